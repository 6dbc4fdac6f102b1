// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.StudyFileException;

/** The way from format to format, tried with formats to come. */
class MigrationsTest {
  private static final Migrations TO_4 = new Migrations(4, List.of(
      new Migrations.Step(2, connection -> run(connection, "ALTER TABLE blob ADD COLUMN kind VARCHAR(10)")),
      new Migrations.Step(3, connection -> run(connection, "UPDATE blob SET kind = 'text'"))));

  @TempDir
  Path folder;

  private Path path;

  private static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  @BeforeEach
  void aStudyOfTheCurrentFormat() {
    path = folder.resolve("a study.triangulum");
    try (StudyFile file = StudyFile.create(path, new Session("AB", Clock.systemUTC()), study -> { })) {
      file.blobs().putText("text");
      file.editor().run("Name", "", study -> study.setTitle("Of old"));
    }
  }

  @Test
  void anOldFileIsCopiedAsideAndBroughtUpStepByStep() {
    Path kept;
    try (Database database = Database.open(path, true)) {
      kept = TO_4.bringUpToDate(database, FileFormat.version(database)).orElseThrow();
      assertEquals(4, FileFormat.version(database));
      assertEquals("4", database.single("SELECT value FROM meta WHERE name = 'format'"));
      assertEquals("text", database.single("SELECT kind FROM blob"));
      assertEquals(Optional.empty(), TO_4.bringUpToDate(database, 4));
    }
    assertEquals(folder.resolve("a study.format-2.triangulum"), kept);
    try (StudyFile file = StudyFile.openReadOnly(kept)) {
      assertEquals("Of old", file.study().getTitle());
    }
    assertTrue(StudyFile.verify(kept).isSound());
  }

  @Test
  void aStepThatFailsIsNotDoneHalf() {
    Migrations broken = new Migrations(3, List.of(new Migrations.Step(2, connection -> {
      run(connection, "DELETE FROM journal");
      return run(connection, "UPDATE nothing SET x = 1");
    })));
    try (Database database = Database.open(path, true)) {
      StudyFileException e = assertThrows(StudyFileException.class, () -> broken.bringUpToDate(database, 2));
      assertTrue(e.getMessage().startsWith(path + " cannot be brought to format 3"), e.getMessage());
    }
    assertTrue(StudyFile.verify(path).isSound());
  }

  @Test
  void noCopyReplacesAnother() throws IOException {
    Files.writeString(folder.resolve("a study.format-2.triangulum"), "mine");
    try (Database database = Database.open(path, true)) {
      assertEquals(Optional.of(folder.resolve("a study.format-2-2.triangulum")), TO_4.bringUpToDate(database, 2));
    }
    assertEquals("mine", Files.readString(folder.resolve("a study.format-2.triangulum")));
  }

  @Test
  void aNewerFileIsRefusedUntouched() {
    Migrations older = new Migrations(1, List.of());
    try (Database database = Database.open(path, true)) {
      String message = assertThrows(StudyFileException.class, () -> older.bringUpToDate(database, 2)).getMessage();
      assertTrue(message.contains("newer Triangulum (format 2; this one knows formats up to 1)"), message);
    }
    assertFalse(Files.exists(folder.resolve("a study.format-2.triangulum")));
  }
}
