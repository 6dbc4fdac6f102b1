// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.data.DataException;
import org.triangulum.data.Fixture;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;

class DataGridTest {
  @TempDir
  Path folder;

  private StudyFile file;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private DataGrid small() {
    Dataset dataset = Fixture.dataset(file, "small", Fixture.respondents("P1", "p10", "P2", "P3"),
        Fixture.column("q", ColumnRole.ANSWER, MeasurementLevel.ORDINAL,
            Fixture.values(ColumnType.CODE, "2", "1", "[refused]", "2"), "low", "high"),
        Fixture.numbers("age", "30", "9", "100", "[not-asked]"));
    return DataGrid.of(dataset, file.blobs());
  }

  private static List<Integer> rows(GridRows rows) {
    return IntStream.range(0, rows.size()).map(rows::row).boxed().toList();
  }

  @Test
  void cellsShowLabelsValuesAndKindsOfMissing() {
    DataGrid grid = small();
    assertEquals("high", grid.cell(0, 1).shown(true));
    assertEquals("2", grid.cell(0, 1).shown(false));
    assertEquals("[refused]", grid.cell(2, 1).shown(true));
    assertEquals("30", grid.cell(0, 2).shown(true));
    assertEquals("P1", grid.cell(0, 0).shown(true));
    assertEquals(4, grid.rowCount());
  }

  @Test
  void valuesAreCountedAmongTheRowsShownMissingOnesLast() {
    DataGrid grid = small();
    assertEquals(List.of("low 1", "high 2", "[refused] 1"), counts(grid, "q", grid.rows()));
    assertEquals(List.of("9 1", "30 1", "100 1", "[not-asked] 1"), counts(grid, "age", grid.rows()));
    GridRows old = grid.rows(List.of(new RowFilter.Where("age > 10")), List.of(), Progress.NONE);
    assertEquals(List.of("high 1", "[refused] 1"), counts(grid, "q", old));
    assertEquals(List.of("P1 1", "P2 1"), counts(grid, "id", old));
    assertThrows(DataException.class, () -> grid.values("z", old, Progress.NONE));
  }

  private static List<String> counts(DataGrid grid, String column, GridRows rows) {
    return grid.values(column, rows, Progress.NONE).stream().map(c -> c.cell().shown(true) + " " + c.rows()).toList();
  }

  @Test
  void filtersAreJoinedAndKeysSortOneAfterTheOther() {
    DataGrid grid = small();
    assertEquals(List.of(1, 0, 3, 2), rows(grid.rows(List.of(), List.of(new SortKey("q", false)), Progress.NONE)));
    assertEquals(List.of(3, 0, 1, 2), rows(grid.rows(List.of(), List.of(new SortKey("q", true), new SortKey("id",
        true)),
        Progress.NONE)));
    assertEquals(List.of(0, 3), rows(grid.rows(List.of(new RowFilter.Values("q", Set.of("2"), Set.of())), List.of(),
        Progress.NONE)));
    assertEquals(List.of(0, 2, 3), rows(grid.rows(List.of(new RowFilter.Values("q", Set.of("2"),
        Set.of(MissingKind.REFUSED))), List.of(), Progress.NONE)));
    assertEquals(List.of(1), rows(grid.rows(List.of(new RowFilter.Contains("q", "LO")), List.of(), Progress.NONE)));
    assertEquals(List.of(0, 2), rows(grid.rows(List.of(new RowFilter.Where("age > 10"), new RowFilter.Contains("id",
        "p")), List.of(), Progress.NONE)));
    assertThrows(DataException.class, () -> grid.rows(List.of(new RowFilter.Where("x > 10")), List.of(),
        Progress.NONE));
    assertThrows(DataException.class, () -> grid.rows(List.of(), List.of(new SortKey("x", false)), Progress.NONE));
  }

  @Test
  void findingGoesRoundInBothDirections() {
    DataGrid grid = small();
    GridRows all = grid.rows();
    assertEquals(Optional.of(new CellPlace(0, 1)), grid.find("high", all, null, true, Progress.NONE));
    assertEquals(Optional.of(new CellPlace(3, 1)), grid.find("high", all, new CellPlace(0, 1), true, Progress.NONE));
    assertEquals(Optional.of(new CellPlace(0, 1)), grid.find("high", all, new CellPlace(3, 1), true, Progress.NONE));
    assertEquals(Optional.of(new CellPlace(3, 1)), grid.find("high", all, new CellPlace(0, 1), false, Progress.NONE));
    assertEquals(Optional.of(new CellPlace(0, 0)), grid.find("p1", all, new CellPlace(1, 0), false, Progress.NONE));
    assertEquals(Optional.of(new CellPlace(3, 2)), grid.find("not-asked", all, null, true, Progress.NONE));
    assertEquals(Optional.empty(), grid.find("nowhere", all, null, true, Progress.NONE));
    GridRows sorted = grid.rows(List.of(), List.of(new SortKey("age", true)), Progress.NONE);
    assertEquals(Optional.of(new CellPlace(0, 2)), grid.find("100", sorted, null, true, Progress.NONE));
  }

  @Test
  void aRefreshedGridKeepsColumnsThatDidNotChange() {
    DataGrid grid = small();
    new CellEditor(file.editor(), file.blobs(), Fixture.SESSION).set(grid.dataset(), new CellChange(
        grid.columns().get(1).column(), 0, CellValue.of("1")), "Check");
    DataGrid refreshed = grid.refreshed();
    assertEquals("low", refreshed.cell(0, 1).shown(true));
    assertEquals("high", grid.cell(0, 1).shown(true));
    assertSame(grid.columns().get(2), refreshed.columns().get(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void sortingIsWhatANaiveStableSortGives(int seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(300) + 1;
    String[] codes = new String[rows];
    String[] numbers = new String[rows];
    String[] texts = new String[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = random.nextInt(6) == 0 ? "[refused]" : Integer.toString(random.nextInt(5) - 2);
      numbers[row] = random.nextInt(6) == 0 ? "[not-asked]" : Double.toString(random.nextInt(40) / 4.0 - 5);
      texts[row] = random.nextInt(6) == 0 ? "[missing]" : Character.toString("abcABC".charAt(random.nextInt(6)));
    }
    DataGrid grid = DataGrid.of(Fixture.dataset(file, "random" + seed, Fixture.answers("c", codes),
        Fixture.numbers("n", numbers), Fixture.column("t", ColumnRole.ATTRIBUTE, MeasurementLevel.NOMINAL,
        Fixture.values(ColumnType.TEXT, texts))), file.blobs());
    List<String> names = new ArrayList<>(List.of("c", "n", "t"));
    Collections.shuffle(names, random);
    List<SortKey> keys = names.stream().limit(1 + random.nextInt(3)).map(n -> new SortKey(n, random.nextBoolean()))
        .toList();
    List<Integer> expected = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Comparator<Integer> order = (a, b) -> 0;
    for (SortKey key : keys) {
      int column = grid.indexOf(key.column());
      order = order.thenComparing((a, b) -> compare(grid.cell(a, column), grid.cell(b, column), key));
    }
    expected.sort(order);
    assertEquals(expected, rows(grid.rows(List.of(), keys, Progress.NONE)));
  }

  private static int compare(GridCell a, GridCell b, SortKey key) {
    boolean missing = a.missing() != MissingKind.NONE;
    if (missing || b.missing() != MissingKind.NONE) {
      return missing && b.missing() != MissingKind.NONE ? a.missing().compareTo(b.missing()) : missing ? 1 : -1;
    }
    int order = key.column().equals("t") ? String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder())
        .compare(a.value(), b.value()) : Double.compare(Double.parseDouble(a.value()), Double.parseDouble(b.value()));
    return key.descending() ? -order : order;
  }
}
