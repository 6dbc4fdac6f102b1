// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.analysis.run.RunLineage;
import org.triangulum.data.Lineage;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** A saved analysis: what was asked of which data, tables, charts, bases, warnings,
    and where every number comes from. */
final class ResultPage implements Page {
  private static final int CHART_WIDTH = 600;
  private static final int NARROW_WIDTH = 340;
  private final Material material;
  private final AnalysisRun run;
  private final Pieces pieces;
  private final SvgChart charts;
  private final RScripts scripts;

  ResultPage(Material material, AnalysisRun run, SvgChart charts, RScripts scripts) {
    this.material = material;
    this.run = run;
    this.pieces = new Pieces(material, "../");
    this.charts = charts;
    this.scripts = scripts;
  }

  @Override
  public String address() {
    return material.addresses().of(run).orElseThrow();
  }

  @Override
  public String title() {
    return "Result " + Addresses.key(run);
  }

  @Override
  public String section() {
    return "results.html";
  }

  @Override
  public Html body() {
    Optional<AnalysisResult> result = material.view().result(run);
    Element page = el("div").add(el("h1").add(el("span", "key").words(Addresses.key(run))).text(" ")
        .words(Words.has(run.getTitle()) ? run.getTitle() : Words.orEmpty(run.getAnalysis())));
    page.add(ResultsPage.state(material.view().content(run, "")));
    page.add(facts(result), lineage());
    if (Words.has(run.getNote())) {
      page.add(el("p", "note").words(run.getNote()));
    }
    if (result.isEmpty()) {
      return page.add(Pieces.empty("The result of this analysis is not stored; run it again in the workbench."),
          uses());
    }
    return page.add(uses(), content(result.get()));
  }

  private Html facts(Optional<AnalysisResult> result) {
    List<Html[]> rows = new ArrayList<>();
    rows.add(new Html[] {Html.text("Method"), Html.text(result.map(AnalysisResult::method)
        .orElse(Words.orEmpty(run.getAnalysis())))});
    if (run.getDataset() != null) {
      rows.add(new Html[] {Html.text("Data"), pieces.key(run.getDataset())});
    }
    Element parameters = el("span", "parameters");
    result.map(AnalysisResult::parameters).ifPresent(used -> used.forEach((name, value) -> parameters.add(
        el("code").text(name + " = " + (value.isEmpty() ? "none" : value))).text(" ")));
    if (!parameters.isEmpty()) {
      rows.add(new Html[] {Html.text("Parameters"), parameters});
    }
    rows.add(new Html[] {Html.text("Computed"), Html.text(String.join(", ", Words.orEmpty(run.getExecuted()),
        Words.orEmpty(run.getSoftwareVersion())))});
    rows.add(new Html[] {Html.text("Fingerprint"), el("code", "hash").text(Words.orEmpty(run.getFingerprint()))});
    return Pieces.facts(rows);
  }

  /** How derived, scored and edited columns came about that the result rests on. */
  private Html lineage() {
    List<Lineage> columns = RunLineage.of(material.study(), run, material.view().blobs());
    if (columns.isEmpty()) {
      return Html.none();
    }
    Element tree = el("ul", "trail-tree");
    columns.forEach(column -> tree.add(node(column)));
    return el("section", "lineage").add(el("h2").text("How its data were made"), tree);
  }

  private static Element node(Lineage lineage) {
    Element node = el("li").add(el("code").text(lineage.name())).text(" ")
        .add(el("span", "trail-operation").text(lineage.how()));
    if (lineage.edits() > 0) {
      node.text(" ").add(el("span").text("(" + Words.count(lineage.edits(), "cell", "cells") + " edited)"));
    }
    if (!lineage.state().isCurrent()) {
      node.text(" ").add(el("strong", "stale").text(lineage.state().reason()));
    }
    if (!lineage.inputs().isEmpty()) {
      Element inputs = el("ul");
      lineage.inputs().forEach(input -> inputs.add(node(input)));
      node.add(inputs);
    }
    return node;
  }

  private Html content(AnalysisResult result) {
    Element part = el("div");
    if (!result.warnings().isEmpty()) {
      Element warnings = el("ul");
      result.warnings().forEach(warning -> warnings.add(el("li").words(warning)));
      part.add(el("section", "warnings").add(el("h2").text("What to keep in mind"), warnings));
    }
    for (Chart chart : result.charts()) {
      ChartReading reading = ChartReading.of(result, chart);
      part.add(el("figure", "chart-figure").id(anchor(chart.id())).add(
          el("figcaption").words(chart.title()),
          el("div", "chart-box on-wide").add(charts.draw(reading, CHART_WIDTH, anchor(chart.id()))),
          el("div", "chart-box on-narrow").add(charts.draw(reading, NARROW_WIDTH, anchor(chart.id()) + "-narrow")),
          el("details", "data").add(el("summary").text("Numbers of the chart"), Charts.table(chart))));
    }
    for (ResultTable table : result.tables()) {
      part.add(ResultTables.of(table, "table-" + anchor(table.id())));
    }
    if (!result.bases().isEmpty()) {
      part.add(ResultTables.bases(result.bases()));
    }
    return part.add(trails(result), script());
  }

  private static Html trails(AnalysisResult result) {
    if (result.trail().isEmpty()) {
      return Html.none();
    }
    Element block = el("details", "trails").add(el("summary").text("Where "
        + Words.count(result.trail().size(), "number comes", "numbers come") + " from"));
    result.trail().forEach((name, trail) -> block.add(el("details", "trail").add(
        el("summary").add(el("code").text(name)).text(" = " + trail.value()), TrailTree.of(trail))));
    return block;
  }

  private Html script() {
    return scripts.of(run).<Html>map(script -> el("details", "script").add(
        el("summary").text("The same in R"), Pieces.copy("r-script"),
        el("pre").attr("tabindex", "0").add(el("code").id("r-script").text(script)))).orElse(Html.none());
  }

  private Html uses() {
    return Html.all(el("h2").text("Findings that rest on it"), QuotesPage.uses(material, material.uses(run), pieces));
  }

  private static String anchor(String id) {
    return "c-" + id.replaceAll("[^A-Za-z0-9_-]+", "-");
  }
}
