// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.TextValues;
import org.triangulum.ui.instruments.score.ScoresPart;

class ScoresTest {
  private static final String MOOD = """
      format: 1
      id: mood
      version: "1"
      title: Mood of the week
      abbreviation: MOOD
      licence: own
      wording: own
      citations: [{id: us, text: Made for this test}]
      responses:
        - {id: often, polarity: high-is-more, options: [{code: 0, label: never}, {code: 1}, {code: 2, label: always}]}
      items:
        - {id: m1, label: Sad, responses: often}
        - {id: m2, label: Cross, responses: often}
        - {id: m3, label: Cheerful, responses: often}
      scales:
        - id: low
          title: Low mood
          polarity: high-is-worse
          method: prorated-sum
          of: [m1, m2, {item: m3, reverse: true}]
          minimumAnswered: 2
          decimals: 0
          source: us
          verified: true
          bands: [{cuts: {fine: 0, low: 3}, source: us}]
      """;
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ScoresPart part;
  private Dataset dataset;
  private Instrument mood;

  @BeforeEach
  void open() throws Exception {
    bench.openSample(folder);
    bench.showPerspective("org.triangulum.ui.quant.perspective");
    bench.desk().edit(editor -> {
      List<Dataset> made = new ArrayList<>();
      editor.run("Data", "", study -> {
        made.add(new DatasetWriter(blobs()).write(new DataTable("moods", "form", List.of(
            column("child", ColumnRole.SUBJECT, text("C1", "C2", "C3")),
            column("m1", ColumnRole.ANSWER, codes(2, 0, 1)),
            column("m2", ColumnRole.ANSWER, codes(2, 1, 1)), column("m3", ColumnRole.ANSWER, codes(0, 2, 1))))));
        study.getDatasets().addAll(made);
      });
      dataset = made.get(0);
    });
    mood = add(MOOD);
    bench.settle();
    bench.window().getActivePage().showView("org.triangulum.ui.instruments.scores");
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

  private static DataColumn column(String name, ColumnRole role, ColumnValues values) {
    return new DataColumn(name, name, MeasurementLevel.ORDINAL, role, Polarity.UNSTATED, new TreeMap<>(), values);
  }

  private static ColumnValues text(String... values) {
    TextValues.Builder builder = new TextValues.Builder(values.length);
    List.of(values).forEach(builder::add);
    return builder.build();
  }

  private static ColumnValues codes(int... values) {
    byte[] codes = new byte[values.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = (byte) values[row];
    }
    return CodeValues.of(codes);
  }

  private void score(Instrument instrument) {
    part.score(dataset.getId(), instrument.getId());
    bench.until("scores are there", () -> part.stateText().contains("3 forms"));
  }

  @Test
  void scoresAreShownBeforeTheyAreWrittenAndUndone() {
    int columns = dataset.getColumns().size();
    score(mood);
    assertEquals("3 of 3", part.grid().rows().get(0).scored());
    assertEquals("fine 1 · low 2", part.grid().rows().get(0).bands());
    assertEquals(columns, dataset.getColumns().size(), "nothing is written yet");

    bench.press(bench.window().getShell(), "Write scores");
    bench.until("the columns are there", () -> dataset.getColumns().size() == columns + 2);
    DataColumn low = new DatasetReader(blobs()).column(dataset.getColumns().get(columns));
    assertEquals(List.of(6.0, 1.0, 3.0), List.of(low.values().number(0), low.values().number(1),
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

    score(add(MOOD.replace("version: \"1\"", "version: \"2\"").replace("low: 3", "low: 1")
        .replace("{item: m3, reverse: true}", "m3")));
    bench.until("the differences are told", () -> part.grid().rows().get(0).changes());
    assertTrue(part.grid().rows().get(0).change().startsWith("2 scores and 1 bands change, by 2 at most (low"),
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
    assertTrue(part.inspector().rest().contains("Unverified: nobody has compared these cut-offs"));
  }

  @Test
  void whatCannotBeScoredSaysWhyAndWritesNothing() {
    Dataset other = bench.desk().open().orElseThrow().study().getDatasets().get(0);
    part.score(other.getId(), mood.getId());
    bench.until("the reason is told", () -> part.stateText().contains("has no column for any item of mood 1"));
    assertFalse(bench.button("Write scores").isEnabled());
  }
}
