// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.data.quality.MissingPatterns;
import org.triangulum.data.quality.QualityFinding;
import org.triangulum.data.quality.QualityReport;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Progress;

/** What to look at in the data. */
final class QualityShow implements ShownView {
  private static final int ROWS = 8;

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public String description() {
    return "Findings on the data: ranges, duplicates, rules, skip rules, straight-lining, missing patterns; "
        + "--key DATASET picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<QualityReport> reports = selection.of(selection.view().study().getDatasets(), "dataset").stream()
        .map(d -> QualityReport.of(selection.view().study(), d, selection.view().blobs(), Progress.NONE)).toList();
    TextTable table = new TextTable("Dataset", "Check", "Rows", "Finding");
    reports.forEach(report -> report.findings().forEach(finding -> table.row(report.dataset().getKey(),
        finding.kind().id(), rows(finding), finding.message())));
    boolean any = reports.stream().anyMatch(r -> !r.findings().isEmpty());
    return new Shown(Json.array(reports, QualityShow::document), any ? table.toString() : "No findings\n");
  }

  private static String rows(QualityFinding finding) {
    return Arrays.stream(finding.rows()).limit(ROWS).mapToObj(row -> Integer.toString(row + 1))
        .collect(Collectors.joining(" ")) + (finding.rows().length > ROWS ? " …" : "");
  }

  private static JsonObject document(QualityReport report) {
    Dataset dataset = report.dataset();
    return Json.named(dataset).put("rows", dataset.getRowCount())
        .put("findings", Json.array(report.findings(), QualityShow::document))
        .put("incompleteRows", report.missing().incomplete())
        .put("missingPatterns", Json.array(report.missing().patterns(), p -> document(report.missing(), p)))
        .put("rowsOfOtherPatterns", report.missing().otherRows()).done();
  }

  private static JsonObject document(QualityFinding finding) {
    JsonArray rows = new JsonArray(finding.rows().length);
    for (int row : finding.rows()) {
      rows.add(row + 1);
    }
    return new Json().put("check", finding.kind().id()).put("message", finding.message())
        .put("columns", Json.texts(finding.columns().stream().map(Column::getKey).toList())).put("rows", rows).done();
  }

  private static JsonObject document(MissingPatterns patterns, MissingPatterns.Pattern pattern) {
    return new Json().put("missing", Json.texts(pattern.missing().stream().map(i -> patterns.columns().get(i).getKey())
        .toList())).put("rows", pattern.rows()).put("firstRow", pattern.first() + 1).done();
  }
}
