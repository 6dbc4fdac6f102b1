// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Verdict;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.ConvergenceMatrix;

/** One issue in words: its claim, what each source says and on what, every judgement ever made. */
final class IssueDetail {
  private final Material material;
  private final Pieces pieces;

  IssueDetail(Material material) {
    this.material = material;
    this.pieces = new Pieces(material, "");
  }

  Html of(ConvergenceMatrix.Row row) {
    Issue issue = row.issue();
    Element section = el("section", "issue").id(material.addresses().anchor(issue))
        .attr("data-with", "row-" + material.addresses().anchor(issue)).add(
        el("h3").add(el("span", "key").words(Addresses.key(issue))).text(" ").words(Words.orEmpty(issue.getTitle())),
        el("p").add(Verdicts.standing(row.judgement())).text(" ")
            .add(el("span", "quiet").text(Verdicts.basis(row.judgement()))));
    text(section, "Claim", issue.getClaim());
    text(section, "Remark", issue.getRemark());
    Element positions = el("ul", "positions");
    row.cells().forEach(cell -> positions.add(position(cell)));
    section.add(positions, verdicts(issue));
    List<Finding> findings = material.study().getFindings().stream().filter(f -> f.getIssues().contains(issue))
        .toList();
    return findings.isEmpty() ? section : section.add(el("p").text("Findings: ").add(pieces.keys(findings)));
  }

  private static void text(Element section, String label, String text) {
    if (Words.has(text)) {
      section.add(el("p").add(el("span", "label").text(label)).text(" ").words(text));
    }
  }

  private Html position(ConvergenceMatrix.Cell cell) {
    Element item = el("li");
    if (cell.source().getGroup() != null) {
      item.add(pieces.badge(cell.source().getGroup())).text(" ");
    }
    item.words(Words.orEmpty(cell.source().getName())).text(": ")
        .add(el("span", "glyph").attr("aria-hidden", "true").text(cell.glyph())).text(" " + cell.word());
    if (!cell.note().isEmpty()) {
      item.text(" – ").words(cell.note());
    }
    SourcePosition position = cell.position().orElse(null);
    return position == null || position.getEvidence().isEmpty() ? item
        : item.text(" ").add(pieces.keys(position.getEvidence()));
  }

  private static Html verdicts(Issue issue) {
    if (issue.getVerdicts().isEmpty()) {
      return Pieces.empty("Nobody has judged this issue yet.");
    }
    Element list = el("ol", "verdicts");
    for (Verdict verdict : issue.getVerdicts()) {
      String rater = verdict.getRater() == null ? "nobody named" : Addresses.key(verdict.getRater());
      list.add(el("li").add(Verdicts.verdict(verdict.getKind())).text(" by ").words(rater)
          .text((verdict.isConsensus() ? ", consensus" : "") + " " + Words.orEmpty(verdict.getDate()) + " ")
          .words(Words.orEmpty(verdict.getRationale())));
    }
    return el("details", "history").add(
        el("summary").text(Words.count(issue.getVerdicts().size(), "judgement", "judgements")), list);
  }
}
