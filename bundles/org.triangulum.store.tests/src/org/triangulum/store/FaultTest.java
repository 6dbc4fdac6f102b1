// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no sound study file is refused with the file's name and the cause, and left as it is. */
class FaultTest {
  @TempDir
  Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("given.triangulum"), content);
  }

  private void assertRefused(Path path, String cause) throws IOException {
    byte[] before = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
    for (StudyFileException e : List.of(
        assertThrows(StudyFileException.class, () -> StudyFile.open(path, Fixture.SESSION)),
        assertThrows(StudyFileException.class, () -> StudyFile.openReadOnly(path)),
        assertThrows(StudyFileException.class, () -> StudyFile.verify(path)))) {
      assertTrue(e.getMessage().startsWith(path.toString()), e.getMessage());
      assertTrue(e.getMessage().contains(cause), e.getMessage());
    }
    if (Files.isRegularFile(path)) {
      assertArrayEquals(before, Files.readAllBytes(path));
      try (var files = Files.list(path.getParent())) {
        assertEquals(List.of(path), files.toList());
      }
    }
  }

  @Test
  void noFile() throws IOException {
    assertRefused(folder.resolve("none.triangulum"), "does not exist");
  }

  @Test
  void aFolder() throws IOException {
    assertRefused(folder, "is a folder");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(file(new byte[0]), "is empty");
  }

  @Test
  void aTextFile() throws IOException {
    assertRefused(file("name,age\nA,12\n".repeat(500).getBytes(StandardCharsets.UTF_8)), "not a study file");
  }

  @Test
  void aFewBytes() throws IOException {
    assertRefused(file("SQLite".getBytes(StandardCharsets.UTF_8)), "not a study file");
  }

  @Test
  void anotherDatabase() throws IOException {
    Path path = folder.resolve("other.db");
    Fixture.sql(path, "CREATE TABLE journal (seq INTEGER)");
    assertRefused(path, "is an SQLite database, but not a Triangulum study");
  }

  @Test
  void aStudyOfANewerFormat() throws IOException {
    Path path = study();
    Fixture.sql(path, "PRAGMA user_version=3");
    assertRefused(path, "written by a newer Triangulum (format 3");
  }

  @Test
  void aStudyWithoutTables() throws IOException {
    Path path = study();
    Fixture.sql(path, "DROP TABLE journal");
    for (Runnable use : List.<Runnable>of(() -> StudyFile.open(path, Fixture.SESSION),
        () -> StudyFile.openReadOnly(path))) {
      assertTrue(assertThrows(StudyFileException.class, use::run).getMessage().contains("journal"));
    }
  }

  private Path study() {
    try (StudyFile file = Fixture.create(folder)) {
      file.blobs().put(new byte[100_000]);
      return file.path();
    }
  }

  @Test
  void aTruncatedStudy() throws IOException {
    byte[] whole = Files.readAllBytes(study());
    Files.delete(folder.resolve("a study.triangulum"));
    assertRefused(file(Arrays.copyOf(whole, whole.length / 2)), "is cut off: it has " + whole.length / 2 + " of "
        + whole.length + " bytes");
    Path stump = folder.resolve("given.triangulum");
    for (int length : new int[] {1, 50, 99, 100, 511, 512, 3000, 4096, 4097}) {
      Files.write(stump, Arrays.copyOf(whole, length));
      assertThrows(StudyFileException.class, () -> StudyFile.open(stump, Fixture.SESSION), "cut at " + length);
    }
  }

  /** Whatever byte is wrong: a study or a StudyFileException, and verify never says that all is well when it is not. */
  @Test
  void aDamagedStudy() throws IOException {
    byte[] whole = Files.readAllBytes(study());
    Path path = folder.resolve("damaged.triangulum");
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(whole.length - 20);
      for (int j = at; j < at + 20; j++) {
        damaged[j] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(path, damaged);
      try (StudyFile file = StudyFile.openReadOnly(path)) {
        assertEquals("A study", file.study().getTitle(), "damaged at " + at);
      } catch (StudyFileException e) {
        assertTrue(e.getMessage().startsWith(path.toString()) || e.getMessage().startsWith("Transaction"),
            e.getMessage());
      }
      try {
        StudyFile.verify(path);
      } catch (StudyFileException e) {
        assertTrue(e.getMessage().startsWith(path.toString()), e.getMessage());
      }
    }
  }

  @Test
  void noPlaceForANewStudy() {
    Path nowhere = folder.resolve("none").resolve("a.triangulum");
    StudyFileException refused = assertThrows(StudyFileException.class,
        () -> StudyFile.create(nowhere, Fixture.SESSION, study -> { }));
    assertTrue(refused.getMessage().contains("there is no folder"), refused.getMessage());
  }

  @Test
  void aFileNobodyMayWriteOpensForReading() {
    Path path = study();
    assertTrue(path.toFile().setReadOnly());
    org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(path), "this user may write everything");
    try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
      assertEquals("A study", file.study().getTitle());
      assertTrue(file.readOnlyReason().orElseThrow().contains("permission"), file.readOnlyReason().toString());
    }
  }
}
