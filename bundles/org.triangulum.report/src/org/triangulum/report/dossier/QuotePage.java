// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.quote.DisplayedQuote;

/** A quote at its place in the transcript, with its codes, its edits and everything that rests on it. */
final class QuotePage implements Page {
  private final Material material;
  private final Quote quote;
  private final Pieces pieces;
  private final Context context;

  QuotePage(Material material, Quote quote, Context context) {
    this.material = material;
    this.quote = quote;
    this.pieces = new Pieces(material, "../");
    this.context = context;
  }

  @Override
  public String address() {
    return material.addresses().of(quote).orElseThrow();
  }

  @Override
  public String title() {
    return "Quote " + Addresses.key(quote);
  }

  @Override
  public String section() {
    return "quotes.html";
  }

  @Override
  public Html body() {
    Element caption = el("figcaption");
    if (quote.getGroup() != null) {
      caption.add(pieces.badge(quote.getGroup())).text(" ");
    }
    caption.add(Attribution.participant(quote).map(p -> pieces.link(p, Attribution.of(quote), ""))
        .orElseGet(() -> el("span").words(Attribution.of(quote))));
    Element page = el("div").add(
        el("h1").text("Quote ").add(el("span", "key").words(Addresses.key(quote))),
        el("figure", "quote large").add(Pieces.quote(quote), caption),
        facts(), displays(), el("h2").text("Findings that rest on it"),
        QuotesPage.uses(material, material.uses(quote), pieces),
        elsewhere());
    page.add(el("h2").text("In the transcript"));
    return page.add(quote.getDocument() == null
        ? Pieces.empty("The quote belongs to no document, so its place cannot be shown.")
        : context.of(quote.getDocument(), quote.getStart(), quote.getEnd(), 4));
  }

  private Html facts() {
    List<Html[]> rows = new ArrayList<>();
    if (quote.getDocument() != null) {
      rows.add(new Html[] {Html.text("Document"), pieces.link(quote.getDocument(),
          Addresses.key(quote.getDocument()), "key")});
      rows.add(new Html[] {Html.text("Place"), Html.text("characters " + quote.getStart() + " to " + quote.getEnd())});
    }
    if (quote.getStance() != Stance.NONE) {
      rows.add(new Html[] {Html.text("Stance"), Html.text(Words.of(quote.getStance()))});
    }
    List<Code> codes = material.codes(quote);
    if (!codes.isEmpty()) {
      Element names = el("span");
      String gap = "";
      for (Code code : codes) {
        names.text(gap).add(pieces.link(code, Words.has(code.getName()) ? code.getName()
            : Addresses.key(code), "code"));
        gap = ", ";
      }
      rows.add(new Html[] {Html.text("Codes"), names});
    }
    for (QuoteEdit edit : quote.getEdits()) {
      rows.add(new Html[] {Html.text("Edited"), el("span").text(Words.of(edit.getKind()) + " "
          + Words.orEmpty(edit.getDate()) + " ")
          .words(Words.orEmpty(edit.getText()).isEmpty() ? "" : "“" + edit.getText().strip() + "” ")
          .words(edit.getAuthor() == null ? "" : "by " + Addresses.key(edit.getAuthor()))
          .words(Words.has(edit.getPlace()) ? ", only in " + edit.getPlace() : "")});
    }
    if (Words.has(quote.getNote())) {
      rows.add(new Html[] {Html.text("Note"), el("span").words(quote.getNote())});
    }
    return Pieces.facts(rows);
  }

  /** The quote as each place of the report shows it, with its length. */
  private Html displays() {
    if (quote.getUses().isEmpty()) {
      return Html.none();
    }
    Element list = el("div");
    for (DisplayedQuote display : DisplayedQuote.all(material.study(), quote)) {
      list.add(el("figure", "quote").add(Pieces.quote(display.text()), el("figcaption").words(display.place())
          .text(display.reference().isEmpty() ? "" : ", ").words(display.reference())
          .text(": " + Words.count(display.words(), "word", "words") + (display.limit().isEmpty() ? ""
              : (display.tooLong() ? ", ⚠ more than the " : " of ") + display.limit().getAsInt() + " it takes"))));
    }
    return Html.all(el("h2").text("Displayed in"), list);
  }

  private Html elsewhere() {
    Element list = el("ul", "plain");
    for (Issue issue : material.study().getIssues()) {
      for (SourcePosition position : issue.getPositions()) {
        if (position.getEvidence().contains(quote)) {
          list.add(el("li").text("Issue ").add(pieces.key(issue)).text(" ").words(Words.orEmpty(issue.getTitle())));
        }
      }
    }
    for (Recommendation recommendation : material.study().getRecommendations()) {
      if (recommendation.getQuotes().contains(quote)) {
        list.add(el("li").text("Recommendation ").add(pieces.key(recommendation)).text(" ")
            .words(Words.orEmpty(recommendation.getText())));
      }
    }
    return list.isEmpty() ? Html.none() : Html.all(el("h2").text("Also behind"), list);
  }
}
