// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Document;
import org.triangulum.store.Verification.Check;
import org.triangulum.store.Verification.Problem;

class VerificationTest {
  @TempDir
  Path folder;

  private Path path;
  private String expected;

  @BeforeEach
  void aFileWithTwoSnapshots() {
    try (StudyFile file = Fixture.create(folder)) {
      path = file.path();
      Fixture.run(file, study -> {
        Document document = Fixture.MAKE.createDocument();
        document.setText(file.blobs().putText("I: Why?\nP: Because."));
        study.getDocuments().add(document);
      });
      Fixture.run(file, study -> study.getFindings().add(Fixture.finding("F1", "One")));
    }
    try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
      Fixture.run(file, study -> study.getFindings().add(Fixture.finding("F2", "Two")));
      file.editor().undo();
      expected = Fixture.text(file.study());
    }
  }

  private Set<Check> problems() {
    Verification verification = StudyFile.verify(path);
    return verification.problems().stream().map(Problem::check).collect(Collectors.toSet());
  }

  @Test
  void aSoundFileHasNoProblems() {
    assertEquals(new Verification(5, 2, 1, List.of()), StudyFile.verify(path));
    try (StudyFile open = StudyFile.open(path, Fixture.SESSION)) {
      Fixture.run(open, study -> study.setTitle("While it is open"));
      assertEquals(new Verification(6, 2, 1, List.of()), StudyFile.verify(path));
    }
  }

  @Test
  void aChangedRowIsFound() throws IOException {
    for (String change : List.of("label = 'Other'", "author = 'XY'", "time = '2020-01-01T00:00:00Z'",
        "reason = 'better'")) {
      Path copy = copy();
      Fixture.sql(copy, "UPDATE journal SET " + change + " WHERE seq = 2");
      Verification verification = StudyFile.verify(copy);
      assertEquals(1, verification.problems().size(), change);
      assertEquals(Check.JOURNAL, verification.problems().get(0).check());
      assertTrue(verification.problems().get(0).message().startsWith("Transaction 2 "), change);
    }
  }

  private Path copy() throws IOException {
    return Files.copy(path, Files.createTempDirectory(folder, "copy").resolve("copy.triangulum"));
  }

  @Test
  void aRowRewrittenWithItsHashBreaksTheChainBehindIt() {
    Fixture.sql(path, "UPDATE journal SET hash = 'f00' WHERE seq = 3");
    List<Problem> problems = StudyFile.verify(path).problems();
    assertTrue(problems.contains(new Problem(Check.JOURNAL, "Transaction 4 does not continue the one before it")),
        problems.toString());
  }

  @Test
  void changedChangesAreFoundByHashAndBySnapshot() {
    Fixture.sql(path, "UPDATE journal SET changes = CAST(replace(CAST(changes AS TEXT), 'One', 'Won') AS BLOB)"
        + " WHERE seq = 3");
    assertEquals(Set.of(Check.JOURNAL, Check.SNAPSHOT), problems());
  }

  @Test
  void unreadableChangesEndTheReplay() {
    Fixture.sql(path, "UPDATE journal SET changes = CAST('[{\"op\":\"jump\"' AS BLOB) WHERE seq = 3");
    assertEquals(Set.of(Check.JOURNAL, Check.REPLAY), problems());
  }

  @Test
  void aMissingRowIsFound() {
    Fixture.sql(path, "DELETE FROM journal WHERE seq = 3");
    List<Problem> problems = StudyFile.verify(path).problems();
    assertTrue(problems.contains(new Problem(Check.JOURNAL, "Transaction 3 is missing")), problems.toString());
  }

  @Test
  void rowsCutFromTheEndAreFoundByTheSnapshot() {
    Fixture.sql(path, "DELETE FROM journal WHERE seq = 5");
    assertEquals(Set.of(Check.SNAPSHOT), problems());
  }

  @Test
  void anUndoOfTheWrongTransactionIsFound() {
    Fixture.sql(path, "UPDATE journal SET target = 3 WHERE seq = 5");
    assertTrue(problems().contains(Check.JOURNAL));
  }

  @Test
  void aDamagedSnapshotIsFoundAndNotNeeded() {
    Fixture.sql(path, "UPDATE snapshot SET data = CAST('nothing' AS BLOB) WHERE seq = 5");
    assertEquals(Set.of(Check.SNAPSHOT), problems());
    try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
      assertEquals(expected, Fixture.text(file.study()));
      assertEquals(1, file.warnings().size());
      assertTrue(file.warnings().get(0).contains("transaction 5"), file.warnings().get(0));
    }
    Fixture.sql(path, "UPDATE snapshot SET data = CAST('nothing' AS BLOB)");
    try (StudyFile file = StudyFile.openReadOnly(path)) {
      assertEquals(expected, Fixture.text(file.study()));
      assertEquals(2, file.warnings().size());
    }
  }

  @Test
  void aSnapshotOfSomethingElseIsFound() {
    try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
      Fixture.run(file, study -> study.setTitle("Another"));
    }
    Fixture.sql(path, "DELETE FROM snapshot WHERE seq = 6", "UPDATE snapshot SET seq = 6 WHERE seq = 5");
    assertEquals(List.of(new Problem(Check.SNAPSHOT,
        "The snapshot at transaction 6 is not what the journal leads to")), StudyFile.verify(path).problems());
  }

  @Test
  void aSnapshotOfAnotherMetamodelIsReplacedByReplay() {
    Fixture.sql(path, "UPDATE snapshot SET model = 'older'");
    assertEquals(new Verification(5, 0, 1, List.of()), StudyFile.verify(path));
    try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
      assertEquals(expected, Fixture.text(file.study()));
    }
    assertEquals(new Verification(5, 1, 1, List.of()), StudyFile.verify(path));
  }

  @Test
  void aChangedBlobIsFound() {
    Fixture.sql(path, "UPDATE blob SET data = CAST('I: Why?' AS BLOB)");
    assertEquals(Set.of(Check.BLOB), problems());
  }

  @Test
  void aMissingBlobIsFound() {
    Fixture.sql(path, "DELETE FROM blob");
    List<Problem> problems = StudyFile.verify(path).problems();
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).message().endsWith("which transaction 2 refers to"), problems.get(0).message());
  }
}
