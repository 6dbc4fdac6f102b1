// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.data.grid.DataGrid;
import org.triangulum.data.grid.GridRows;
import org.triangulum.data.grid.RowFilter;
import org.triangulum.data.grid.SortKey;
import org.triangulum.data.quality.QualityReport;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.Progress;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.TextValues;

/** A dataset of 1,000,000 rows under a person's hands: seen, sorted, filtered, searched, edited, derived, checked. */
final class DatasetBench {
  private static final int ROWS = 1_000_000;
  private static final int ANSWERS = 98;
  private static final Session SESSION = new Session("bench", Clock.systemUTC());

  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(11);

  DatasetBench(Path folder) {
    this.folder = folder;
  }

  void run(List<Row> rows) throws Exception {
    Path file = folder.resolve("dataset.triangulum");
    Files.deleteIfExists(file);
    try (StudyFile study = StudyFile.create(file, SESSION, s -> { })) {
      study.editor().run("Generate", "", s -> s.getDatasets().add(new DatasetWriter(study.blobs()).write(table())));
    }
    try (StudyFile study = StudyFile.open(file, SESSION)) {
      Dataset dataset = study.study().getDatasets().get(0);
      seen(rows, study, dataset);
      changed(rows, study, dataset);
      rows.add(Row.of("quality report of 1,000,000 x 100", "", Timer.median(0, 1, () -> QualityReport.of(study.study(),
          dataset, study.blobs(), Progress.NONE)), 10));
    }
  }

  private DataTable table() {
    List<DataColumn> columns = new ArrayList<>();
    double[] age = new double[ROWS];
    TextValues.Builder names = new TextValues.Builder(ROWS);
    for (int row = 0; row < ROWS; row++) {
      age[row] = random.nextInt(10_000) / 100.0;
      names.add("P" + row);
    }
    columns.add(column("id", ColumnRole.RESPONDENT, names.build(), Map.of()));
    columns.add(column("age", ColumnRole.ATTRIBUTE, DecimalValues.of(age), Map.of()));
    for (int i = 0; i < ANSWERS; i++) {
      byte[] codes = new byte[ROWS];
      for (int row = 0; row < ROWS; row++) {
        codes[row] = (byte) (random.nextInt(50) == 0 ? Byte.MIN_VALUE + 3 : 1 + random.nextInt(5));
      }
      columns.add(column("q" + i, ColumnRole.ANSWER, CodeValues.of(codes), Map.of(1.0, "never", 2.0, "seldom", 3.0,
          "sometimes", 4.0, "often", 5.0, "always")));
    }
    return new DataTable("big", "person", columns);
  }

  private static DataColumn column(String name, ColumnRole role, ColumnValues values, Map<Double, String> labels) {
    return new DataColumn(name, name, labels.isEmpty() ? MeasurementLevel.INTERVAL : MeasurementLevel.ORDINAL, role,
        Polarity.UNSTATED, new TreeMap<>(labels), values);
  }

  private void seen(List<Row> rows, StudyFile study, Dataset dataset) throws Exception {
    rows.add(Row.of("grid of 1,000,000 x 100 opened, 50 x 20 cells formatted", "", Timer.median(1, 5,
        () -> page(DataGrid.of(dataset, study.blobs()), 0)), 0.1));
    DataGrid grid = DataGrid.of(dataset, study.blobs());
    rows.add(Row.of("a page anywhere, 50 x 20 cells", "", Timer.median(3, 21,
        () -> page(grid, random.nextInt(ROWS - 50))), 0.05));
    rows.add(sort(grid, "a column of codes", new SortKey("q0", false)));
    rows.add(sort(grid, "a column of decimals", new SortKey("age", true)));
    rows.add(sort(grid, "two columns of codes, then decimals", new SortKey("q1", false), new SortKey("q2", true),
        new SortKey("age", false)));
    rows.add(Row.of("1,000,000 different texts sorted", "", Timer.median(0, 3, () -> sorted(grid,
        new SortKey("id", true))), 2.5));
    rows.add(filter(grid, "by values", new RowFilter.Values("q3", Set.of("1", "2"), Set.of())));
    rows.add(filter(grid, "by an expression", new RowFilter.Where("mean_min(2, q4, q5, q6) > 3 && age < 50")));
    rows.add(Row.of("a text found nowhere in 100,000,000 cells", "", Timer.median(0, 3,
        () -> grid.find("nowhere to be found", grid.rows(), null, true, Progress.NONE)), 2));
  }

  private static void page(DataGrid grid, int first) {
    for (int row = first; row < first + 50; row++) {
      for (int column = 0; column < 20; column++) {
        if (grid.cell(row, column).shown(true).isEmpty()) {
          throw new IllegalStateException("Nothing to paint");
        }
      }
    }
  }

  private static GridRows sorted(DataGrid grid, SortKey... keys) {
    return grid.rows(List.of(), List.of(keys), Progress.NONE);
  }

  private static Row sort(DataGrid grid, String what, SortKey... keys) throws Exception {
    return Row.of("1,000,000 rows sorted by " + what, "", Timer.median(1, 5, () -> sorted(grid, keys)), 0.5);
  }

  private static Row filter(DataGrid grid, String what, RowFilter filter) throws Exception {
    return Row.of("1,000,000 rows filtered " + what, "", Timer.median(1, 5, () -> grid.rows(List.of(filter), List.of(),
        Progress.NONE)), 0.2);
  }

  private void changed(List<Row> rows, StudyFile study, Dataset dataset) throws Exception {
    CellEditor cells = new CellEditor(study.editor(), study.blobs(), SESSION);
    Column answer = dataset.getColumns().get(2);
    Column age = dataset.getColumns().get(1);
    rows.add(Row.of("one cell of a column of codes edited, durable", "", Timer.median(3, 21, () -> edit(cells, dataset,
        answer, Integer.toString(1 + random.nextInt(5)))), 0.02));
    rows.add(Row.of("one cell of a column of decimals edited, durable", "", Timer.median(3, 21, () -> edit(cells,
        dataset,
        age, Double.toString(random.nextInt(10_000) / 100.0))), 0.02));
    Derivations derivations = new Derivations(study.blobs());
    String expression = "if(age > 18, mean_min(3, q0, q1, q2, q3), 0)";
    rows.add(Row.of("an expression over 1,000,000 rows", "", Timer.median(1, 5, () -> derivations.preview(study.study(),
        dataset, DerivedColumn.computed("x", expression))), 0.2));
    rows.add(Row.of("1,000,000 decimals ranked", "", Timer.median(1, 3, () -> derivations.preview(study.study(),
        dataset,
        DerivedColumn.of("x", DerivationKind.RANK, List.of("age"), Map.of()))), 0.5));
    derivations.create(study.editor(), dataset, DerivedColumn.computed("d1", expression), "");
    derivations.create(study.editor(), dataset, DerivedColumn.computed("d2", "d1 * 2"), "");
    rows.add(Row.of("one cell edited, two derived columns following, durable", "", Timer.median(3, 21, () -> edit(cells,
        dataset, answer, Integer.toString(1 + random.nextInt(5)))), 0.02));
  }

  private void edit(CellEditor cells, Dataset dataset, Column column, String value) {
    cells.set(dataset, new CellChange(column, random.nextInt(ROWS), CellValue.of(value)), "measured");
  }
}
