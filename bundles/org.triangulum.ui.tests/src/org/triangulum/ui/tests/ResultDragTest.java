// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.ui.triangulation.board.Card;
import org.triangulum.ui.triangulation.board.EvidenceBoard;
import org.triangulum.ui.triangulation.finding.FindingPart;
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
    return bench.desk().open().orElseThrow().study().getFindings().stream().filter(f -> "F1".equals(f.getKey()))
        .findFirst().orElseThrow();
  }

  private EvidenceLink last() {
    List<EvidenceLink> links = finding().getEvidence();
    return links.get(links.size() - 1);
  }

  private void dragToBoard(Canvas from) {
    Rectangle first = board.onCanvas(board.cards().get(0));
    bench.drag(from, new Point(from.getSize().x / 2, from.getSize().y / 2), board.control(),
        new Point(first.x + first.width / 2, first.y + first.height / 2));
  }

  @Test
  void aChartDraggedOntoTheBoardBringsTheWholeResult() {
    Canvas chart = part.charts().get(0);
    dragToBoard(chart);
    bench.until("it is linked", () -> finding().getEvidence().size() == 9);
    assertEquals("FEQ1", ((AnalysisRun) last().getTarget()).getKey());
    assertEquals("", last().getPlace());
    assertEquals(EvidenceRole.SUPPORTS, last().getRole());
    bench.until("its card is shown", () -> board.cards().size() == 9);
    bench.desk().undo();
    bench.until("it is taken back", () -> finding().getEvidence().size() == 8);
  }

  @Test
  void copiedTablesAreRowsForASpreadsheetAndATableForAWordProcessor() {
    bench.press(bench.window().getShell(), "Copy tables");
    bench.until("rows are on the clipboard", () -> copied(TextTransfer.getInstance())
        .contains("\n5\tas much as wanted\t11\t37.93103448275862\t"));
    String html = copied(HTMLTransfer.getInstance());
    assertTrue(html.contains("<th>Answer</th>"), html);
    assertTrue(html.contains("<td>as much as wanted</td><td align=\"right\">11</td>"
        + "<td align=\"right\">37.9\u00A0%</td>"), html);
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
