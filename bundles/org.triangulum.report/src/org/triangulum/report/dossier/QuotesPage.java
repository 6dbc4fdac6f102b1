// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Quote;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.ResolvedEvidence;

/** Every quote with the findings that rest on it, and those that nothing rests on. */
record QuotesPage(Material material) implements Page {

  @Override
  public String address() {
    return "quotes.html";
  }

  @Override
  public String title() {
    return "Quotes";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    List<Quote> quotes = material.study().getQuotes();
    Element page = el("div").add(el("h1").text(title()));
    if (quotes.isEmpty()) {
      return page.add(Pieces.empty("The study has no quotes yet."));
    }
    long unused = quotes.stream().filter(q -> material.uses(q).isEmpty()).count();
    page.add(el("p", "lede").text("From each quote to the findings that use it. "
        + (unused == 0 ? "Every quote is used."
        : unused == 1 ? "One quote is used by no finding." : unused + " quotes are used by no finding.")));
    page.add(new Filter("quotes").text("text", "Words")
        .choice("group", "Group", material.groups().stream().map(Addresses::key).toList(),
            material.groups().stream().map(g -> Words.orEmpty(g.getName())).toList())
        .choice("role", "Used to", List.of("supports", "contradicts", "qualifies", "context", "unused"),
            List.of("support", "contradict", "qualify", "give context", "nothing (unused)"))
        .order(List.of("position", "speaker", "uses"), List.of("as in the study", "speaker", "most used first"))
        .build(quotes.size()));
    Element list = el("ul", "rows quotes filtered");
    for (int i = 0; i < quotes.size(); i++) {
      list.add(row(quotes.get(i), i));
    }
    return page.add(list);
  }

  private Html row(Quote quote, int position) {
    Pieces pieces = new Pieces(material, "");
    List<ResolvedEvidence> uses = material.uses(quote);
    String speaker = Attribution.of(quote);
    Element caption = el("figcaption");
    if (quote.getGroup() != null) {
      caption.add(pieces.badge(quote.getGroup())).text(" ");
    }
    caption.words(speaker).text(" · ").add(pieces.key(quote));
    String roles = uses.isEmpty() ? "unused" : uses.stream().map(u -> u.role().getLiteral()).distinct()
        .collect(Collectors.joining("\n"));
    return el("li", "row").attr("data-item", "").attr("data-role", roles)
        .attr("data-group", quote.getGroup() == null ? "" : Addresses.key(quote.getGroup()))
        .attr("data-position", position + "").attr("data-speaker", speaker.toLowerCase(Locale.ROOT))
        .attr("data-uses", -uses.size() + "").id("row-" + material.addresses().anchor(quote))
        .add(el("figure", "quote").add(Pieces.quote(quote), caption), uses(material, uses, pieces));
  }

  /** The findings that use an element, each with its role. */
  static Html uses(Material material, List<ResolvedEvidence> uses, Pieces pieces) {
    if (uses.isEmpty()) {
      return el("p", "uses unused").add(el("span", "glyph").attr("aria-hidden", "true").text("○"))
          .text(" used by no finding");
    }
    Element list = el("ul", "uses");
    for (ResolvedEvidence use : uses) {
      EvidenceRole role = use.role();
      list.add(el("li").add(Pieces.role(role)).text(" ").add(pieces.finding(use.finding(), material.address(use))));
    }
    return list;
  }
}
