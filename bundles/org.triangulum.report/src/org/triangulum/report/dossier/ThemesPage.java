// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodingTable;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/**
 * The codebooks: how often each code was given, by group, and every code with its definition, when it is used and when
 * not, an example, and its quotes.
 */
record ThemesPage(Material material) implements Page {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Override
  public String address() {
    return "themes.html";
  }

  @Override
  public String title() {
    return "Codebook";
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
    CodeMatrix counts = CodeMatrix.of(CodingTable.of(material.study()), true);
    for (Codebook book : material.study().getCodebooks()) {
      page.add(el("h2").id(material.addresses().anchor(book)).words(CodeNames.name(book)).text(" ")
          .add(Words.has(book.getKind()) ? Pieces.chip(book.getKind()) : Html.none()));
      if (Words.has(book.getDescription())) {
        page.add(el("p").words(book.getDescription()));
      }
      page.add(counts(book, counts), el("h3").text("Definitions"), tree(book.getCodes()));
    }
    return page;
  }

  private Html counts(Codebook book, CodeMatrix counts) {
    List<String> columns = new ArrayList<>(List.of("Code", "#Passages", "#People"));
    material.groups().forEach(group -> columns.add("#" + (Words.has(group.getName()) ? group.getName()
        : Addresses.key(group))));
    Element body = el("tbody");
    book.getCodes().forEach(code -> row(code, 0, counts, body));
    return Html.all(Tables.of("Passages by code and group", "codes", columns, body), el("p", "quiet").text(
        "Passages, and in brackets the people they are from; each code with the codes below it."));
  }

  private void row(Code code, int level, CodeMatrix counts, Element body) {
    Element row = el("tr").add(el("th", "level-" + Math.min(level, 4)).attr("scope", "row").add(swatch(code),
        el("a").href("#" + material.addresses().anchor(code)).words(CodeNames.name(code))),
        el("td", "num").text(Numbers.count(counts.segments(code))),
        el("td", "num").text(Numbers.count(counts.participants(code))));
    for (ParticipantGroup group : material.groups()) {
      int segments = counts.segments(code, group);
      row.add(el("td", segments == 0 ? "num missing" : "num").text(segments == 0 ? "0"
          : Numbers.count(segments) + " (" + Numbers.count(counts.participants(code, group)) + ")"));
    }
    body.add(row);
    code.getCodes().forEach(child -> row(child, level + 1, counts, body));
  }

  /** The colour of a code, as an attribute of a picture: the policy of the pages forbids styles in them. */
  private static Html swatch(Code code) {
    String color = Words.orEmpty(code.getColor());
    return !COLOR.matcher(color).matches() ? Html.none() : el("svg", "swatch").attr("viewBox", "0 0 10 10")
        .attr("aria-hidden", "true").add(el("rect").attr("width", "10").attr("height", "10").attr("rx", "2")
            .attr("fill", color));
  }

  private Html tree(List<Code> codes) {
    Element list = el("ul", "themes");
    codes.forEach(code -> list.add(node(code)));
    return list;
  }

  private Html node(Code code) {
    Pieces pieces = new Pieces(material, "");
    Element node = el("li").id(material.addresses().anchor(code));
    Element name = el("p", "theme").add(swatch(code), el("strong").words(CodeNames.name(code)));
    if (code.getGroup() != null) {
      name.text(" ").add(pieces.badge(code.getGroup()));
    }
    if (code.getKind() != CodeKind.CODE) {
      name.text(" ").add(Pieces.chip(Words.of(code.getKind())));
    }
    if (code.getStatus() != CodeStatus.ACTIVE) {
      name.text(" ").add(Pieces.chip(Words.of(code.getStatus())));
    }
    long passages = material.passages(code);
    if (passages > 0) {
      name.text(" ").add(el("span", "quiet").text(Words.count(passages, "passage", "passages")));
    }
    node.add(name);
    if (Words.has(code.getDefinition())) {
      node.add(el("p", "definition").words(code.getDefinition()));
    }
    node.add(use("Use for", code.getInclude()), use("Not for", code.getExclude()), use("Example", code.getExample()),
        use("Source", code.getSource()));
    List<Quote> quotes = material.quotes(code);
    if (!quotes.isEmpty()) {
      node.add(el("p", "quiet").text("Quotes ").add(pieces.keys(quotes)));
    }
    return code.getCodes().isEmpty() ? node : node.add(tree(code.getCodes()));
  }

  private static Html use(String label, String text) {
    return Words.has(text) ? el("p", "use").add(el("span", "quiet").text(label + ": ")).words(text) : Html.none();
  }
}
