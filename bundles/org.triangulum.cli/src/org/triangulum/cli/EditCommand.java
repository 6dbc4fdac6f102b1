// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.data.cell.CellText;
import org.triangulum.data.derive.Respondents;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.StoredColumn;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes one cell of a dataset with a reason. */
@Command(name = "edit", description = "Change a cell of a dataset, with a reason; the old value is kept.",
    footer = {"", "A value is a number, a text, the label of a code, or a kind of missing in brackets: [not-asked],",
        "[not-applicable], [refused], [missing]. Derived columns of the row follow."})
final class EditCommand implements Callable<Integer> {
  @Mixin
  private TargetDataset target = new TargetDataset();

  @Option(names = "--column", required = true, paramLabel = "NAME", description = "Key of the column.")
  private String column;

  @ArgGroup(multiplicity = "1")
  private Place place;

  /** Which row. */
  static final class Place {
    @Option(names = "--row", paramLabel = "N", description = "Number of the row, from 1.")
    private Integer row;

    @Option(names = "--id", paramLabel = "ID", description = "Identifier of the respondent; must stand in one row.")
    private String id;
  }

  @Option(names = "--value", required = true, paramLabel = "TEXT", description = "The new value.")
  private String value;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = target.open(false)) {
      Dataset data = target.in(study);
      Column edited = Lookup.in(data.getColumns(), column, "column");
      int row = place.row != null ? place.row - 1 : row(study, data);
      if (row < 0 || row >= data.getRowCount()) {
        throw new Failure(ExitCode.USAGE, "Dataset " + target.name() + " has rows 1 to " + data.getRowCount());
      }
      String before = StoredColumn.of(edited, study.blobs()).cell(row).shown();
      boolean changed = new CellEditor(study.editor(), study.blobs(), target.session()).set(data,
          new CellChange(edited, row, CellText.read(edited, value)), reason);
      String after = StoredColumn.of(edited, study.blobs()).cell(row).shown();
      JsonObject document = new JsonObject();
      document.addProperty("dataset", target.name());
      document.addProperty("column", column);
      document.addProperty("row", row + 1);
      document.addProperty("before", before);
      document.addProperty("after", after);
      document.addProperty("changed", changed);
      output.print(document, changed ? column + " in row " + (row + 1) + ": " + before + " became " + after
          : column + " in row " + (row + 1) + " holds " + before + " already");
    }
    return ExitCode.DONE;
  }

  private int row(StudyFile study, Dataset data) {
    Column who = Respondents.column(data, ColumnRole.RESPONDENT).orElseThrow(() -> new Failure(ExitCode.USAGE,
        "Dataset " + target.name() + " has no column of respondents; say --row"));
    StoredColumn ids = StoredColumn.of(who, study.blobs());
    int[] rows = IntStream.range(0, ids.size()).filter(row -> place.id.equals(ids.text(row))).toArray();
    if (rows.length != 1) {
      throw new Failure(ExitCode.USAGE, place.id + " stands in " + rows.length + " rows of " + target.name()
          + (rows.length == 0 ? "" : "; say --row"));
    }
    return rows[0];
  }
}
