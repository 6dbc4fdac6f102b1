// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.DataException;
import org.triangulum.data.Fixture;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnChunks;
import org.triangulum.store.data.StoredColumn;

class CellEditorTest {
  @TempDir
  Path folder;

  private StudyFile file;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
    Fixture.dataset(file, "survey", Fixture.respondents("P1", "P2", "P3"),
        Fixture.column("q", ColumnRole.ANSWER, MeasurementLevel.ORDINAL, Fixture.values(ColumnType.CODE, "1", "2",
            "[missing]"), "low", "high"),
        Fixture.numbers("age", "30", "41.5", "50"));
    file.editor().run("Range", "", s -> column("age").setRange("0..120"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Dataset survey() {
    return Fixture.dataset(file, "survey");
  }

  private Column column(String name) {
    return Fixture.column(survey(), name);
  }

  private CellEditor editor() {
    return new CellEditor(file.editor(), file.blobs(), Fixture.SESSION);
  }

  private boolean set(String column, int row, String typed) {
    return editor().set(survey(), new CellChange(column(column), row, CellText.read(column(column), typed)), "Typo");
  }

  @Test
  void anEditKeepsTheOldValueAndTheReason() {
    assertTrue(set("q", 1, "low"));
    assertEquals(List.of("1", "1", "[missing]"), Fixture.shown(file, column("q")));
    CellEdit edit = survey().getEdits().get(0);
    assertEquals("P2 q 2->1 Typo AB 2024-05-06T07:08:09Z", edit.getRespondent() + " " + edit.getColumn().getKey() + " "
        + edit.getBefore() + "->" + edit.getAfter() + " " + edit.getReason() + " " + edit.getAuthor() + " "
        + edit.getDate());
    assertEquals("Typo", file.journal().get(file.journal().size() - 1).reason());
    assertTrue(StudyFile.verify(file.path()).isSound());
  }

  @Test
  void aCellHasItsHistoryAlsoAfterItsRowMoved() {
    set("q", 1, "low");
    set("q", 1, "high");
    CellHistory history = new CellHistory(survey(), file.blobs());
    assertEquals(List.of("2->1", "1->2"), history.of(column("q"), 1).stream().map(e -> e.getBefore() + "->"
        + e.getAfter()).toList());
    assertTrue(history.isEdited(column("q"), 1));
    assertEquals(List.of(), history.of(column("q"), 0));

    file.editor().run("Rows moved", "", study -> survey().getEdits().forEach(e -> e.setRow(2)));
    assertEquals(2, new CellHistory(survey(), file.blobs()).of(column("q"), 1).size());
    assertEquals(List.of(), new CellHistory(survey(), file.blobs()).of(column("q"), 2));
  }

  @Test
  void anEditIsUndoneAlsoAfterReopening() {
    set("age", 0, "31");
    set("age", 0, "[refused]");
    file = Fixture.reopen(file);
    assertEquals(List.of("[refused]", "41.5", "50"), Fixture.shown(file, column("age")));
    file.editor().undo();
    assertEquals("31", Fixture.shown(file, column("age")).get(0));
    file.editor().undo();
    assertEquals("30", Fixture.shown(file, column("age")).get(0));
    assertEquals(List.of(), survey().getEdits());
    file.editor().redo();
    assertEquals("31", Fixture.shown(file, column("age")).get(0));
  }

  @Test
  void everyKindOfMissingCanBeSet() {
    for (MissingKind kind : List.of(MissingKind.NOT_ASKED, MissingKind.NOT_APPLICABLE, MissingKind.REFUSED,
        MissingKind.MISSING)) {
      set("q", 0, "[" + kind.getLiteral().replace('-', ' ') + "]");
      assertEquals("[" + kind.getLiteral() + "]", Fixture.shown(file, column("q")).get(0));
    }
    set("q", 0, "");
    assertEquals(4, survey().getEdits().size(), "what a cell holds already is no edit");
  }

  @Test
  void whatMayNotStandThereIsRefusedAndNothingChanges() {
    int transactions = file.journal().size();
    assertRefused("age", 0, "121", "Column age: 121 is outside of 0..120");
    assertRefused("age", 0, "x", "Column age: \"x\" is no number");
    assertRefused("q", 0, "3", "Column q: 3 has no label; there are 1 (low), 2 (high)");
    assertRefused("q", 0, "[gone]", "Column q: [gone] is no kind of missing");
    assertRefused("q", 3, "1", "Dataset survey has no row 4; it has 3");
    assertThrows(DataException.class, () -> editor().set(survey(), new CellChange(column("q"), 0, CellValue.of("2")),
        " "));
    assertEquals(transactions, file.journal().size());
  }

  private void assertRefused(String column, int row, String typed, String message) {
    DataException e = assertThrows(DataException.class, () -> set(column, row, typed));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void derivedCellsOfTheRowFollowAndRanksBecomeStale() {
    Derivations derivations = new Derivations(file.blobs());
    derivations.create(file.editor(), survey(), DerivedColumn.computed("half", "age / 2"), "");
    derivations.create(file.editor(), survey(), DerivedColumn.computed("more", "half + 1"), "");
    derivations.create(file.editor(), survey(), DerivedColumn.of("rank", DerivationKind.RANK, List.of("age"), Map.of()),
        "");
    derivations.create(file.editor(), survey(), DerivedColumn.computed("far", "rank * 10"), "");
    set("age", 0, "100");
    assertEquals(List.of("50", "20.75", "25"), Fixture.shown(file, column("half")));
    assertEquals(List.of("51", "21.75", "26"), Fixture.shown(file, column("more")));
    assertEquals(DerivationState.Kind.CURRENT, derivations.state(file.study(), column("more")).kind());
    assertEquals(List.of("rank", "far"), derivations.stale(file.study(),
        survey()).stream().map(Column::getKey).toList());
    assertEquals(List.of("1", "2", "3"), Fixture.shown(file, column("rank")));
    derivations.refresh(file.editor(), survey());
    assertEquals(List.of("3", "1", "2"), Fixture.shown(file, column("rank")));
    assertEquals(List.of("30", "10", "20"), Fixture.shown(file, column("far")));
    file.editor().undo();
    file.editor().undo();
    assertEquals(List.of(), derivations.stale(file.study(), survey()), "as before the edit, all is current");
    assertRefused("half", 0, "1", "Column half is derived (compute)");
  }

  @Test
  void anEditOfALongColumnWritesOneChunk() {
    int rows = 3 * ColumnChunks.ROWS + 5;
    byte[] codes = new byte[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = (byte) (row % 7);
    }
    Dataset dataset = Fixture.dataset(file, "long", Fixture.column("x", ColumnRole.ANSWER, MeasurementLevel.INTERVAL,
        CodeValues.of(codes)));
    Column x = dataset.getColumns().get(0);
    StoredColumn before = StoredColumn.of(x, file.blobs());
    editor().set(dataset, List.of(new CellChange(x, 0, CellValue.of("99")), new CellChange(x, 3, CellValue.of("98")),
        new CellChange(x, rows - 1, CellValue.missing(MissingKind.REFUSED))), "Check");
    StoredColumn after = StoredColumn.of(x, file.blobs());
    assertEquals(4, after.chunkCount());
    assertFalse(after.address().equals(before.address()));
    for (int row = 0; row < rows; row++) {
      String expected = row == 0 ? "99" : row == 3 ? "98" : row == rows - 1 ? "[refused]" : Integer.toString(row % 7);
      assertEquals(expected, after.cell(row).shown());
    }
    file.editor().undo();
    assertEquals(before.address(), x.getValues());
    assertTrue(StudyFile.verify(file.path()).isSound());
  }
}
