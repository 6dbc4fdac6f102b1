// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.Fixture;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DatasetWriter;

/** Cells that changed when whole columns were written. */
class CellJournalTest {
  @TempDir
  Path folder;
  private StudyFile file;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
    Fixture.dataset(file, "survey", Fixture.respondents("P1", "P2", "P3"), Fixture.answers("q", "1", "2", "3"));
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

  /** As an import of newer data does it. */
  private void bring(String label, ColumnType type, String[] who, String... answers) {
    file.editor().run(label, "", study -> {
      DatasetWriter writer = new DatasetWriter(file.blobs());
      survey().setRowCount(who.length);
      writer.replace(column("id"), Fixture.values(ColumnType.TEXT, who));
      writer.replace(column("q"), Fixture.values(type, answers));
    });
  }

  private List<String> steps(int row) {
    return new CellJournal(survey(), column("q"), row, file.blobs()).steps(file::changes).stream()
        .map(s -> s.entry().label() + ": " + s.before().map(CellValue::shown).orElse("-") + ">" + s.after().shown())
        .toList();
  }

  @Test
  void aCellIsFollowedThroughImportsAlsoWhereRowsMovedAndTheTypeChanged() {
    bring("Second", ColumnType.CODE, new String[] {"P1", "P2", "P3"}, "1", "5", "3");
    bring("Third", ColumnType.DECIMAL, new String[] {"P2", "P3", "P4"}, "5.5", "3", "4");
    assertEquals(List.of("Third: 5>5.5", "Second: 2>5"), steps(0));
    assertEquals(List.of(), steps(1), "the same value of P3, in another row and type");
    assertEquals(List.of("Third: ->4"), steps(2), "P4 was not there before");
  }

  @Test
  void editsOfTheCellAreNotToldAgainAndWhatWasUndoneNotAtAll() {
    new CellEditor(file.editor(), file.blobs(), Fixture.SESSION).set(survey(), new CellChange(column("q"), 1,
        CellValue.of("4")), "Typo");
    bring("Second", ColumnType.CODE, new String[] {"P1", "P2", "P3"}, "1", "[missing]", "3");
    bring("Wrong", ColumnType.CODE, new String[] {"P1", "P2", "P3"}, "1", "1", "1");
    file.editor().undo();
    assertEquals(List.of("Second: 4>[missing]"), steps(1));
    assertEquals(List.of(), steps(0));
    file = Fixture.reopen(file);
    assertEquals(List.of("Second: 4>[missing]"), steps(1), "also after reopening");
  }

  @Test
  void aRespondentInSeveralRowsIsNotGuessed() {
    bring("Second", ColumnType.CODE, new String[] {"P1", "P1", "P3"}, "1", "2", "3");
    bring("Third", ColumnType.CODE, new String[] {"P3", "P2", "P1"}, "3", "2", "9");
    assertEquals(List.of("Third: ->9"), steps(2));
  }
}
