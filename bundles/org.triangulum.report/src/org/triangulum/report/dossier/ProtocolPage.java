// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.CodeAgreement;
import org.triangulum.triangulation.convergence.Completeness;
import org.triangulum.triangulation.convergence.CoverageMap;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.triangulation.convergence.ProposalAgreement;
import org.triangulum.triangulation.convergence.RaterComparison;

/** The steps of the triangulation protocol behind the matrix: dissonance, completeness, raters, coverage. */
record ProtocolPage(Material material) implements Page {

  @Override
  public String address() {
    return "protocol.html";
  }

  @Override
  public String title() {
    return "Convergence in detail";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text(title()), el("p", "lede")
        .text("What stands behind the matrix: where sources contradict each other and what is still to do about it, "
            + "what each source adds, how far raters agree, and who was asked what (triangulation protocol, Farmer et "
            + "al. 2006)."))
        .add(el("p").text("See also the ").add(el("a").href("matrix.html").text("convergence matrix")).text("."));
    if (material.study().getIssues().isEmpty()) {
      return page.add(Pieces.empty("The study has no issues yet."));
    }
    return page.add(proposals(), dissonance(), completeness(), raters(), coverage());
  }

  private Html proposals() {
    ProposalAgreement agreement = ProposalAgreement.of(material.proposals().values().stream().toList());
    return Html.all(el("h2").text("Proposed and judged"), el("p").text("From the stances of the evidence the program "
        + "proposes a code for each issue. It sees direction only; prominence, coverage and examples are for people. A "
        + "difference is where to look, no error of either."), Pieces.facts(List.of(
            new Html[] {Html.text("Verdicts as proposed"), Html.text(line(agreement.verdicts()))},
            new Html[] {Html.text("As the rule has it on recorded stances"), Html.text(line(agreement.fromRecord()))},
            new Html[] {Html.text("Stances as the evidence has them"), Html.text(line(agreement.stances()))})));
  }

  private static String line(CodeAgreement agreement) {
    if (agreement.n() == 0) {
      return "none to compare";
    }
    String kappa = agreement.kappa().isEmpty() ? ""
        : String.format(Locale.ROOT, ", Cohen’s kappa %.2f", agreement.kappa().getAsDouble());
    return String.format(Locale.ROOT, "%d of %d (%.0f %%)", agreement.agreed(), agreement.n(),
        agreement.percent().orElseThrow()) + kappa;
  }

  private Html dissonance() {
    Pieces pieces = new Pieces(material, "");
    DissonanceList list = material.dissonance();
    Html head = el("h2").id("dissonance").text("Dissonance: what is still to do");
    if (list.entries().isEmpty()) {
      return Html.all(head, Pieces.empty("No source contradicts another."));
    }
    Element body = el("tbody");
    for (DissonanceList.Entry entry : list.entries()) {
      body.add(el("tr").add(el("th").attr("scope", "row").add(pieces.key(entry.row().issue())).text(" ")
          .words(Words.orEmpty(entry.row().issue().getTitle())),
          el("td").add(sources(entry.speakFor())), el("td").add(sources(entry.speakAgainst())),
          el("td").text(String.join("; ", entry.reasons())), el("td").add(pieces.keys(entry.findings())),
          el("td").text(entry.todo().isEmpty() ? "faced" : String.join("; ", entry.todo()))));
    }
    return Html.all(head, Tables.of("Dissonance", List.of("Issue", "For", "Against", "Why", "Findings", "To do"),
        body));
  }

  private static Html sources(List<Source> sources) {
    Element names = el("span");
    String gap = "";
    for (Source source : sources) {
      names.text(gap).words(name(source));
      gap = "; ";
    }
    return names;
  }

  private static String name(Source source) {
    return Words.has(source.getName()) ? source.getName() : Addresses.key(source);
  }

  private Html completeness() {
    Pieces pieces = new Pieces(material, "");
    Completeness completeness = Completeness.of(material.convergence());
    Element rows = el("tbody");
    for (Completeness.SourceRow row : completeness.sources()) {
      Element line = el("tr").add(el("th").attr("scope", "row").words(name(row.source())),
          el("td", "num").text(row.covers().size() + ""));
      for (CellKind kind : List.of(CellKind.NOTHING_FOUND, CellKind.NOT_ASKED, CellKind.COULD_NOT_KNOW,
          CellKind.NOT_RECORDED)) {
        line.add(el("td", "num").text(row.silent().getOrDefault(kind, List.of()).size() + ""));
      }
      rows.add(line.add(el("td").add(row.only().isEmpty() ? el("span", "quiet").text("none")
          : pieces.keys(row.only()))));
    }
    Element pairs = el("tbody");
    for (Completeness.PairRow row : completeness.pairs()) {
      Element line = el("tr").add(el("th").attr("scope", "row").words(name(row.one()) + " – " + name(row.other())));
      VerdictKind.VALUES.forEach(k -> line.add(el("td", "num").text(row.codes().getOrDefault(k, 0) + "")));
      pairs.add(line);
    }
    List<String> codes = new ArrayList<>(List.of("Pair of sources"));
    VerdictKind.VALUES.forEach(k -> codes.add("#" + Words.of(k)));
    return Html.all(el("h2").id("completeness").text("Completeness"), el("p").text("Issues that each source covers, "
        + "and those on which it alone speaks: what would be lost without it."), Tables.of("Completeness",
            List.of("Source", "#Covers", "#Nothing found", "#Not asked", "#Could not know", "#Not recorded",
                "Only this source"), rows),
        el("h3").text("Pair by pair"), Tables.of("Convergence of each pair", codes, pairs));
  }

  private Html raters() {
    Element block = el("section").add(el("h2").id("raters").text("Raters"));
    List<RaterComparison> pairs = RaterComparison.of(material.study());
    if (pairs.isEmpty()) {
      return block.add(Pieces.empty("No issue was judged by two people."));
    }
    Pieces pieces = new Pieces(material, "");
    for (RaterComparison pair : pairs) {
      Element list = el("ul", "plain");
      for (RaterComparison.Row row : pair.differing()) {
        list.add(el("li").add(pieces.key(row.issue())).text(" ").add(Verdicts.verdict(row.first().getKind()))
            .text(" and ").add(Verdicts.verdict(row.second().getKind())).text(row.consensus().isPresent()
                ? ", consensus recorded" : ", no consensus yet"));
      }
      block.add(el("p").words(Addresses.key(pair.one())).text(" and ").words(Addresses.key(pair.other()))
          .text(": first verdicts agree on " + line(pair.agreement()) + "; "
              + pair.rows().stream().filter(RaterComparison.Row::blind).count() + " were given blind."),
          list.isEmpty() ? Html.none() : list);
    }
    return block;
  }

  private Html coverage() {
    Pieces pieces = new Pieces(material, "");
    List<Source> sources = material.study().getSources();
    List<String> columns = new ArrayList<>(List.of("Issue"));
    sources.forEach(s -> columns.add(name(s)));
    Element body = el("tbody");
    Element line = el("tr");
    StudyElement issue = null;
    for (CoverageMap.Entry entry : CoverageMap.of(material.study()).entries()) {
      if (entry.issue() != issue) {
        issue = entry.issue();
        line = el("tr").add(el("th").attr("scope", "row").add(pieces.key(issue)).text(" ")
            .words(Words.orEmpty(entry.issue().getTitle())));
        body.add(line);
      }
      line.add(el("td").add(entry(entry)));
    }
    return Html.all(el("h2").id("coverage").text("Coverage map"), el("p").text("Which questions of a source ask about "
        + "an issue. It tells those who were asked and said nothing from those who were not asked. ⚠ marks a record "
        + "that says something else than the questions, without a reason."), Tables.of("Coverage map", columns, body));
  }

  private static Html entry(CoverageMap.Entry entry) {
    Element text = el("span");
    String counts = entry.coverage().map(Coverage::getLiteral).orElse("not known").replace('-', ' ');
    text.text((entry.unexplained() ? "⚠ " : "") + counts);
    if (!entry.items().isEmpty()) {
      text.text(": ");
      String gap = "";
      for (var item : entry.items()) {
        text.text(gap).words(Words.has(item.getLabel()) ? item.getLabel() : Addresses.key(item));
        gap = "; ";
      }
    }
    return entry.overridden() && !entry.reason().isEmpty() ? text.text(" – ").words(entry.reason()) : text;
  }
}
