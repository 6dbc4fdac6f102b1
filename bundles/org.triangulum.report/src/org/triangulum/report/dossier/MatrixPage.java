// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.Glyphs;

/** The convergence matrix, issues by sources, and below it each issue with its positions and judgements. */
record MatrixPage(Material material) implements Page {

  @Override
  public String address() {
    return "matrix.html";
  }

  @Override
  public String title() {
    return "Convergence matrix";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    ConvergenceMatrix matrix = material.convergence();
    Element page = el("div").add(el("h1").text(title()), el("p", "lede").text(
        "What each source says about each issue, and whether the sources converge: agreement, partial agreement, "
        + "dissonance or silence, judged by two raters and then by consensus (triangulation protocol, Farmer et al. "
        + "2006). Silence has three reasons that must not be mixed up. Beside the verdict stands what the program "
        + "proposes from the evidence."), el("p").add(el("a").href("protocol.html")
            .text("Dissonance, completeness, raters and coverage in detail")));
    if (matrix.rows().isEmpty()) {
      return page.add(Pieces.empty("The study has no issues yet."));
    }
    IssueDetail detail = new IssueDetail(material);
    page.add(new Filter("issues").text("text", "Words")
        .choice("verdict", "Verdict", List.of("agreement", "partial", "dissonance", "silence", "open"),
            List.of("agreement", "partial agreement", "dissonance", "silence", "open"))
        .choice("silent", "Silent source of", material.groups().stream().map(Addresses::key).toList(),
            material.groups().stream().map(g -> Words.orEmpty(g.getName())).toList()).build(matrix.rows().size()),
            legend(), table(matrix), tally(matrix), el("h2").text("Issue by issue"));
    matrix.rows().forEach(row -> page.add(detail.of(row)));
    return page;
  }

  private static Html legend() {
    Element list = el("ul", "legend");
    for (Stance stance : List.of(Stance.POSITIVE, Stance.NEGATIVE, Stance.MIXED, Stance.NEUTRAL)) {
      list.add(key(Glyphs.of(stance), Glyphs.word(stance)));
    }
    for (CellKind kind : List.of(CellKind.NOTHING_FOUND, CellKind.NOT_ASKED, CellKind.COULD_NOT_KNOW,
        CellKind.NOT_RECORDED)) {
      list.add(key(kind.glyph(), kind.word()));
    }
    return list;
  }

  private static Html key(String glyph, String word) {
    return el("li").add(el("span", "glyph").attr("aria-hidden", "true").text(glyph)).text(" " + word);
  }

  private Html table(ConvergenceMatrix matrix) {
    Pieces pieces = new Pieces(material, "");
    Element head = el("tr").add(el("th").attr("scope", "col").text("Issue"));
    for (Source source : matrix.sources()) {
      Element cell = el("th", "source").attr("scope", "col").id(material.addresses().anchor(source));
      if (source.getGroup() != null) {
        cell.add(pieces.badge(source.getGroup())).text(" ");
      }
      head.add(cell.add(el("span").attr("title", Words.orEmpty(source.getName()))
          .text(Words.strand(source.getStrand()))));
    }
    head.add(el("th").attr("scope", "col").text("Verdict"));
    Element body = el("tbody", "filtered");
    for (ConvergenceMatrix.Row row : matrix.rows()) {
      Issue issue = row.issue();
      Element line = el("tr").id("row-" + material.addresses().anchor(issue)).attr("data-item", "")
          .attr("data-verdict", row.judgement().kind().map(VerdictKind::getLiteral).orElse("open"))
          .attr("data-silent", row.cells().stream().filter(c -> c.kind().silence() && c.source().getGroup() != null)
              .map(c -> Addresses.key(c.source().getGroup())).distinct().collect(Collectors.joining("\n")))
              .add(el("th").attr("scope", "row").add(pieces.key(issue)).text(" ")
          .words(Words.orEmpty(issue.getTitle())));
      row.cells().forEach(cell -> line.add(cell(cell)));
      body.add(line.add(el("td").add(Verdicts.standing(row.judgement()),
          el("span", "word").text(Verdicts.basis(row.judgement())),
          el("span", "word").text("proposed: " + Verdicts.proposed(material.proposals().get(issue))))));
    }
    return Tables.scroll(title(), "tall",
        el("table", "matrix").add(el("caption", "unseen").text(title()), el("thead").add(head), body));
  }

  private static Html cell(ConvergenceMatrix.Cell cell) {
    boolean speaks = cell.kind() == CellKind.SPEAKS;
    return el("td", "position " + (speaks ? cell.stance().getLiteral() : "silent"))
        .attr("title", cell.note().isEmpty() ? cell.word() : cell.word() + ": " + cell.note())
        .add(el("span", "glyph").attr("aria-hidden", "true").text(cell.glyph()), el("span", "word").text(cell.word()));
  }

  private static Html tally(ConvergenceMatrix matrix) {
    Element list = el("ul", "legend");
    for (VerdictKind kind : VerdictKind.VALUES) {
      list.add(el("li").add(Verdicts.verdict(kind)).text(" " + matrix.verdicts().getOrDefault(kind, 0L)));
    }
    ConvergenceMatrix.Agreement agreement = matrix.agreement();
    return list.add(el("li").text("open " + matrix.open().size()), el("li").text(agreement.issues() == 0
        ? "No issue was judged by two people." : "First verdicts of the raters agree on " + agreement.agreed() + " of "
            + Words.count(agreement.issues(), "issue", "issues") + " judged by two."));
  }
}
