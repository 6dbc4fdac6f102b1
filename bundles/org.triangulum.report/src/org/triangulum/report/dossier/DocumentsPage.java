// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** The transcripts and other texts: who speaks, how far they are coded, which quotes come from them. */
record DocumentsPage(Material material) implements Page {

  @Override
  public String address() {
    return "documents.html";
  }

  @Override
  public String title() {
    return "Documents";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    List<Document> documents = material.study().getDocuments();
    Element page = el("div").add(el("h1").text(title()));
    if (documents.isEmpty()) {
      return page.add(Pieces.empty("The study has no documents yet."));
    }
    page.add(el("p", "lede")
        .text("The dossier holds the passages around each quote, not whole transcripts; those stay in "
        + "the study file."));
    Element body = el("tbody");
    documents.forEach(document -> body.add(row(document)));
    return page.add(Tables.of(title(),
        List.of("Document", "Group", "Kind", "Coded", "Speakers", "#Turns", "#Characters", "Quotes"), body));
  }

  private Html row(Document document) {
    Pieces pieces = new Pieces(material, "");
    List<Quote> quotes = material.study().getQuotes().stream().filter(q -> q.getDocument() == document).toList();
    String speakers = document.getSpeakers().stream().map(Addresses::key).collect(Collectors.joining(", "));
    Element name = el("th").attr("scope", "row").words(Addresses.key(document));
    if (Words.has(document.getTitle()) && !document.getTitle().equals(Addresses.key(document))) {
      name.add(el("span", "quiet").text(" ").words(document.getTitle()));
    }
    return el("tr").id(material.addresses().anchor(document)).add(name,
        el("td").add(document.getGroup() == null ? Html.none() : pieces.badge(document.getGroup())),
        el("td").text(Words.of(document.getKind())), el("td").text(Words.of(document.getStage())),
        el("td").words(speakers), el("td", "num").text(Numbers.count(document.getTurns().size())),
        el("td", "num").text(Numbers.count(document.getLength())),
        el("td").add(quotes.isEmpty() ? el("span", "quiet").text("none") : pieces.keys(quotes)));
  }
}
