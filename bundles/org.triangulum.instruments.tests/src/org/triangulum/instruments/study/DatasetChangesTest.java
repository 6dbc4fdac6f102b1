// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Progress;
import org.triangulum.store.data.DataColumn;

class DatasetChangesTest {
  @TempDir
  Path folder;
  private ScoredStudy study;

  @BeforeEach
  void open() {
    study = new ScoredStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private DatasetChanges changes() {
    return new DatasetChanges(study.file.blobs());
  }

  private ScoredChanges compare(Instrument instrument) throws ScoringException {
    return changes().compare(study.scores().score(study.dataset, instrument, ScoreRequest.PLAIN), "T0", "T1");
  }

  private String how(String name) {
    return study.dataset.getColumns().stream().filter(c -> c.getKey().equals(name)).findFirst()
        .map(Column::getScoring).orElseThrow();
  }

  @Test
  void differenceIndexAndVerdictStandInTheRowOfTheLaterForm() throws DefinitionException, ScoringException {
    ScoredChanges found = compare(study.add(MoodForms.WITH_RELIABILITY));
    assertEquals(3, changes().write(study.file.editor(), found, Progress.NONE));

    assertEquals(List.of(Double.NaN, Double.NaN, -5.0, Double.NaN), study.numbers("low-change-T0-T1"));
    assertEquals(MissingKind.NOT_APPLICABLE, study.column("low-change-T0-T1").values().missing(0));
    assertEquals(-5 / Math.sqrt(1.28), study.column("low-rci-T0-T1").values().number(2), 1e-12);
    DataColumn verdict = study.column("low-reliable-T0-T1");
    assertEquals("reliably better", verdict.labelOf(verdict.values().number(2)));
    assertEquals("Change from T0 to T1 of low; mood 1; rater by column; reliable from 2.22 (sd 2, reliability 0.84,"
        + " parents of this test, unverified)", how("low-rci-T0-T1"));
    study.file.editor().undo();
    assertEquals(6, study.dataset.getColumns().size());
  }

  @Test
  void withoutAReliabilityThereIsADifferenceAlone() throws DefinitionException, ScoringException {
    changes().write(study.file.editor(), compare(study.add(MoodForms.DEFINITION)), Progress.NONE);
    assertEquals(7, study.dataset.getColumns().size());
    assertEquals("Change from T0 to T1 of low; mood 1; rater by column; no reliability is known",
        how("low-change-T0-T1"));
  }

  @Test
  void aScaleThatDoesNotSayWhichEndIsBetterOnlyChanges() throws DefinitionException, ScoringException {
    changes().write(study.file.editor(), compare(study.add(MoodForms.WITH_RELIABILITY.replace(
        "polarity: high-is-worse", "polarity: high-is-more"))), Progress.NONE);
    DataColumn verdict = study.column("low-reliable-T0-T1");
    assertEquals("reliable change", verdict.labelOf(verdict.values().number(2)));
    assertEquals(new TreeMap<>(java.util.Map.of(1.0, "no reliable change", 3.0, "reliable change")),
        verdict.valueLabels());
  }

  @Test
  void changesAreNoScoresThatANewScoringIsComparedWith() throws DefinitionException, ScoringException {
    Instrument mood = study.add(MoodForms.WITH_RELIABILITY);
    changes().write(study.file.editor(), compare(mood), Progress.NONE);
    assertEquals(List.of(), study.scores().score(study.dataset, mood, ScoreRequest.PLAIN).differences());

    changes().write(study.file.editor(), compare(mood), Progress.NONE);
    assertEquals(9, study.dataset.getColumns().size(), "written anew in their place");
  }

  @Test
  void timePointsComeInTheirOrderAndOthersAreRefused() throws DefinitionException, ScoringException {
    assertEquals(List.of("T0", "T1"), changes().timePoints(study.dataset));
    ScoredDataset scored = study.scores().score(study.dataset, study.add(MoodForms.DEFINITION), ScoreRequest.PLAIN);
    assertEquals("Dataset forms has no time point T9; there are T0, T1", assertThrows(ScoringException.class,
        () -> changes().compare(scored, "T0", "T9")).getMessage());
    assertEquals("Two time points are compared; T1 is one", assertThrows(ScoringException.class,
        () -> changes().compare(scored, "T1", "T1")).getMessage());
  }
}
