// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Scale;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;

class DatasetScoresTest {
  private static final String MOOD2 =
      MoodForms.DEFINITION.replace("version: \"1\"", "version: \"2\"").replace("low: 3", "low: 2");
  @TempDir
  Path folder;
  private ScoredStudy study;
  private final StudyInstruments instruments = new StudyInstruments();

  @BeforeEach
  void open() {
    study = new ScoredStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private Instrument add(String definition) throws DefinitionException {
    return study.add(definition);
  }

  @Test
  void theStudyHoldsTheInstrumentWithItsDefinition() throws DefinitionException {
    Instrument mood = add(MoodForms.DEFINITION);
    Scale low = mood.getScales().get(0);
    assertEquals("MOOD", mood.getKey());
    assertEquals("1", mood.getVersion());
    assertEquals(List.of("m3"), low.getReversedItems().stream().map(Item::getKey).toList());
    assertEquals(Polarity.HIGH_IS_WORSE, low.getPolarity());
    assertEquals(List.of("fine 0.0-2.0", "low 3.0-6.0"),
        low.getBands().stream().map(b -> b.getLabel() + " " + b.getFrom() + "-" + b.getTo()).toList());
    assertEquals("mood 1", instruments.definition(mood).orElseThrow().name());
    assertSame(mood, add(MoodForms.DEFINITION), "the same version is not added twice");
  }

  @Test
  void writesScoresAndBandsInOneUndoableChange() throws DefinitionException, ScoringException {
    Instrument mood = add(MoodForms.DEFINITION);
    ScoredDataset scored = study.scores().score(study.dataset, mood, ScoreRequest.PLAIN);
    study.scores().write(study.file.editor(), scored, Progress.NONE);

    assertEquals(List.of(6.0, 1.0, 1.0, Double.NaN), study.numbers("low"));
    assertEquals(MissingKind.MISSING, study.column("low").values().missing(3));
    DataColumn bands = study.column("low-band");
    assertEquals("low", bands.labelOf(bands.values().number(0)));
    assertEquals("fine", bands.labelOf(bands.values().number(1)));
    Column low = study.dataset.getColumns().get(6);
    assertSame(mood.getScales().get(0), low.getScale());
    assertEquals("mood 1; rater by column", low.getScoring());
    study.file.editor().undo();
    assertEquals(6, study.dataset.getColumns().size());
  }

  @Test
  void aTrailSaysHowEachItemCounts() throws DefinitionException, ScoringException {
    ScoredDataset scored = study.scores().score(study.dataset, add(MoodForms.DEFINITION), ScoreRequest.PLAIN);
    var trail = scored.trail(0).get(0);
    assertEquals("reversed: 2 - 0", trail.steps().get(2).remarks());
    assertEquals(List.of("Sum of the values: 6; 3 of 3 have a value.", "Band low: from 3 (Made for this test)."),
        trail.sentences());
    assertEquals(List.of("No score: 1 of 3 have a value, 2 are needed."), scored.trail(3).get(0).sentences());
  }

  @Test
  void anotherVersionKeepsTheOldScoresAndSaysWhatChanges() throws DefinitionException, ScoringException {
    DatasetScores scores = study.scores();
    scores.write(study.file.editor(), scores.score(study.dataset, add(MoodForms.DEFINITION), ScoreRequest.PLAIN),
        Progress.NONE);
    Instrument second = add(MOOD2.replace("{item: m3, reverse: true}", "m3"));
    ScoredDataset again = scores.score(study.dataset, second, ScoreRequest.PLAIN);

    assertEquals(List.of(new ScoreDifference("low", "low", "mood 1; rater by column", 3, 2, 2)), again.differences());
    scores.write(study.file.editor(), again, Progress.NONE);
    assertEquals(List.of(6.0, 1.0, 1.0, Double.NaN), study.numbers("low"));
    assertEquals(List.of(4.0, 3.0, 3.0, Double.NaN), study.numbers("low-2"));
    assertEquals("MOOD-2", second.getKey());
  }

  @Test
  void scoringTwiceWritesTheSameColumnsAgain() throws DefinitionException, ScoringException {
    DatasetScores scores = study.scores();
    Instrument mood = add(MoodForms.DEFINITION);
    scores.write(study.file.editor(), scores.score(study.dataset, mood, ScoreRequest.PLAIN), Progress.NONE);
    ScoredDataset again = scores.score(study.dataset, mood, ScoreRequest.PLAIN);
    scores.write(study.file.editor(), again, Progress.NONE);
    assertEquals(0, again.differences().get(0).changed());
    assertEquals(8, study.dataset.getColumns().size());
  }

  @Test
  void survivesClosingAndReplay() throws DefinitionException, ScoringException, IOException {
    study.scores().write(study.file.editor(),
        study.scores().score(study.dataset, add(MoodForms.DEFINITION), ScoreRequest.PLAIN), Progress.NONE);
    study.close();
    try (StudyFile again = StudyFile.openReadOnly(folder.resolve("scored.triangulum"))) {
      Instrument held = again.study().getInstruments().get(0);
      assertEquals("mood 1", instruments.definition(held).orElseThrow().name());
      assertSame(held.getScales().get(0), again.study().getDatasets().get(0).getColumns().get(6).getScale());
    }
    study = new ScoredStudy(Files.createDirectory(folder.resolve("other")));
  }

  @Test
  void aColumnOfOtherContentIsNotOverwritten() throws DefinitionException, ScoringException {
    Instrument mood = add(MoodForms.DEFINITION);
    study.file.editor().run("Rename", "", s -> {
      study.dataset.getColumns().get(0).setKey("low");
      study.dataset.getColumns().get(1).setKey("low-1");
    });
    ScoredDataset scored = study.scores().score(study.dataset, mood, ScoreRequest.PLAIN);
    String message = assertThrows(ScoringException.class,
        () -> study.scores().write(study.file.editor(), scored, Progress.NONE)).getMessage();
    assertTrue(message.contains("low-1"), message);
    assertEquals(6, study.dataset.getColumns().size());
  }

  @Test
  void saysWhatIsMissingToScore() throws DefinitionException {
    Instrument mood = add(MoodForms.DEFINITION);
    assertEquals("mood 1 has no rater teacher; there are parent, self", refusal(mood,
        new ScoreRequest(Set.of(), "teacher", "", Map.of())));
    assertEquals("mood 1 has no option harsh; there is nothing to choose", refusal(mood,
        new ScoreRequest(Set.of("harsh"), "", "", Map.of())));
    assertEquals("Dataset forms has no column mm", refusal(mood,
        new ScoreRequest(Set.of(), "", "", Map.of("m1", "mm"))));
    assertEquals("Dataset forms has no column years", refusal(mood, new ScoreRequest(Set.of(), "", "years", Map.of())));
    assertEquals(Optional.empty(), instruments.find(study.file.study(), "mood", "9"));
  }

  @Test
  void stoppedWhileWritingLeavesTheStudyAsItWas() throws DefinitionException, ScoringException {
    ScoredDataset scored = study.scores().score(study.dataset, add(MoodForms.DEFINITION), ScoreRequest.PLAIN);
    List<String> begun = new ArrayList<>();
    Progress stopping = new Progress() {
      @Override
      public void step(String what, double share) {
        begun.add(what);
      }

      @Override
      public boolean cancelled() {
        return begun.size() == 2;
      }
    };
    assertThrows(CancellationException.class, () -> study.scores().write(study.file.editor(), scored, stopping));
    assertEquals(List.of("low", "low-band"), begun);
    assertEquals(6, study.dataset.getColumns().size());
  }

  private String refusal(Instrument instrument, ScoreRequest request) {
    return assertThrows(ScoringException.class,
        () -> study.scores().score(study.dataset, instrument, request)).getMessage();
  }
}
