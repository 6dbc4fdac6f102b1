// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.data.CellValue;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.run.RunsPart;
import org.triangulum.ui.study.OpenStudy;

class RunsTest {
  private static final int FREQUENCIES = 6;
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private RunsPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    OpenStudy open = new OpenStudy(new BigData(300, 12).create(folder.resolve("big.triangulum")), Bench.session());
    bench.desk().show(open);
    bench.show(QuantPerspective.ID);
    for (int i = 1; i <= FREQUENCIES; i++) {
      save("A" + i, "frequencies", List.of("q" + i));
    }
    bench.raise(QuantPerspective.RUNS);
    part = bench.part(RunsPart.class);
    bench.until("the results are listed as current", () -> states("current") == FREQUENCIES);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private OpenStudy study() {
    return bench.desk().open().orElseThrow();
  }

  private Dataset dataset() {
    return study().study().getDatasets().get(0);
  }

  private void save(String key, String analysis, List<String> variables) {
    bench.desk().edit(editor -> {
      StoredRuns runs = new StoredRuns(new AnalysisRunner(Catalogue.discovered()), study().view().blobs(),
          Clock.systemUTC());
      AnalysisInput input = runs.input(dataset(), variables, Optional.empty(), Map.of());
      runs.save(editor, key, "Of " + String.join(" and ", variables), dataset(), input,
          runs.run(editor.study(), analysis, input, Progress.NONE));
    });
  }

  private long states(String state) {
    return part.grid().rows().stream().filter(row -> part.grid().columns().get(4).text().apply(row).equals(state))
        .count();
  }

  /** Sets cells of a variable from the first row on. */
  private void edit(String variable, int rows) {
    OpenStudy open = study();
    Column column = dataset().getColumns().stream().filter(c -> c.getKey().equals(variable)).findFirst().orElseThrow();
    List<CellChange> changes = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      changes.add(new CellChange(column, row, CellValue.of("5")));
    }
    bench.desk().edit(editor -> new CellEditor(editor, open.view().blobs(), open.session()).set(dataset(), changes,
        "typo"));
  }

  private void makeStale() {
    for (int i = 1; i <= FREQUENCIES; i++) {
      edit("q" + i, 20);
    }
    bench.until("they are stale", () -> states("stale") == FREQUENCIES);
  }

  @Test
  void manyStaleResultsAreComputedAnewAsOneChange() {
    makeStale();
    int transactions = study().journal().size();
    bench.press(bench.window().getShell(), "Refresh stale");
    bench.until("it is told", () -> part.told().equals("Results computed anew: " + FREQUENCIES));
    bench.until("all are current", () -> states("current") == FREQUENCIES);
    assertEquals(transactions + 1, study().journal().size());
    assertFalse(bench.has(bench.window().getShell(), "Stop"));
    bench.desk().undo();
    bench.until("all are stale again", () -> states("stale") == FREQUENCIES);
  }

  @Test
  void stoppedItLeavesTheStudyAsItWas() {
    makeStale();
    int transactions = study().journal().size();
    bench.pushAndStop("Refresh stale", "Stop", "Computing results anew");
    bench.until("it can be begun again", bench.button("Refresh stale")::isEnabled);
    assertFalse(bench.has(bench.window().getShell(), "Stop"));
    assertEquals(FREQUENCIES, states("stale"));
    assertEquals(transactions, study().journal().size());
    assertEquals("", part.told());
  }

  @Test
  void aResultThatCannotBeComputedIsToldAndTheOthersAreRefreshed() {
    save("C1", "pearson", List.of("q1", "q2"));
    edit("q2", 300);
    bench.until("two are stale", () -> states("stale") == 2);
    bench.press(bench.window().getShell(), "Refresh stale");
    bench.until("what failed is told", () -> part.told().startsWith("Results computed anew: 1\nC1: "));
    bench.until("the other is current", () -> states("stale") == 1 && states("current") == FREQUENCIES);
  }
}
