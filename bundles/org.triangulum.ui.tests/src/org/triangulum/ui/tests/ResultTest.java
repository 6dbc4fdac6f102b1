// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Study;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.board.Card;
import org.triangulum.ui.triangulation.board.EvidenceBoard;
import org.triangulum.ui.triangulation.finding.FindingPart;
import org.triangulum.ui.triangulation.result.ResultPart;
import org.triangulum.ui.widget.Palette;

class ResultTest {
  /** First colour of charts. */
  private static final RGB BLUE = new RGB(0x00, 0x72, 0xB2);
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ResultPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    EvidenceBoard board = bench.part(FindingPart.class).board();
    bench.until("cards are shown", () -> board.cards().size() == 8);
    Card card = board.cards().stream().filter(c -> c.evidence().result()
        .filter(r -> r.valueName().equals("FEQ1.top2.percent")).isPresent()).findFirst().orElseThrow();
    board.select(card);
    bench.settle();
    bench.focus(board.control());
    bench.key(SWT.CR, SWT.CR);
    part = bench.part(ResultPart.class);
    bench.until("the result is shown", () -> !part.tables().isEmpty());
    bench.settle();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private AnalysisRun run(String key) {
    return study().getAnalysisRuns().stream().filter(r -> key.equals(r.getKey())).findFirst().orElseThrow();
  }

  private NatTable table() {
    return part.tables().get(0).control();
  }

  private String clipboard() {
    Clipboard clipboard = new Clipboard(table().getDisplay());
    try {
      return (String) clipboard.getContents(TextTransfer.getInstance());
    } finally {
      clipboard.dispose();
    }
  }

  @Test
  void aCardLeadsToTheNumbersBehindIt() {
    assertEquals(6, part.tables().get(0).rows().size());
    assertEquals("n", titles(0).get(2));
    assertEquals("11", value(2, 4));
    assertEquals("as much as wanted", table().getDataValueByPosition(1, 5));
    assertEquals("37.9\u00A0%", percentOfValid(4));
    assertTrue(part.sentence().contains("72.4 % (21 of 29 valid"), part.sentence());
    assertEquals("✓ follows from the data as they are now", part.state());
  }

  private List<String> titles(int table) {
    return part.tables().get(table).columns().stream().map(c -> c.title()).toList();
  }

  /** In a part as narrow as this one the column stands in a band further below. */
  private String percentOfValid(int row) {
    int band = 0;
    while (!titles(band).contains("% of valid")) {
      band++;
    }
    return cell(part.tables().get(band), titles(band).indexOf("% of valid"), row);
  }

  private String value(int column, int row) {
    return cell(part.tables().get(0), column, row);
  }

  private static <R> String cell(Grid<R> grid, int column, int row) {
    return grid.columns().get(column).text().apply(grid.rows().get(row));
  }

  @Test
  void noColumnIsCutOffInANarrowPart() {
    part.tables().forEach(table -> {
      int last = table.columns().size() - 1;
      bench.until("the table is laid out", () -> table.control().getSize().x > 0);
      Rectangle cell = lastCell(table, last);
      assertTrue(cell.x + cell.width <= table.control().getSize().x, () -> cell + " in " + table.control().getSize());
    });
    assertEquals("Code", titles(1).get(0));
    assertEquals("Answer", titles(1).get(1));
  }

  private static <R> Rectangle lastCell(Grid<R> table, int column) {
    return table.bounds(table.rows().get(0), column);
  }

  @Test
  void aTableStandsBetweenRulesAsInPrint() {
    NatTable table = table();
    RGB rule = Palette.of(table).muted().getRGB();
    // Beside the words, where there is nothing but the rules: above and below the headings, and at the foot.
    bench.until("there are three rules, and none between rows", () -> bench.pixels(table,
        new Rectangle(2, 0, 1, table.getSize().y), rule, 4) == 3);
    assertEquals(1, bench.pixels(table, new Rectangle(2, 0, 1, 1), rule, 4), "the first at the top");
  }

  @Test
  void theLimitsOfAnIntervalStandBelowOneHeading() {
    Grid<?> grid = part.tables().stream().filter(t -> t.columns().stream().anyMatch(c -> !c.range().isEmpty()))
        .findFirst().orElseThrow();
    int from = titles(part.tables().indexOf(grid)).indexOf("95 % CI (% of valid) from");
    assertEquals(List.of("95 % CI (% of valid)", "95 % CI (% of valid)"),
        List.of(grid.columns().get(from).range(), grid.columns().get(from + 1).range()));
    RGB rule = Palette.of(grid.control()).muted().getRGB();
    // Where the two meet there is one rule more: below what stands over both.
    bench.until("a rule joins the two columns", () -> bench.pixels(grid.control(), new Rectangle(lastCell(grid,
        from + 1).x, 0, 1, lastCell(grid, from).y), rule, 4) == 3);
  }

  @Test
  void theChartIsPainted() {
    Canvas chart = part.charts().get(0).control();
    Rectangle all = new Rectangle(0, 0, chart.getSize().x, chart.getSize().y);
    assertTrue(bench.pixels(chart, all, BLUE, 20) > 800, "bars");
  }

  @Test
  void theTrailShowsHowTheNumberCameAbout() {
    TreeItem root = part.trail().getItem(0);
    assertTrue(root.getText().contains("72.4"), root.getText());
    assertEquals(2, root.getItemCount());
    assertTrue(root.getItem(0).getText().contains("21"), root.getItem(0).getText());
    assertTrue(root.getItem(1).getText().contains("29"), root.getItem(1).getText());
  }

  @Test
  void whatWasDoneToItsDataStandsAboveTheNumbers() {
    Column column = run("FEQ1").getDataset().getColumns().stream().filter(c -> "FEQ1".equals(c.getKey())).findFirst()
        .orElseThrow();
    bench.desk().change("score", study -> column.setScoring("Feedback 1"));
    bench.until("it is told", () -> bench.says(part.charts().get(0).control().getParent(), "FEQ1: score: Feedback 1"));
  }

  @Test
  void usesAreListed() {
    assertEquals(List.of("F1", "F1"), part.uses().stream().map(u -> u.finding().getKey()).toList());
  }

  @Test
  void aFigureThatIsOnlyReportedSaysSo() {
    ReportedFigure figure = study().getReportedFigures().stream().filter(f -> "SAQ2i".equals(f.getKey())).findFirst()
        .orElseThrow();
    bench.desk().navigator().go(w -> w.atResult(figure, ""));
    bench.settle();
    assertTrue(part.sentence().contains("87 %"), part.sentence());
  }

  @Test
  void aStaleResultIsSaidToBeAndRefreshedWithUndo() {
    AnalysisRun run = run("FEQ1");
    bench.desk().change("Relabel", study -> run.getDataset().getColumns().get(0).getValueLabels().get(1)
        .setLabel("as much as we wanted"));
    bench.until("it is stale", () -> part.state().startsWith("⚠ stale: "));
    bench.press(bench.window().getShell(), "Refresh");
    bench.until("it is current", () -> part.state().startsWith("✓ "));
    bench.until("its table has the new label", () -> "as much as we wanted".equals(
        table().getDataValueByPosition(1, 5)));
    assertEquals("Refresh analysis Families felt listened to", bench.desk().undoLabel().orElseThrow());
    bench.desk().undo();
    bench.until("it is stale again", () -> part.state().startsWith("⚠ stale: "));
  }

  @Test
  void tablesAndScriptsAreCopied() {
    bench.press(bench.window().getShell(), "Copy tables");
    String[] lines = clipboard().split("\n");
    assertTrue(lines[1].startsWith("Code\tAnswer\tn\t"), lines[1]);
    assertTrue(lines[6].startsWith("5\tas much as wanted\t11\t37.93103448275862\t"), lines[6]);
    bench.press(bench.window().getShell(), "Copy as R");
    assertTrue(clipboard().contains("print(result, digits = 10)"), clipboard());
  }
}
