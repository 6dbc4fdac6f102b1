// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
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
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.analysis.AnalysisPart;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.dataset.DatasetsPart;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.quant.variable.VariablesPart;
import org.triangulum.ui.study.OpenStudy;

/** Scores whose answers were changed since, where they are seen. */
class OutdatedTest {
  private static final String SAID = "⚠ stale: low, low-band. What they are made from has changed since.";
  @TempDir
  Path folder;
  private final Bench bench = new Bench();

  @BeforeEach
  void open() throws Exception {
    bench.openSample(folder, QuantPerspective.ID);
    StudyFile file = StudyFile.create(folder.resolve("scores.triangulum"), Bench.session(), s -> s.setTitle("Scores"));
    file.editor().run("Data", "", s -> s.getDatasets().add(new DatasetWriter(file.blobs()).write(MoodForms.table())));
    DatasetScores scores = new DatasetScores(file.blobs(), Scorers.NONE);
    scores.write(file.editor(), scores.score(file.study().getDatasets().get(0), new StudyInstruments().add(
        file.editor(), new DefinitionReader().read("mood.yaml", MoodForms.DEFINITION)), ScoreRequest.PLAIN),
        Progress.NONE);
    bench.desk().show(new OpenStudy(file, Bench.session()));
    bench.show(QuantPerspective.ID);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Dataset dataset() {
    return bench.desk().open().orElseThrow().study().getDatasets().get(0);
  }

  private Column column(String name) {
    return dataset().getColumns().stream().filter(c -> c.getKey().equals(name)).findFirst().orElseThrow();
  }

  private double low() {
    return new DatasetReader(bench.desk().open().orElseThrow().view().blobs()).values(column("low")).number(2);
  }

  private void edit() {
    OpenStudy open = bench.desk().open().orElseThrow();
    bench.desk().edit(editor -> new CellEditor(editor, open.view().blobs(), open.session()).set(dataset(),
        new CellChange(column("m1"), 2, CellValue.of("2")), "the form says so"));
  }

  private String listed(String name) {
    VariablesPart variables = bench.part(VariablesPart.class);
    return variables.grid().rows().stream().filter(r -> r instanceof VariableRow.Item i && i.column() == column(name))
        .map(r -> variables.grid().columns().get(0).text().apply(r)).findFirst().orElse("");
  }

  @Test
  void theDataAndTheListOfVariablesMarkThemUntilTheyAreComputedAnew() {
    bench.raise(QuantPerspective.DATA);
    DataPart data = bench.part(DataPart.class);
    bench.until("the score is listed as current", () -> listed("low").startsWith("low"));
    edit();
    bench.until("it is said", () -> data.outdated().equals(SAID));
    assertTrue(listed("low").startsWith("⚠ low"), listed("low"));
    assertTrue(listed("m1").startsWith("m1"), listed("m1"));
    int shown = 0;
    while (!data.data().sheet().model().heading(shown).title().equals("low")) {
      shown++;
    }
    assertEquals("⚠", data.data().sheet().model().heading(shown).mark());

    bench.press(bench.window().getShell(), "Compute anew");
    bench.until("it is told", () -> data.outdated().equals("Computed anew: low, low-band"));
    assertEquals(3, low());
    assertTrue(listed("low").startsWith("low"), listed("low"));
    bench.desk().undo();
    bench.until("it is said again", () -> data.outdated().equals(SAID));
    bench.desk().undo();
    bench.until("the answer is as before, and all is current", () -> data.outdated().isEmpty());
  }

  @Test
  void stoppedItLeavesTheStudyAsItWas() {
    bench.raise(QuantPerspective.DATA);
    DataPart data = bench.part(DataPart.class);
    edit();
    bench.until("it is said", () -> data.outdated().equals(SAID));
    int transactions = bench.desk().open().orElseThrow().journal().size();
    bench.pushAndStop("Compute anew", "Stop", "Computing variables anew");
    bench.until("it can be begun again", () -> data.outdated().equals(SAID));
    assertEquals(transactions, bench.desk().open().orElseThrow().journal().size());
    assertEquals(1, low());
  }

  @Test
  void anAnalysisOfThemSaysSo() {
    bench.raise(QuantPerspective.ANALYSIS);
    AnalysisPart analysis = bench.part(AnalysisPart.class);
    edit();
    bench.context().get(QuantDesk.class).change(d -> d.withAnalysis("descriptives", Map.of())
        .withDataset(dataset().getId()).withVariables(List.of("low")));
    bench.until("it is marked", () -> analysis.variables().get(0).getItemCount() == 1
        && analysis.variables().get(0).getItem(0).getText().startsWith("⚠ low"));
    bench.until("the result warns", () -> analysis.result().filter(r -> r.warnings().contains(
        "The answers that low was scored from have changed")).isPresent());
    bench.press(bench.window().getShell(), "Compute anew");
    bench.until("it is current", () -> analysis.variables().get(0).getItemCount() == 1
        && analysis.variables().get(0).getItem(0).getText().startsWith("low"));
    bench.until("the new result does not warn", () -> analysis.result().filter(r -> r.warnings().stream()
        .noneMatch(w -> w.startsWith("The answers"))).isPresent());
    assertEquals(3, low());
  }

  @Test
  void theListOfDatasetsCountsThemAndRefreshesThem() {
    bench.raise(QuantPerspective.DATASETS);
    DatasetsPart part = bench.part(DatasetsPart.class);
    bench.until("the dataset is listed", () -> part.grid().rows().size() == 1);
    edit();
    bench.until("two are stale", () -> part.grid().rows().get(0).stale().equals(List.of(column("low"),
        column("low-band"))));
    bench.press(bench.window().getShell(), "Refresh stale");
    bench.until("all is current", () -> part.grid().rows().get(0).stale().isEmpty());
    assertEquals("Computed anew: low, low-band", part.told());
    assertEquals(Optional.of("Compute 2 columns anew"), bench.desk().undoLabel());
    assertFalse(bench.has(bench.window().getShell(), "Stop"));
  }
}
