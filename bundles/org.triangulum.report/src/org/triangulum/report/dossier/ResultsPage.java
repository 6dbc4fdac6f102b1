// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.EvidenceState;

/** Every saved analysis, and every figure that the report prints beside the run that recomputes it. */
record ResultsPage(Material material) implements Page {

  @Override
  public String address() {
    return "results.html";
  }

  @Override
  public String title() {
    return "Methods and results";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    List<AnalysisRun> runs = material.study().getAnalysisRuns();
    Element page = el("div").add(el("h1").text(title()));
    if (runs.isEmpty()) {
      page.add(Pieces.empty("No analysis has been saved yet."));
    } else {
      page.add(new Filter("results").text("text", "Words")
          .choice("method", "Analysis", runs.stream().map(r -> Words.orEmpty(r.getAnalysis())).distinct().sorted()
          .toList())
          .choice("state", "State", List.of("fresh", "stale", "unused")).build(runs.size()));
      Element list = el("ul", "rows results filtered");
      runs.forEach(run -> list.add(row(run)));
      page.add(el("h2", "unseen").text("Saved analyses"), list);
    }
    List<ReportedFigure> figures = material.study().getReportedFigures();
    return figures.isEmpty() ? page : page.add(el("h2").text("Figures as the report prints them"), figures(figures));
  }

  private Html row(AnalysisRun run) {
    Pieces pieces = new Pieces(material, "");
    EvidenceContent content = material.view().content(run, "");
    boolean stale = content.state() != EvidenceState.FRESH;
    boolean used = !material.uses(run).isEmpty();
    Element meta = el("p", "quiet").words(material.view().result(run).map(AnalysisResult::method)
        .orElse(Words.orEmpty(run.getAnalysis())));
    if (run.getDataset() != null) {
      meta.text(" · data ").add(pieces.key(run.getDataset()));
    }
    Element row = el("li", "row").attr("data-item", "").attr("data-method", Words.orEmpty(run.getAnalysis()))
        .attr("data-state", (stale ? "stale" : "fresh") + (used ? "" : "\nunused"))
        .add(el("h3").add(pieces.link(run, Addresses.key(run), "key")).text(" ")
        .words(Words.orEmpty(run.getTitle())), meta);
    return row.add(state(content), QuotesPage.uses(material, material.uses(run), pieces));
  }

  /** Why a result is no longer what it was; nothing when it is. */
  static Html state(EvidenceContent content) {
    return content.state() == EvidenceState.FRESH ? Html.none() : el("p", "state").add(
        el("span", "glyph").attr("aria-hidden", "true").text("⚠")).text(" " + content.stateReason());
  }

  private Html figures(List<ReportedFigure> figures) {
    Pieces pieces = new Pieces(material, "");
    Element body = el("tbody");
    for (ReportedFigure figure : figures) {
      body.add(el("tr").id(material.addresses().anchor(figure)).add(
          el("th").attr("scope", "row").add(el("span", "key").words(Addresses.key(figure))),
          el("td").words(Words.orEmpty(figure.getWhat())), el("td").text(Words.orEmpty(figure.getPrinted())),
          el("td").words(Words.orEmpty(figure.getBase())), el("td").words(Words.orEmpty(figure.getPlace())),
          el("td").add(figure.getRun() == null ? Html.text("not recomputed") : pieces.key(figure.getRun())),
          el("td").add(pieces.keys(material.uses(figure).stream().map(u -> u.finding()).distinct().toList()))));
    }
    return Tables.of("Reported figures",
        List.of("Key", "Figure", "Printed", "Base", "Place", "Recomputed by", "Used by"), body);
  }
}
