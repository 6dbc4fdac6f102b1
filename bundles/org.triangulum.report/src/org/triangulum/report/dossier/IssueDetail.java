// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.StanceJudgement;
import org.triangulum.model.study.Verdict;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.convergence.CellProposal;
import org.triangulum.triangulation.convergence.IssueProposal;

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
    section.add(positions, proposal(material.proposals().get(issue)), verdicts(issue), judgements(issue));
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

  /** What the program proposes, source by source, with every step. */
  private static Html proposal(IssueProposal row) {
    Element list = el("ul", "plain");
    for (CellProposal cell : row.cells()) {
      if (!cell.evidence().isEmpty()) {
        list.add(el("li").words(Words.orEmpty(cell.source().getName())).text(": ")
            .words(cell.proposal().explanation().text()));
      }
    }
    list.add(el("li").words(row.explanation().text()));
    return el("details", "history").add(el("summary").text("Proposed from the evidence: "
        + Verdicts.proposed(row) + (row.differs() ? ", judged otherwise" : "")), list);
  }

  /** Stances that people gave, the first one too. */
  private static Html judgements(Issue issue) {
    if (issue.getStanceJudgements().isEmpty()) {
      return Html.none();
    }
    Element list = el("ol", "verdicts");
    for (StanceJudgement judgement : issue.getStanceJudgements()) {
      list.add(el("li").words(judgement.getSource() == null ? "" : Words.orEmpty(judgement.getSource().getName()))
          .text(": " + Words.of(judgement.getStance()) + " " + Words.orEmpty(judgement.getDate()) + " ")
          .words(judgement.getRater() == null ? "" : Addresses.key(judgement.getRater())).text(" ")
          .words(Words.orEmpty(judgement.getRationale())));
    }
    return el("details", "history").add(el("summary").text(Words.count(issue.getStanceJudgements().size(),
        "judgement of a stance", "judgements of stances")), list);
  }

  /** What the rater compared; empty where nothing is stated. */
  private static String compared(Verdict verdict) {
    List<String> parts = new ArrayList<>();
    compared("meaning", verdict.getMeaning(), parts);
    compared("prominence", verdict.getProminence(), parts);
    compared("coverage and examples", verdict.getExamples(), parts);
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static void compared(String element, ElementAgreement agreement, List<String> parts) {
    if (agreement != ElementAgreement.UNJUDGED) {
      parts.add(element + " " + agreement.getLiteral());
    }
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
          .words(Words.orEmpty(verdict.getRationale())).text(compared(verdict) + (verdict.isBlind() ? ", blind" : "")));
    }
    return el("details", "history").add(
        el("summary").text(Words.count(issue.getVerdicts().size(), "judgement", "judgements")), list);
  }
}
