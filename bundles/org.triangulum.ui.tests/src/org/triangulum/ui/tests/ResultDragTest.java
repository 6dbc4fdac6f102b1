// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.report.chart.Mark;
import org.triangulum.ui.chart.ChartCanvas;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.board.Card;
import org.triangulum.ui.triangulation.board.EvidenceBoard;
import org.triangulum.ui.triangulation.finding.FindingPart;
import org.triangulum.ui.triangulation.findings.FindingsPart;
import org.triangulum.ui.triangulation.result.ResultPart;

/** Results as evidence with the mouse, and on the clipboard for other programs. */
class ResultDragTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private EvidenceBoard board;
  private ResultPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    board = bench.part(FindingPart.class).board();
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

  private Finding finding() {
    return finding("F1");
  }

  private Finding finding(String key) {
    return bench.desk().open().orElseThrow().study().getFindings().stream().filter(f -> key.equals(f.getKey()))
        .findFirst().orElseThrow();
  }

  private EvidenceLink last() {
    List<EvidenceLink> links = finding().getEvidence();
    return links.get(links.size() - 1);
  }

  private Point onBoard() {
    Rectangle first = board.onCanvas(board.cards().get(0));
    return new Point(first.x + first.width / 2, first.y + first.height / 2);
  }

  private void untilLinked(String place) {
    bench.until("it is linked", () -> finding().getEvidence().size() == 9);
    assertEquals("FEQ1", ((AnalysisRun) last().getTarget()).getKey());
    assertEquals(place, last().getPlace());
    assertEquals(EvidenceRole.SUPPORTS, last().getRole());
    bench.until("its card is shown", () -> board.cards().size() == 9);
  }

  private void untilTakenBack() {
    bench.desk().undo();
    bench.until("it is taken back", () -> finding().getEvidence().size() == 8);
  }

  /** The mark of an answer of the chart. */
  private static Mark mark(ChartCanvas chart, int category) {
    return chart.marks().stream().filter(m -> m.index() == category).findFirst().orElseThrow();
  }

  private static Point middle(Mark mark) {
    Rectangle2D at = mark.shape().getBounds2D();
    return new Point((int) at.getCenterX(), (int) at.getCenterY());
  }

  /** Nearer to a corner than any mark. */
  private static Point beside(ChartCanvas chart) {
    Point corner = new Point(chart.control().getSize().x - 4, 4);
    assertTrue(chart.markAt(corner).isEmpty());
    return corner;
  }

  @Test
  void aChartDraggedOntoTheBoardBringsTheWholeResult() {
    ChartCanvas chart = part.charts().get(0);
    new Drag(bench, chart.control(), beside(chart)).onto(board.control(), onBoard());
    untilLinked("");
    untilTakenBack();
  }

  @Test
  void aMarkDraggedOntoTheBoardBringsItsNumberWithItsBase() {
    ChartCanvas chart = part.charts().get(0);
    new Drag(bench, chart.control(), middle(mark(chart, 4))).onto(board.control(), onBoard());
    untilLinked("FEQ1.code.5.percent.valid");
    String said = board.cards().stream().filter(c -> c.evidence().link() == last()).findFirst().orElseThrow()
        .evidence().text();
    assertTrue(said.endsWith("37.9 % (11 of 29 valid)"), said);
    untilTakenBack();
  }

  @Test
  void aMarkDraggedOntoAFindingOfTheListIsLinkedToThatOne() {
    ChartCanvas chart = part.charts().get(0);
    Grid<?> findings = bench.part(FindingsPart.class).grid();
    Finding other = finding("S1");
    int before = other.getEvidence().size();
    new Drag(bench, chart.control(), middle(mark(chart, 3))).onto(findings.control(), middle(findings,
        other.getTitle()));
    bench.until("it is linked", () -> other.getEvidence().size() == before + 1);
    assertEquals("FEQ1.code.4.percent.valid", other.getEvidence().get(before).getPlace());
    bench.desk().undo();
    bench.until("it is taken back", () -> other.getEvidence().size() == before);
  }

  /** The middle of the row of a tree that shows a text. */
  private static <R> Point middle(Grid<R> grid, String text) {
    R row = grid.rows().stream().filter(r -> grid.columns().get(0).text().apply(r).contains(text)).findFirst()
        .orElseThrow();
    grid.show(row);
    Rectangle at = grid.bounds(row, 0);
    return new Point(at.x + 40, at.y + at.height / 2);
  }

  private <R> void dragCell(Grid<R> table, int row, int column) {
    Rectangle at = table.bounds(table.rows().get(row), column);
    new Drag(bench, table.control(), new Point(at.x + at.width / 2, at.y + at.height / 2)).onto(board.control(),
        onBoard());
  }

  @Test
  void aNumberOfATableIsDraggedOntoTheBoard() {
    dragCell(part.tables().get(0), 4, 2);
    untilLinked("FEQ1.code.5.count");
    untilTakenBack();
  }

  @Test
  void aRowOfATableIsDraggedByItsWordsWithAllItsNumbers() {
    dragCell(part.tables().get(0), 4, 1);
    untilLinked("FEQ1/5/");
    String said = board.cards().stream().filter(c -> c.evidence().link() == last()).findFirst().orElseThrow()
        .evidence().text();
    assertTrue(said.contains("5, as much as wanted: n 11, % of all 37.9 %"), said);
    untilTakenBack();
  }

  @Test
  void theKeyboardWalksOverTheMarksAndLinksOne() {
    ChartCanvas chart = part.charts().get(0);
    bench.focus(chart.control());
    for (int i = 0; i <= 4; i++) {
      int category = i;
      bench.hand(chart.control(), SWT.NONE, SWT.ARROW_RIGHT);
      bench.until("the mark is chosen", () -> chart.selected().filter(m -> m.index() == category).isPresent());
    }
    bench.until("its number is looked at", () -> part.sentence().contains("37.9 % (11 of 29 valid"));
    bench.hand(chart.control(), SWT.NONE, SWT.CR);
    Shell popup = bench.popup();
    bench.until("findings are offered", () -> popup.isVisible());
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is linked", () -> finding().getEvidence().size() == 9);
    assertEquals("FEQ1.code.5.percent.valid", last().getPlace());
  }

  @Test
  void copiedTablesAreRowsForASpreadsheetAndATableForAWordProcessor() {
    bench.press(bench.window().getShell(), "Copy tables");
    bench.until("rows are on the clipboard", () -> copied(TextTransfer.getInstance())
        .contains("\n5\tas much as wanted\t11\t37.93103448275862\t"));
    String html = copied(HTMLTransfer.getInstance());
    assertTrue(html.contains("x:num=\"11\" sdval=\"11\">11</td>"), html);
    assertTrue(html.contains("sdval=\"37.93103448275862\">37.9\u00A0%</td>"), html);
  }

  @Test
  void aCopiedTableKeepsItsThreeRules() {
    bench.press(bench.window().getShell(), "Copy tables");
    bench.until("the tables are on the clipboard", () -> copied(HTMLTransfer.getInstance()).contains("Answer"));
    String html = copied(HTMLTransfer.getInstance());
    String table = html.substring(0, html.indexOf("</table>"));
    List<String> headings = cells(table, "th").stream().filter(th -> !th.contains("colspan")).toList();
    assertTrue(cells(table.substring(0, table.indexOf("</tr>")), "th").stream()
        .allMatch(th -> th.contains("border-top:1.5pt")), table);
    assertTrue(headings.stream().allMatch(th -> th.contains("border-bottom:")), table);
    List<String> body = cells(table, "td");
    int columns = headings.size();
    assertTrue(body.subList(body.size() - columns, body.size()).stream()
        .allMatch(td -> td.contains("border-bottom:1.5pt")), table);
    assertTrue(body.subList(0, body.size() - columns).stream().noneMatch(td -> td.contains("border")), table);
  }

  private static List<String> cells(String html, String tag) {
    return Pattern.compile("<" + tag + "\\b[^>]*>").matcher(html).results().map(MatchResult::group).toList();
  }

  @Test
  void theSelectedCellsAreCopiedUnderTheirHeadings() {
    Grid<?> grid = part.tables().get(0);
    select(grid, 3, titles(grid).indexOf("Answer"));
    bench.until("the cell is chosen", () -> grid.selectedColumn() == titles(grid).indexOf("Answer"));
    bench.settle();
    bench.focus(grid.control());
    bench.hand(grid.control(), SWT.MOD2, SWT.ARROW_RIGHT);
    bench.hand(grid.control(), SWT.MOD2, SWT.ARROW_DOWN);
    bench.until("two rows are chosen", () -> grid.selectedRows().size() == 2);
    bench.hand(grid.control(), SWT.MOD1, 'c');
    bench.until("the cells are on the clipboard", () -> copied(TextTransfer.getInstance()).contains("\nAnswer\tn\n"));
    String text = copied(TextTransfer.getInstance());
    assertTrue(text.contains("\nas much as wanted\t11\n"), text);
    assertEquals(2, cells(copied(HTMLTransfer.getInstance()), "th").size());
    assertEquals(4, cells(copied(HTMLTransfer.getInstance()), "td").size());
  }

  private static <R> void select(Grid<R> grid, int row, int column) {
    grid.select(grid.rows().get(row), column);
  }

  private static List<String> titles(Grid<?> grid) {
    return grid.columns().stream().map(c -> c.title()).toList();
  }

  private String copied(Transfer kind) {
    Clipboard clipboard = new Clipboard(bench.desk().display());
    try {
      return clipboard.getContents(kind) instanceof String text ? text : "";
    } finally {
      clipboard.dispose();
    }
  }
}
