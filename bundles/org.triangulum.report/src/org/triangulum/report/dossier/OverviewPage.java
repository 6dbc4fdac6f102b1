// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.model.study.Design;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.FindingEvidence;

/** The first page: what was studied, what was found, how well it is covered, what the audit says. */
record OverviewPage(Material material) implements Page {

  @Override
  public String address() {
    return "index.html";
  }

  @Override
  public String title() {
    return Words.has(material.study().getTitle()) ? material.study().getTitle() : "Study";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Study study = material.study();
    Element page = el("div").add(el("h1").words(title()));
    if (Words.has(study.getDescription())) {
      page.add(el("p", "lede").attr("dir", "auto").text(study.getDescription()));
    }
    return page.add(design(), counts(), inferences(), groups(), coverage(), convergence(),
        el("section").add(el("h2").text("Audit"), AuditPage.summary(material.audit().open()),
            el("p").add(el("a").href("audit.html").text("What the audit found"))));
  }

  private Html design() {
    Design design = material.study().getDesign();
    if (design == null) {
      return Html.none();
    }
    Element section = el("section");
    if (Words.has(design.getPurpose())) {
      section.add(el("p").words(design.getPurpose()));
    }
    Element list = el("ul");
    design.getAims().forEach(aim -> list.add(el("li").words(Words.orEmpty(aim.getText()))));
    String approach = Words.has(design.getApproach()) ? "Design: " + design.getApproach() + ". " : "";
    String clustering = Words.has(design.getClustering()) ? "Nesting: " + design.getClustering() + "." : "";
    return section.add(list.isEmpty() ? Html.none() : list, el("p", "quiet").words(approach + clustering));
  }

  private Html counts() {
    Study study = material.study();
    return el("ul", "tiles").add(tile(study.getFindings().size(), "finding", "findings", "findings.html"),
        tile(study.getQuotes().size(), "quote", "quotes", "quotes.html"),
        tile(study.getAnalysisRuns().size(), "saved analysis", "saved analyses", "results.html"),
        tile(study.getParticipants().size(), "participant", "participants", "people.html"),
        tile(study.getDocuments().size(), "document", "documents", "documents.html"),
        tile(study.getIssues().size(), "issue", "issues", "matrix.html"),
        tile(study.getRecommendations().size(), "recommendation", "recommendations", "recommendations.html"));
  }

  private static Html tile(int count, String one, String many, String address) {
    return el("li").add(el("a").href(address).add(el("strong").text(org.triangulum.report.Numbers.count(count)))
        .text(" " + (count == 1 ? one : many)));
  }

  private Html inferences() {
    if (material.study().getMetaInferences().isEmpty()) {
      return Html.none();
    }
    Element section = el("section").add(el("h2").text("What it comes to"));
    for (MetaInference inference : material.study().getMetaInferences()) {
      section.add(el("p", "inference").words(Words.orEmpty(inference.getText())).text(" ")
          .add(new Pieces(material, "").keys(inference.getFindings())));
    }
    return section;
  }

  private Html groups() {
    Pieces pieces = new Pieces(material, "");
    Element head = el("tr").add(el("th").attr("scope", "col").text("Group"), number("Participants"), number("Quotes"),
        number("Findings it bears on"));
    for (EvidenceRole role : EvidenceRole.values()) {
      head.add(el("th", "num").attr("scope", "col").add(Pieces.role(role)));
    }
    Element body = el("tbody");
    for (ParticipantGroup group : material.groups()) {
      List<FindingEvidence> all = material.study().getFindings().stream().map(material::evidence).toList();
      long bearsOn = all.stream().filter(e -> !e.of(group).isEmpty()).count();
      Element row = el("tr").add(el("th").attr("scope", "row").add(pieces.group(group)),
          cell(material.study().getParticipants().stream().filter(p -> p.getGroup() == group).count()),
          cell(material.study().getQuotes().stream().filter(q -> q.getGroup() == group).count()),
          el("td", "num").add(el("a").href("findings.html?group=" + Filter.encode(Addresses.key(group)))
          .text(bearsOn + "")));
      for (EvidenceRole role : EvidenceRole.values()) {
        row.add(cell(all.stream().mapToLong(e -> e.of(group, role).size()).sum()));
      }
      body.add(row);
    }
    return el("section").add(el("h2").text("Groups"), Tables.scroll("Groups",
        el("table").add(el("thead").add(head), body)));
  }

  private Html coverage() {
    List<Finding> findings = material.study().getFindings();
    if (findings.isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain");
    line(list, "both-strands", "rest on interviews and survey together", f -> f.strands().size() > 1);
    line(list, "one-strand", "rest on one strand only", f -> f.strands().size() == 1);
    line(list, "one-group", "rest on one group only",
        f -> material.groups().stream().filter(g -> !f.of(g).isEmpty()).count() == 1);
    line(list, "contradicted", "have contradicting evidence beside them", f -> f.count(EvidenceRole.CONTRADICTS) > 0);
    line(list, "none", "have no evidence", f -> f.items().isEmpty());
    return el("section").add(el("h2").text("Coverage"), list);
  }

  private void line(Element list, String filter, String text, java.util.function.Predicate<FindingEvidence> which) {
    long count = material.study().getFindings().stream().map(material::evidence).filter(which).count();
    list.add(el("li").add(el("a").href("findings.html?coverage=" + filter).text(count + " of "
        + Words.count(material.study().getFindings().size(), "finding", "findings"))).text(" " + text));
  }

  private Html convergence() {
    if (material.study().getIssues().isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain");
    for (VerdictKind kind : VerdictKind.VALUES) {
      list.add(el("li").add(Verdicts.verdict(kind)).text(" ")
          .add(el("a").href("matrix.html?verdict=" + kind.getLiteral())
          .text(Words.count(material.convergence().verdicts().getOrDefault(kind, 0L), "issue", "issues"))));
    }
    return el("section").add(el("h2").text("Convergence"), list, el("p").add(el("a").href("matrix.html")
        .text("The matrix")));
  }

  private static Html number(String title) {
    return el("th", "num").attr("scope", "col").text(title);
  }

  private static Html cell(long count) {
    return el("td", count == 0 ? "num zero" : "num").text(count + "");
  }
}
