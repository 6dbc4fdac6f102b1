// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Quote;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** The codebooks: every theme and code with its definition, its quotes and how many passages carry it. */
record ThemesPage(Material material) implements Page {

  @Override
  public String address() {
    return "themes.html";
  }

  @Override
  public String title() {
    return "Themes";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text(title()));
    if (material.study().getCodebooks().isEmpty()) {
      return page.add(Pieces.empty("The study has no codebook yet."));
    }
    for (Codebook book : material.study().getCodebooks()) {
      page.add(el("h2").words(Words.has(book.getTitle()) ? book.getTitle() : Addresses.key(book)));
      if (Words.has(book.getDescription())) {
        page.add(el("p").words(book.getDescription()));
      }
      page.add(tree(book.getCodes()));
    }
    return page;
  }

  private Html tree(List<Code> codes) {
    Element list = el("ul", "themes");
    codes.forEach(code -> list.add(node(code)));
    return list;
  }

  private Html node(Code code) {
    Pieces pieces = new Pieces(material, "");
    Element node = el("li").id(material.addresses().anchor(code));
    Element name = el("p", "theme").add(el("strong").words(Words.has(code.getName()) ? code.getName()
        : Addresses.key(code)));
    if (code.getGroup() != null) {
      name.text(" ").add(pieces.badge(code.getGroup()));
    }
    long passages = material.passages(code);
    if (passages > 0) {
      name.text(" ").add(el("span", "quiet").text(Words.count(passages, "passage", "passages")));
    }
    node.add(name);
    if (Words.has(code.getDefinition())) {
      node.add(el("p", "definition").words(code.getDefinition()));
    }
    List<Quote> quotes = material.quotes(code);
    if (!quotes.isEmpty()) {
      node.add(el("p", "quiet").text("Quotes ").add(pieces.keys(quotes)));
    }
    return code.getCodes().isEmpty() ? node : node.add(tree(code.getCodes()));
  }
}
