// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingKind;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.FindingEvidence;

/** All findings under the group that the report lists them for, with what speaks for and against. */
record FindingsPage(Material material) implements Page {

  @Override
  public String address() {
    return "findings.html";
  }

  @Override
  public String title() {
    return "Findings";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text("Findings"));
    if (material.study().getFindings().isEmpty()) {
      return page.add(Pieces.empty("The study has no findings yet."));
    }
    page.add(filter());
    List<ParticipantGroup> sections = new ArrayList<>(material.groups());
    sections.add(null);
    for (ParticipantGroup group : sections) {
      List<Finding> listed = material.study().getFindings().stream().filter(f -> f.getSection() == group).toList();
      if (!listed.isEmpty()) {
        Element list = el("ul", "rows findings");
        listed.forEach(finding -> list.add(row(finding)));
        page.add(el("section", "filtered").add(
            el("h2").add(group == null ? Html.text("Across groups") : new Pieces(material, "").group(group)), list));
      }
    }
    return page;
  }

  private Html filter() {
    Filter filter = new Filter("findings").text("text", "Words")
        .choice("group", "Evidence from", material.groups().stream().map(Addresses::key).toList(),
            material.groups().stream().map(g -> Words.orEmpty(g.getName())).toList())
        .choice("kind", "Kind", FindingKind.VALUES.stream().map(k -> k.getLiteral()).toList())
        .choice("fit", "Fit", Fit.VALUES.stream().map(f -> f.getLiteral()).toList())
        .choice("coverage", "Coverage", List.of("none", "one-strand", "both-strands", "one-group", "contradicted"),
            List.of("no evidence", "one strand only", "both strands", "one group only", "contradicted"));
    return filter.build(material.study().getFindings().size());
  }

  private Html row(Finding finding) {
    FindingEvidence evidence = material.evidence(finding);
    Pieces pieces = new Pieces(material, "");
    List<ParticipantGroup> groups = material.groups().stream().filter(g -> !evidence.of(g).isEmpty()).toList();
    Element counts = el("p", "counts");
    for (EvidenceRole role : EvidenceRole.values()) {
      counts.add(Pieces.count(role, evidence.count(role)));
    }
    counts.add(groups.isEmpty() ? Html.none() : pieces.badges(groups), strands(evidence));
    return el("li", "row").attr("data-item", "").id("row-" + material.addresses().anchor(finding))
        .attr("data-group", groups.stream().map(Addresses::key).collect(Collectors.joining("\n")))
        .attr("data-kind", finding.getKind().getLiteral()).attr("data-fit", finding.getFit().getLiteral())
        .attr("data-coverage", coverage(evidence, groups.size()))
        .add(el("h3").add(pieces.finding(finding)), counts, el("p", "chips").add(
            Pieces.chip(Words.of(finding.getKind())), Pieces.chip(Words.of(finding.getStatus())),
            Pieces.chip("fit", Words.of(finding.getFit()))));
  }

  private static Html strands(FindingEvidence evidence) {
    String text = evidence.strands().stream().map(Words::strand).collect(Collectors.joining(" and "));
    return el("span", "strands").text(text.isEmpty() ? "no evidence" : text);
  }

  private static String coverage(FindingEvidence evidence, int groups) {
    List<String> marks = new ArrayList<>();
    int strands = evidence.strands().size();
    marks.add(evidence.items().isEmpty() ? "none" : strands >= Strand.values().length ? "both-strands" : "one-strand");
    if (groups == 1) {
      marks.add("one-group");
    }
    if (evidence.count(EvidenceRole.CONTRADICTS) > 0) {
      marks.add("contradicted");
    }
    return String.join("\n", marks);
  }
}
