// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Study;
import org.triangulum.report.chart.Mark;
import org.triangulum.ui.chart.ChartCanvas;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.analysis.AnalysisPart;
import org.triangulum.ui.quant.run.RunsPart;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.quant.variable.VariablesPart;
import org.triangulum.ui.result.ResultGrid;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.findings.FindingsPart;

class AnalysisTest {
  private static final RGB BLUE = new RGB(0x00, 0x72, 0xB2);
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private VariablesPart variables;
  private AnalysisPart analysis;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    bench.showPerspective(QuantPerspective.ID);
    bench.raise(QuantPerspective.RUNS);
    bench.raise(QuantPerspective.ANALYSIS);
    variables = bench.part(VariablesPart.class);
    analysis = bench.part(AnalysisPart.class);
    bench.until("the variables are listed", () -> variables.grid().rows().size() > 2);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private QuantDesk quant() {
    return bench.context().get(QuantDesk.class);
  }

  private void takeFirstVariable() {
    VariableRow row = variables.grid().rows().stream().filter(r -> r instanceof VariableRow.Item).findFirst()
        .orElseThrow();
    variables.grid().select(row);
    bench.hand(variables.grid().control(), SWT.NONE, SWT.CR);
    bench.until("its frequencies are computed", () -> analysis.result().isPresent());
  }

  @Test
  void anEnteredVariableIsAnalysedAtOnceAndItsChartIsPainted() {
    takeFirstVariable();

    assertEquals(1, analysis.variables().stream().mapToInt(Table::getItemCount).sum());
    assertTrue(analysis.result().get().values().keySet().stream().anyMatch(name -> name.endsWith(".percent")));
    Canvas chart = analysis.body().charts().get(0).control();
    assertTrue(bench.pixels(chart, new Rectangle(0, 0, chart.getSize().x, chart.getSize().y), BLUE, 8) > 500,
        "bars are painted");
  }

  @Test
  void aChartIsCopiedAsADrawingAsAPictureAndInWords() {
    takeFirstVariable();
    Canvas chart = analysis.body().charts().get(0).control();
    bench.choose(chart, "Copy as SVG");
    bench.until("a drawing is on the clipboard", () -> copied(TextTransfer.getInstance()) instanceof String svg
        && svg.contains("<svg") && svg.contains("</svg>"));
    bench.choose(chart, "Copy as picture");
    bench.until("a picture is on the clipboard", () -> copied(ImageTransfer.getInstance()) instanceof ImageData);
    ImageData picture = (ImageData) copied(ImageTransfer.getInstance());
    assertTrue(picture.width >= 480 && picture.height > 50, picture.width + " × " + picture.height);
    int blue = 0;
    for (int x = 0; x < picture.width; x += 2) {
      for (int y = 0; y < picture.height; y += 2) {
        blue += near(picture.palette.getRGB(picture.getPixel(x, y))) ? 1 : 0;
      }
    }
    assertTrue(blue > 100, "its bars are in it");
    bench.choose(chart, "Copy description");
    bench.until("words are on the clipboard", () -> copied(TextTransfer.getInstance()) instanceof String words
        && words.contains(chart.getToolTipText()));
  }

  private Object copied(Transfer kind) {
    Clipboard clipboard = new Clipboard(bench.desk().display());
    try {
      return clipboard.getContents(kind);
    } finally {
      clipboard.dispose();
    }
  }

  private static boolean near(RGB rgb) {
    return Math.abs(rgb.red - BLUE.red) + Math.abs(rgb.green - BLUE.green) + Math.abs(rgb.blue - BLUE.blue) < 24;
  }

  @Test
  void anotherOptionGivesAnotherResult() {
    takeFirstVariable();
    var first = analysis.result();
    quant().change(d -> d.withParameter("top", "1", ""));
    bench.until("it is computed anew", () -> analysis.result().isPresent() && !analysis.result().equals(first));

    assertEquals("1", analysis.result().get().parameters().get("top"));
  }

  @Test
  void aStoppedAnalysisSaysSoAndCanBeAskedAnew() {
    takeFirstVariable();
    quant().change(d -> d.withParameter("top", "1", ""));
    // Before any other event is handled, so that it cannot be done already.
    Bench.find(bench.window().getShell(), "Stop").orElseThrow().notifyListeners(SWT.Selection, new Event());
    bench.until("it is said", () -> bench.says(analysis.body().control(), "Stopped"));
    assertTrue(analysis.result().isEmpty(), "there is no result");
    bench.until("nothing is left to stop", () -> !bench.has(bench.window().getShell(), "Stop"));
    quant().change(d -> d.withParameter("top", "3", ""));
    bench.until("another question is answered", () -> analysis.result().isPresent());
    assertEquals("3", analysis.result().get().parameters().get("top"));
  }

  @Test
  void anUnsavedResultIsSavedWhenItIsDroppedOnAFindingAndNotWhenTheDragIsGivenUp() {
    takeFirstVariable();
    bench.raise("org.triangulum.ui.triangulation.findings");
    Grid<?> findings = bench.part(FindingsPart.class).grid();
    Finding finding = study().getFindings().stream().filter(f -> "F2".equals(f.getKey())).findFirst().orElseThrow();
    bench.until("findings are listed", () -> findings.rows().size() > 5);
    Point target = row(findings, finding.getTitle());
    bench.raise(QuantPerspective.ANALYSIS);
    ChartCanvas chart = analysis.body().charts().get(0);
    Mark mark = chart.marks().get(0);
    Point start = new Point((int) mark.shape().getBounds2D().getCenterX(), (int) mark.shape().getBounds2D()
        .getCenterY());
    int links = finding.getEvidence().size();
    int runs = study().getAnalysisRuns().size();
    new Drag(bench, chart.control(), start).giveUp();
    assertEquals(runs, study().getAnalysisRuns().size(), "nothing is left of a drag that was given up");
    new Drag(bench, chart.control(), start).onto(findings.control(), target);
    bench.until("it is linked", () -> finding.getEvidence().size() == links + 1);
    assertEquals(runs + 1, study().getAnalysisRuns().size());
    EvidenceLink link = finding.getEvidence().get(links);
    assertEquals(study().getAnalysisRuns().get(runs), link.getTarget());
    assertEquals(chart.reading().place(mark), link.getPlace());
    bench.until("it is computed of what the study holds now", () -> analysis.result().isPresent());
    assertTrue(analysis.result().get().values().containsKey(link.getPlace()), link.getPlace());
    assertFalse(chart.control().isDisposed(), "what it was dragged from stays");
  }

  private static <R> Point row(Grid<R> grid, String text) {
    R row = grid.rows().stream().filter(r -> grid.columns().get(0).text().apply(r).contains(text)).findFirst()
        .orElseThrow();
    grid.show(row);
    Rectangle at = grid.bounds(row, 0);
    return new Point(at.x + 40, at.y + at.height / 2);
  }

  @Test
  void aMethodThatCannotRunSaysWhy() {
    takeFirstVariable();
    quant().change(d -> d.withAnalysis("spearman", Map.of()));
    bench.settle();

    assertTrue(analysis.result().isEmpty());
    assertTrue(bench.says(analysis.body().control(), "needs two variables, 1 is given"), "the reason is shown");
  }

  @Test
  void aSavedResultIsInTheStudyAndInTheListUntilItIsUndone() {
    int before = study().getAnalysisRuns().size();
    takeFirstVariable();
    bench.press(bench.window().getShell(), "Save");
    bench.until("it is saved", () -> study().getAnalysisRuns().size() == before + 1);

    AnalysisRun saved = study().getAnalysisRuns().get(before);
    assertEquals("frequencies", saved.getAnalysis());
    assertEquals(study().getDatasets().get(0), saved.getDataset());
    RunsPart runs = bench.part(RunsPart.class);
    bench.until("it is listed", () -> runs.grid().rows().stream().anyMatch(r -> r.run() == saved));
    bench.desk().undo();
    bench.until("it is gone", () -> study().getAnalysisRuns().size() == before
        && runs.grid().rows().size() == before);
  }

  @Test
  void aSavedResultOpensWithItsVariablesAndOptions() {
    AnalysisRun run = study().getAnalysisRuns().get(0);
    bench.desk().navigator().go(w -> w.atResult(run, ""));
    bench.until("it is computed", () -> analysis.result().isPresent()
        && analysis.stateText().contains(run.getKey()));

    Dataset dataset = run.getDataset();
    assertEquals(dataset.getId(), quant().draft().dataset());
    assertEquals(quant().draft().variables().size(), analysis.variables().stream().mapToInt(Table::getItemCount).sum());
  }

  @Test
  void aFamilyOfSavedTestsIsChosenAndEachRowLeadsToItsResult() {
    StoredRuns stored = new StoredRuns(new AnalysisRunner(Catalogue.discovered()),
        bench.desk().open().orElseThrow().view().blobs(), Clock.systemUTC());
    bench.desk().edit(editor -> editor.study().getDatasets().stream().filter(d -> d.getKey().equals("feq-1"))
        .findFirst().ifPresent(data -> {
          AnalysisInput input = stored.input(data, List.of("FEQ1"), Optional.empty(), Map.of("success", "4|5"));
          stored.save(editor, "T1", "FEQ1 against half", data, input, stored.run(editor.study(), "binomial-test", input,
              Progress.NONE));
        }));
    AnalysisRun test = study().getAnalysisRuns().stream().filter(r -> r.getKey().equals("T1")).findFirst()
        .orElseThrow();
    quant().change(d -> d.withAnalysis("multiplicity", Map.of()).withParameter("runs", "T1|", ""));
    bench.until("its p values are adjusted", () -> analysis.result().filter(r -> r.values().containsKey("T1.holm"))
        .isPresent());
    assertEquals(1, analysis.runs().getItemCount());
    assertTrue(analysis.runs().getItem(0).getText().endsWith("FEQ1 against half"));
    ResultGrid tests = analysis.body().tables().get(0);
    tests.grid().select(tests.grid().rows().get(0), 1);
    bench.hand(tests.grid().control(), SWT.NONE, SWT.ARROW_RIGHT);
    bench.press(bench.window().getShell(), "Open T1");
    bench.until("it is shown", () -> analysis.result().isPresent() && analysis.stateText().contains("T1"));
    assertEquals("binomial-test", quant().draft().analysis());
    assertEquals(test.getId(), quant().draft().run().orElseThrow());
  }
}
