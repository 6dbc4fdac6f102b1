// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Scale;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

class DatasetScoresTest {
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
    return instruments.add(study.file.editor(), ScoredStudy.definition(definition));
  }

  private DataColumn column(String name) {
    Column column = study.dataset.getColumns().stream().filter(c -> c.getKey().equals(name)).findFirst().orElseThrow();
    return new DatasetReader(study.file.blobs()).column(column);
  }

  private List<Double> numbers(String name) {
    DataColumn column = column(name);
    return IntStream.range(0, 4).mapToObj(column.values()::number).toList();
  }

  @Test
  void theStudyHoldsTheInstrumentWithItsDefinition() throws DefinitionException {
    Instrument mood = add(ScoredStudy.MOOD);
    Scale low = mood.getScales().get(0);
    assertEquals("MOOD", mood.getKey());
    assertEquals("1", mood.getVersion());
    assertEquals(List.of("m3"), low.getReversedItems().stream().map(Item::getKey).toList());
    assertEquals(Polarity.HIGH_IS_WORSE, low.getPolarity());
    assertEquals(List.of("fine 0.0-2.0", "low 3.0-6.0"),
        low.getBands().stream().map(b -> b.getLabel() + " " + b.getFrom() + "-" + b.getTo()).toList());
    assertEquals("mood 1", instruments.definition(mood).orElseThrow().name());
    assertSame(mood, add(ScoredStudy.MOOD), "the same version is not added twice");
  }

  @Test
  void writesScoresAndBandsInOneUndoableChange() throws DefinitionException, ScoringException {
    Instrument mood = add(ScoredStudy.MOOD);
    ScoredDataset scored = study.scores().score(study.dataset, mood, ScoreRequest.PLAIN);
    study.scores().write(study.file.editor(), scored);

    assertEquals(List.of(6.0, 1.0, 1.0, Double.NaN), numbers("low"));
    assertEquals(MissingKind.MISSING, column("low").values().missing(3));
    DataColumn bands = column("low-band");
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
    ScoredDataset scored = study.scores().score(study.dataset, add(ScoredStudy.MOOD), ScoreRequest.PLAIN);
    var trail = scored.trail(0).get(0);
    assertEquals("reversed: 2 - 0", trail.steps().get(2).remarks());
    assertEquals(List.of("Sum of the values: 6; 3 of 3 have a value.", "Band low: from 3 (Made for this test)."),
        trail.sentences());
    assertEquals(List.of("No score: 1 of 3 have a value, 2 are needed."), scored.trail(3).get(0).sentences());
  }

  @Test
  void anotherVersionKeepsTheOldScoresAndSaysWhatChanges() throws DefinitionException, ScoringException {
    DatasetScores scores = study.scores();
    scores.write(study.file.editor(), scores.score(study.dataset, add(ScoredStudy.MOOD), ScoreRequest.PLAIN));
    Instrument second = add(ScoredStudy.MOOD2.replace("{item: m3, reverse: true}", "m3"));
    ScoredDataset again = scores.score(study.dataset, second, ScoreRequest.PLAIN);

    assertEquals(List.of(new ScoreDifference("low", "low", "mood 1; rater by column", 3, 2, 2)), again.differences());
    scores.write(study.file.editor(), again);
    assertEquals(List.of(6.0, 1.0, 1.0, Double.NaN), numbers("low"));
    assertEquals(List.of(4.0, 3.0, 3.0, Double.NaN), numbers("low-2"));
    assertEquals("MOOD-2", second.getKey());
  }

  @Test
  void scoringTwiceWritesTheSameColumnsAgain() throws DefinitionException, ScoringException {
    DatasetScores scores = study.scores();
    Instrument mood = add(ScoredStudy.MOOD);
    scores.write(study.file.editor(), scores.score(study.dataset, mood, ScoreRequest.PLAIN));
    ScoredDataset again = scores.score(study.dataset, mood, ScoreRequest.PLAIN);
    scores.write(study.file.editor(), again);
    assertEquals(0, again.differences().get(0).changed());
    assertEquals(8, study.dataset.getColumns().size());
  }

  @Test
  void survivesClosingAndReplay() throws DefinitionException, ScoringException, IOException {
    study.scores().write(study.file.editor(),
        study.scores().score(study.dataset, add(ScoredStudy.MOOD), ScoreRequest.PLAIN));
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
    Instrument mood = add(ScoredStudy.MOOD);
    study.file.editor().run("Rename", "", s -> {
      study.dataset.getColumns().get(0).setKey("low");
      study.dataset.getColumns().get(1).setKey("low-1");
    });
    ScoredDataset scored = study.scores().score(study.dataset, mood, ScoreRequest.PLAIN);
    String message = assertThrows(ScoringException.class,
        () -> study.scores().write(study.file.editor(), scored)).getMessage();
    assertTrue(message.contains("low-1"), message);
    assertEquals(6, study.dataset.getColumns().size());
  }

  @Test
  void saysWhatIsMissingToScore() throws DefinitionException {
    Instrument mood = add(ScoredStudy.MOOD);
    assertEquals("mood 1 has no rater teacher; there are parent, self", refusal(mood,
        new ScoreRequest(Set.of(), "teacher", "", Map.of())));
    assertEquals("mood 1 has no option harsh; there is nothing to choose", refusal(mood,
        new ScoreRequest(Set.of("harsh"), "", "", Map.of())));
    assertEquals("Dataset forms has no column mm", refusal(mood,
        new ScoreRequest(Set.of(), "", "", Map.of("m1", "mm"))));
    assertEquals("Dataset forms has no column years", refusal(mood, new ScoreRequest(Set.of(), "", "years", Map.of())));
    assertEquals(Optional.empty(), instruments.find(study.file.study(), "mood", "9"));
  }

  private String refusal(Instrument instrument, ScoreRequest request) {
    return assertThrows(ScoringException.class,
        () -> study.scores().score(study.dataset, instrument, request)).getMessage();
  }
}
