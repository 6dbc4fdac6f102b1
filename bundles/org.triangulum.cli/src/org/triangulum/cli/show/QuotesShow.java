// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.quote.DisplayedQuote;
import org.triangulum.triangulation.quote.QuoteReuse;

/** Quotes as they are displayed, and where they are used. */
final class QuotesShow implements ShownView {
  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public String description() {
    return "Quotes as displayed in each place, with findings, edits, lengths and re-use; --key QUOTE picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Quote> quotes = selection.of(selection.view().study().getQuotes(), "quote");
    List<QuoteReuse.Row> rows = QuoteReuse.of(selection.view()).rows().stream()
        .filter(r -> quotes.contains(r.quote())).toList();
    TextTable table = new TextTable("Quote", "Findings", "Place", "Words", "Remarks", "Text");
    rows.forEach(r -> r.displays().forEach(d -> table.row(ElementLabel.of(r.quote()).key(),
        TextTable.keys(r.findings()), d.place(),
        Integer.toString(d.words()), String.join("; ", r.remarks()),
        selection.key().isPresent() ? d.line() : ElementLabel.shorten(d.text().plain()))));
    return new Shown(Json.array(rows, QuotesShow::document), table.toString());
  }

  private static JsonObject document(QuoteReuse.Row row) {
    return Json.named(row.quote()).put("passage", row.quote().getText())
        .put("displays", Json.array(row.displays(), QuotesShow::document))
        .put("edits", Json.array(row.quote().getEdits(), e -> new Json().put("kind", e.getKind())
            .put("start", e.getStart()).put("end", e.getEnd()).put("text", e.getText()).put("place", e.getPlace())
            .put("date", e.getDate()).key("author", e.getAuthor()).done()))
        .put("findings", Json.array(row.uses(), u -> Json.named(u.finding()).put("role", u.role()).done()))
        .put("overlapping", Json.texts(row.overlapping().stream().map(Quote::getKey).toList()))
        .put("remarks", Json.texts(row.remarks())).done();
  }

  private static JsonObject document(DisplayedQuote display) {
    Json json = new Json().put("place", display.place()).put("reference", display.reference())
        .put("text", display.text().plain()).put("attribution", display.attribution()).put("words", display.words());
    display.limit().ifPresent(l -> json.put("limit", l));
    return json.put("tooLong", display.tooLong()).done();
  }
}
