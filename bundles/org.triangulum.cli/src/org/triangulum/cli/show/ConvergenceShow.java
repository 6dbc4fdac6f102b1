// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.Glyphs;

/** The convergence matrix. */
final class ConvergenceShow implements ShownView {
  @Override
  public String name() {
    return "convergence";
  }

  @Override
  public String description() {
    return "Issues by sources with what each source says and the verdict; --key ISSUE shows one row.";
  }

  @Override
  public Shown of(Selection selection) {
    ConvergenceMatrix matrix = selection.view().convergence();
    List<Issue> issues = selection.of(selection.view().study().getIssues(), "issue");
    List<ConvergenceMatrix.Row> rows = matrix.rows().stream().filter(r -> issues.contains(r.issue())).toList();
    List<String> header = new ArrayList<>(List.of("Issue"));
    matrix.sources().forEach(s -> header.add(ElementLabel.of(s).key()));
    TextTable table = new TextTable(Stream.concat(header.stream(), Stream.of("Verdict", "Title"))
        .toArray(String[]::new));
    for (ConvergenceMatrix.Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(ElementLabel.of(row.issue()).key()));
      row.cells().forEach(c -> cells.add(c.glyph()));
      cells.add(row.judgement().kind().map(Glyphs::word).orElse(row.judgement().basis().word()));
      cells.add(ElementLabel.of(row.issue()).label());
      table.row(cells.toArray(String[]::new));
    }
    return new Shown(Json.array(rows, ConvergenceShow::document), table.toString());
  }

  private static JsonObject document(ConvergenceMatrix.Row row) {
    return Json.named(row.issue()).put("cells", Json.array(row.cells(), ConvergenceShow::document))
        .put("verdict", row.judgement().kind().map(k -> k.getLiteral()).orElse(""))
        .put("basis", row.judgement().basis().word()).done();
  }

  private static JsonObject document(ConvergenceMatrix.Cell cell) {
    return new Json().key("source", cell.source()).put("says", cell.word()).put("stance", cell.stance())
        .put("note", cell.note()).put("evidence", Json.array(cell.evidence(), ConvergenceShow::document)).done();
  }

  private static JsonObject document(EvidenceContent evidence) {
    return new Json().put("text", evidence.text()).put("attribution", evidence.attribution()).done();
  }
}
