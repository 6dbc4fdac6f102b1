// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.ui.instruments.score.ChangeRow;
import org.triangulum.ui.instruments.score.ScoresPart;

class ScoresTest {
  /** Two cut-offs to choose from, the second unverified, and other cut-offs for older children. */
  private static final String WITH_CHOICE = MoodForms.DEFINITION.replace("raters:", """
      choices:
        - id: cut
          title: Which cut-off
          reason: Two sources disagree.
          options: [{id: mild, title: From 3, source: us, verified: true}, {id: strict, title: From 1}]
      raters:""").replace("bands: [{cuts: {fine: 0, low: 3}, source: us, verified: true}]", """
      bands:
            - {when: mild, cuts: {fine: 0, low: 3}, source: us, verified: true}
            - {when: strict, ages: {to: 9}, cuts: {fine: 0, low: 1}}
            - {when: strict, ages: {from: 10}, cuts: {fine: 0, low: 6}}""");
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ScoresPart part;
  private Dataset dataset;
  private Instrument mood;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    bench.showPerspective("org.triangulum.ui.quant.perspective");
    bench.desk().edit(editor -> {
      List<Dataset> made = new ArrayList<>();
      editor.run("Data", "", study -> {
        made.add(new DatasetWriter(blobs()).write(MoodForms.table()));
        study.getDatasets().addAll(made);
      });
      dataset = made.get(0);
    });
    mood = add(MoodForms.WITH_RELIABILITY);
    bench.settle();
    bench.raise("org.triangulum.ui.instruments.scores");
    part = bench.part(ScoresPart.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Blobs blobs() {
    return bench.desk().open().orElseThrow().view().blobs();
  }

  private Instrument add(String text) {
    List<Instrument> added = new ArrayList<>();
    bench.desk().edit(editor -> {
      try {
        added.add(new StudyInstruments().add(editor, new DefinitionReader().read("mood.yaml", text)));
      } catch (Exception e) {
        throw new IllegalArgumentException(e);
      }
    });
    bench.settle();
    return added.get(0);
  }

  private void score(Instrument instrument) {
    part.score(dataset.getId(), instrument.getId());
    bench.until("scores are there", () -> part.stateText().contains("4 forms") && part.grid().rows().size() == 1);
  }

  private DataColumn column(int index) {
    return new DatasetReader(blobs()).column(dataset.getColumns().get(index));
  }

  @Test
  void scoresAreShownBeforeTheyAreWrittenAndUndone() {
    int columns = dataset.getColumns().size();
    score(mood);
    assertEquals("3 of 4", part.grid().rows().get(0).scored());
    assertEquals("fine 2 · low 1", part.grid().rows().get(0).bands());
    assertEquals(columns, dataset.getColumns().size(), "nothing is written yet");

    bench.press(bench.window().getShell(), "Write scores");
    bench.until("the columns are there", () -> dataset.getColumns().size() == columns + 2);
    DataColumn low = column(columns);
    assertEquals(List.of(6.0, 1.0, 1.0), List.of(low.values().number(0), low.values().number(1),
        low.values().number(2)));
    bench.desk().undo();
    bench.until("they are gone", () -> dataset.getColumns().size() == columns);
  }

  @Test
  void scoringAgainWithAnotherVersionSaysWhatChanges() {
    score(mood);
    bench.press(bench.window().getShell(), "Write scores");
    bench.until("it is compared", () -> part.grid().rows().size() == 1
        && part.grid().rows().get(0).change().startsWith("no score changes"));

    score(add(MoodForms.DEFINITION.replace("version: \"1\"", "version: \"2\"").replace("low: 3", "low: 1")
        .replace("{item: m3, reverse: true}", "m3")));
    bench.until("the differences are told", () -> part.grid().rows().get(0).changes());
    assertTrue(part.grid().rows().get(0).change().startsWith("3 scores and 2 bands change, by 2 at most (low"),
        part.grid().rows().get(0).change());
  }

  @Test
  void oneFormIsFollowedItemByItem() {
    score(mood);
    bench.press(bench.window().getShell(), "One form");
    bench.until("the forms are seen", () -> part.inspector().control().isVisible());
    part.inspector().forms().choose(1);
    bench.until("its score is shown", () -> part.inspector().score().startsWith("1"));

    var turned = part.inspector().steps().rows().get(2);
    assertEquals("reversed: 2 - 2", turned.remarks());
    assertTrue(part.inspector().rest().contains("Sum of the values: 1"));
    assertTrue(part.inspector().rest().contains("Band fine: from 0, below 3 (Made for this test)."));
  }

  @Test
  void changesAreComparedAndWrittenIntoTheLaterFormsAndUndone() {
    int columns = dataset.getColumns().size();
    score(mood);
    bench.press(bench.window().getShell(), "Change over time");
    bench.until("the change is seen", () -> part.change().grid().control().isVisible()
        && part.change().grid().rows().size() == 1);
    ChangeRow row = part.change().grid().rows().get(0);
    assertEquals("C1 · Parent 6 1 -5 -4.42 reliably better", String.join(" ", row.person(), row.before(), row.after(),
        row.difference(), row.index(), row.words()));
    assertEquals(ChangeScores.Verdict.IMPROVED, row.verdict());
    assertTrue(part.change().basis().contains("unverified"), part.change().basis());

    bench.press(bench.window().getShell(), "Write changes");
    bench.until("the columns are there", () -> dataset.getColumns().size() == columns + 3);
    assertEquals("low-change-T0-T1", dataset.getColumns().get(columns).getKey());
    assertEquals(-5, column(columns).values().number(2));
    bench.until("it is told", () -> bench.has(bench.window().getShell(), "Undo"));
    bench.press(bench.window().getShell(), "Undo");
    bench.until("they are gone", () -> dataset.getColumns().size() == columns);
  }

  @Test
  void dataOfOneTimePointSayThatThereIsNothingToCompare() {
    bench.desk().change("No times", study -> dataset.getColumns().get(2).setRole(ColumnRole.ATTRIBUTE));
    score(mood);
    bench.press(bench.window().getShell(), "Change over time");
    bench.until("it says why", () -> part.change().basis().contains("no column of the role time point"));
    assertFalse(bench.button("Write changes").isEnabled());
  }

  @Test
  void whatSourcesDisagreeAboutHasToBeChosenAndCutOffsFollowIt() {
    Instrument chosen = add(WITH_CHOICE.replace("version: \"1\"", "version: \"3\""));
    part.score(dataset.getId(), chosen.getId());
    bench.until("it asks", () -> part.stateText().contains("Choose for mood 3: Which cut-off"));
    assertFalse(bench.button("Write scores").isEnabled(), "nothing is presented before somebody chose");

    bench.pick("Which cut-off", "From 3 (verified)");
    bench.until("the first cut-off counts", () -> part.grid().rows().size() == 1
        && part.grid().rows().get(0).bands().equals("fine 2 · low 1"));
    assertTrue(part.stateText().contains("options mild"), part.stateText());

    bench.pick("Which cut-off", "From 1 (UNVERIFIED)");
    bench.until("the other needs ages", () -> part.stateText().contains("options strict"));
    assertTrue(part.warningsText().contains("Cut-offs of low are not verified against their source"),
        part.warningsText());
  }

  @Test
  void agesDecideWhichCutOffsHold() {
    bench.desk().change("Ages", study -> dataset.getColumns().get(3).setKey("m1"));
    Instrument chosen = add(WITH_CHOICE.replace("version: \"1\"", "version: \"3\"")
        .replace("{to: 9}", "{to: 1}").replace("{from: 10}", "{from: 2}"));
    part.score(dataset.getId(), chosen.getId());
    bench.until("it asks", () -> part.stateText().contains("Choose for mood 3"));
    bench.pick("Which cut-off", "From 1 (UNVERIFIED)");
    bench.until("no age is known", () -> part.grid().rows().size() == 1
        && part.grid().rows().get(0).bands().equals("fine 0 · low 0"));

    bench.pick("Ages", "m1");
    bench.until("cut-offs follow the ages", () -> part.grid().rows().size() == 1
        && part.grid().rows().get(0).bands().equals("fine 0 · low 3"));
  }

  @Test
  void theRaterCanBeNamedForAllForms() {
    score(mood);
    assertTrue(part.stateText().contains("rater by column"), part.stateText());
    bench.pick("Rater", "Child");
    bench.until("all forms are of that rater", () -> part.stateText().contains("rater self"));
    assertEquals("3 of 4", part.grid().rows().get(0).scored());
  }

  @Test
  void whatCannotBeScoredSaysWhyAndWritesNothing() {
    Dataset other = bench.desk().open().orElseThrow().study().getDatasets().get(0);
    part.score(other.getId(), mood.getId());
    bench.until("the reason is told", () -> part.stateText().contains("has no column for any item of mood 1"));
    assertFalse(bench.button("Write scores").isEnabled());
  }
}
