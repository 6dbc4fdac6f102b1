// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.store.Progress;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

class RecomputationTest {
  private static final Session SESSION = new Session("AB",
      Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"), ZoneOffset.UTC));

  @TempDir
  Path folder;
  private StudyFile file;
  private Recomputation recomputation;

  /** Scores, ranks of the scores, and twice the ranks. */
  @BeforeEach
  void score() throws Exception {
    file = StudyFile.create(folder.resolve("scores.triangulum"), SESSION, s -> s.setTitle("Scores"));
    file.editor().run("Data", "", s -> s.getDatasets().add(new DatasetWriter(file.blobs()).write(MoodForms.table())));
    DatasetScores scores = new DatasetScores(file.blobs(), Scorers.NONE);
    scores.write(file.editor(), scores.score(data(), new StudyInstruments().add(file.editor(), new DefinitionReader()
        .read("mood.yaml", MoodForms.DEFINITION)), ScoreRequest.PLAIN), Progress.NONE);
    derive("place", DerivationKind.RANK, List.of("low"), Map.of());
    derive("twice", DerivationKind.COMPUTE, List.of(), Map.of("expression", "2 * place"));
    recomputation = new Recomputation(file.blobs(), Scorers.NONE);
  }

  private void derive(String name, DerivationKind kind, List<String> inputs, Map<String, String> parameters) {
    new Derivations(file.blobs()).create(file.editor(), data(), new DerivedColumn(name, "", kind, inputs, List.of(),
        parameters), "");
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

  private List<Double> values(String name) {
    var values = new DatasetReader(file.blobs()).values(column(name));
    return List.of(values.number(0), values.number(1), values.number(2));
  }

  private void edit(String column, int row, String value) {
    new CellEditor(file.editor(), file.blobs(), SESSION).set(data(), new CellChange(column(column), row,
        CellValue.of(value)), "the form says so");
  }

  private List<String> stale() {
    Derivations derivations = new Derivations(file.blobs());
    List<String> stale = new ArrayList<>(new ScoreStates(file.blobs(), Scorers.NONE).stale(data()).stream()
        .map(Column::getKey).toList());
    derivations.stale(file.study(), data()).forEach(c -> stale.add(c.getKey()));
    return stale;
  }

  @Test
  void scoresAndWhatIsDerivedFromThemFollowAnEditedAnswerAsOneChange() {
    assertEquals(List.of(6.0, 1.0, 1.0), values("low"));
    assertEquals(List.of(3.0, 1.5, 1.5), values("place"));
    edit("m1", 2, "2");
    int transactions = file.journal().size();

    List<FreshColumn> fresh = recomputation.compute(file.study(), data(), Progress.NONE);
    assertEquals(List.of("low", "low-band", "place", "twice"), fresh.stream().map(f -> f.column().getKey()).toList());
    assertEquals(transactions, file.journal().size(), "computing changes nothing");
    assertEquals(List.of(6.0, 1.0, 1.0), values("low"));

    recomputation.write(file.editor(), fresh);
    assertEquals(transactions + 1, file.journal().size());
    assertEquals(List.of(6.0, 1.0, 3.0), values("low"));
    assertEquals(List.of(3.0, 1.0, 2.0), values("place"));
    assertEquals(List.of(6.0, 2.0, 4.0), values("twice"));
    assertEquals(List.of(), stale());
    assertEquals(List.of(), recomputation.compute(file.study(), data(), Progress.NONE));
    file.editor().undo();
    assertEquals(List.of(6.0, 3.0, 3.0), values("twice"));
  }

  @Test
  void whatWasChangedWhileItWasComputedLeavesTheColumnsStale() {
    edit("m1", 2, "2");
    List<FreshColumn> fresh;
    try (StudyFile copy = StudyFile.openReadOnly(file.path())) {
      fresh = new Recomputation(copy.blobs(), Scorers.NONE).compute(copy.study(), copy.study().getDatasets().get(0),
          Progress.NONE);
    }
    edit("m1", 1, "2");
    recomputation.write(file.editor(), fresh.stream().map(f -> f.of(file.element(f.column().getId())
        .map(Column.class::cast).orElseThrow())).toList());
    assertEquals(List.of(6.0, 1.0, 3.0), values("low"), "of the answers as they were read");
    assertTrue(stale().contains("low"), stale().toString());
  }

  @Test
  void stoppedItEndsBetweenTwoColumns() {
    edit("m1", 2, "2");
    Progress stopping = new Progress() {
      private String reached = "";

      @Override
      public void step(String what, double share) {
        reached = what;
      }

      @Override
      public boolean cancelled() {
        return reached.equals("place");
      }
    };
    assertThrows(CancellationException.class, () -> recomputation.compute(file.study(), data(), stopping));
    assertEquals(List.of(6.0, 1.0, 1.0), values("low"));
  }
}
