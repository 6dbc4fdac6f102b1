// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.DataException;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.study.DatasetChanges;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Progress;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/** Scores know when the answers that they were made from have changed. */
class ScoreStatesTest {
  private static final Session SESSION = new Session("AB",
      Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"), ZoneOffset.UTC));

  @TempDir
  Path folder;
  private StudyFile file;
  private ScoreStates states;

  @BeforeEach
  void score() throws Exception {
    file = StudyFile.create(folder.resolve("scores.triangulum"), SESSION, s -> s.setTitle("Scores"));
    file.editor().run("Data", "", s -> s.getDatasets().add(new DatasetWriter(file.blobs()).write(MoodForms.table())));
    DatasetScores scores = new DatasetScores(file.blobs(), Scorers.NONE);
    ScoredDataset scored = scores.score(data(), new StudyInstruments().add(file.editor(), new DefinitionReader().read(
        "mood.yaml", MoodForms.WITH_RELIABILITY)), ScoreRequest.PLAIN);
    scores.write(file.editor(), scored, Progress.NONE);
    DatasetChanges changes = new DatasetChanges(file.blobs());
    changes.write(file.editor(), changes.compare(scored, "T0", "T1"), Progress.NONE);
    states = new ScoreStates(file.blobs(), Scorers.NONE);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Dataset data() {
    return file.study().getDatasets().get(0);
  }

  private Column column(String name) {
    return data().getColumns().stream().filter(c -> c.getKey().equals(name)).findFirst().orElseThrow();
  }

  private void edit(String column, int row, String value) {
    new CellEditor(file.editor(), file.blobs(), SESSION).set(data(), new CellChange(column(column), row,
        CellValue.of(value)), "the form says so");
  }

  private List<String> stale() {
    return states.stale(data()).stream().map(Column::getKey).toList();
  }

  @Test
  void anEditedAnswerMakesItsScoresBandsAndChangesStaleUntilTheyAreMadeAnew() {
    assertEquals(Set.of("low", "low-band", "low-change-T0-T1", "low-rci-T0-T1", "low-reliable-T0-T1"),
        Set.copyOf(states.of(data()).keySet().stream().map(Column::getKey).toList()));
    assertEquals(List.of(), stale());
    edit("m1", 2, "2");
    assertEquals(List.of("low", "low-band", "low-change-T0-T1", "low-rci-T0-T1"),
        stale().stream().filter(c -> !c.equals("low-reliable-T0-T1")).toList());
    assertTrue(states.of(data()).get(column("low")).reason().contains("low was scored from have changed"));

    List<String> refreshed = states.refresh(file.editor(), data(), Progress.NONE).stream().map(Column::getKey).toList();
    assertTrue(refreshed.containsAll(List.of("low", "low-band", "low-change-T0-T1")), refreshed.toString());
    assertEquals(3, new DatasetReader(file.blobs()).values(column("low")).number(2));
    assertEquals(-3, new DatasetReader(file.blobs()).values(column("low-change-T0-T1")).number(2));
    assertEquals(List.of(), stale());
  }

  @Test
  void undoMakesScoresCurrentAndAnEditOfAnotherColumnMakesNoneStale() {
    edit("m2", 0, "1");
    assertTrue(stale().contains("low"));
    file.editor().undo();
    assertEquals(List.of(), stale());
    edit("child", 3, "C3");
    assertEquals(List.of(), stale());
  }

  @Test
  void scoresWhoseAnswersAreGoneAreBrokenAndNothingIsMadeAnew() {
    file.editor().run("Columns gone", "", s -> data().getColumns().removeAll(List.of(column("m1"), column("m2"),
        column("m3"))));
    assertEquals(DerivationState.Kind.BROKEN, states.of(data()).get(column("low")).kind());
    String message = assertThrows(DataException.class, () -> states.refresh(file.editor(), data(), Progress.NONE))
        .getMessage();
    assertTrue(message.contains("no column for any item of mood 1"), message);
  }

  @Test
  void howScoresWereMadeIsReadBackWhole() throws Exception {
    ScoreRequest request = new ScoreRequest(Set.of(), "parent", "", Map.of("m1", "m2", "m2", "m1"));
    DatasetScores scores = new DatasetScores(file.blobs(), Scorers.NONE);
    ScoredDataset scored = scores.score(data(), new StudyInstruments().find(file.study(), "mood", "1").orElseThrow(),
        request);
    assertEquals("mood 1; rater parent; columns m1=m2, m2=m1", DatasetScores.how(scored));
    assertEquals(request, ScoreRequest.of(DatasetScores.how(scored)));
    ScoreRequest aged = new ScoreRequest(Set.of("a", "b"), "", "years", Map.of());
    assertEquals(aged, ScoreRequest.of("x 1; rater by column; options a, b; age by years"));
  }
}
