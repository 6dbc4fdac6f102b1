// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.work.ConvergenceWorkPart;
import org.triangulum.ui.widget.Palette;

class ConvergenceWorkTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ConvergenceWorkPart part;

  @BeforeEach
  void open() throws PartInitException {
    bench.openSample(folder);
    bench.window().getActivePage().showView(TriangulationPerspective.WORK);
    part = bench.part(ConvergenceWorkPart.class);
    bench.until("the work is listed", () -> !part.dissonance().rows().isEmpty());
    show(0);
  }

  @AfterEach
  void close() throws PartInitException {
    bench.window().getActivePage().showView(TriangulationPerspective.CONVERGENCE);
    bench.close();
  }

  private void show(int page) {
    part.tabs().setSelection(page);
    bench.settle();
  }

  private void workAs(String key) {
    bench.desk().workAs(bench.desk().open().orElseThrow().study().getResearchers().stream()
        .filter(r -> key.equals(r.getKey())).findFirst());
    bench.settle();
  }

  private static <R> String text(Grid<R> grid, int column, int row) {
    return grid.columns().get(column).text().apply(grid.rows().get(row));
  }

  private DissonanceList.Entry entry(String issue) {
    return part.dissonance().rows().stream().filter(e -> issue.equals(e.row().issue().getKey())).findFirst()
        .orElseThrow();
  }

  @Test
  void dissonanceIsListedWithWhatIsLeftToDoAndEnterOpensTheIssue() {
    DissonanceList.Entry differ = entry("I7");
    assertTrue(differ.reasons().contains("raters differ"), differ.reasons().toString());
    assertTrue(differ.todo().contains("come to a consensus"), differ.todo().toString());
    int row = part.dissonance().rows().indexOf(entry("I10"));
    assertEquals("S-int", text(part.dissonance(), 1, row));
    assertEquals("S-svy", text(part.dissonance(), 2, row));
    assertTrue(part.tabs().getItem(0).getText().matches("Dissonance \\([1-9]\\d* to do\\)"),
        part.tabs().getItem(0).getText());
    Rectangle table = part.dissonance().control().getClientArea();
    assertTrue(bench.pixels(part.dissonance().control(), table,
        Palette.of(part.dissonance().control()).role(EvidenceRole.CONTRADICTS).getRGB(), 40) > 8, "who is against");
    part.dissonance().select(differ);
    bench.hand(part.dissonance().control(), SWT.NONE, SWT.CR);
    bench.until("the issue is gone to", () -> bench.desk().navigator().where().latest() == Where.Kind.CELL);
    assertEquals(differ.row().issue().getId(), bench.desk().navigator().where().cell().orElseThrow().issue());
  }

  @Test
  void whatMayNotBeSeenYetIsLeftOutAndCounted() {
    workAs("RB");
    assertTrue(part.dissonance().rows().stream().noneMatch(e -> e.row().issue().getKey().equals("I10")));
    assertTrue(bench.says(part.tabs(), "Hidden until you have judged: 1."));
    workAs("RA");
    bench.until("it is listed", () -> part.dissonance().rows().stream()
        .anyMatch(e -> e.row().issue().getKey().equals("I10")));
  }

  @Test
  void ratersAreComparedWithEachOtherAndWithTheEvidence() {
    show(1);
    Grid<?> pairs = part.comparisons();
    assertEquals(List.of("RA", "RB", "9", "8", "89"),
        List.of(text(pairs, 0, 0), text(pairs, 1, 0), text(pairs, 2, 0), text(pairs, 3, 0), text(pairs, 4, 0)));
    assertTrue(text(pairs, 5, 0).matches("0\\.\\d\\d"), text(pairs, 5, 0));
    assertEquals("9 of 9", text(pairs, 6, 0));
    assertEquals(List.of("I7"), part.differences().rows().stream().map(d -> d.issue().getKey()).toList());
    assertEquals("✕ dissonance", part.differences().rows().get(0).first());
    assertEquals("≈ partial agreement", part.differences().rows().get(0).second());
    assertEquals("open", part.differences().rows().get(0).settled());
    part.comparisons().choose(part.comparisons().rows().get(1));
    bench.until("other differences are shown", () -> part.differences().rows().size() > 1);
    assertTrue(part.differences().rows().stream().noneMatch(d -> d.why().isEmpty()), "each difference is explained");
  }

  @Test
  void completenessCountsWhatEachSourceCoversAndAdds() {
    show(2);
    Grid<?> sources = part.sources();
    assertEquals(6, sources.rows().size());
    for (int row = 0; row < 6; row++) {
      int issues = 0;
      for (int column : new int[] {1, 3, 4, 5, 6}) {
        String count = text(sources, column, row);
        issues += count.isEmpty() ? 0 : Integer.parseInt(count);
      }
      assertEquals(10, issues, "a source speaks on an issue or is silent on it");
    }
    assertEquals("F-int", text(sources, 0, 0));
    assertEquals("6", text(sources, 1, 0));
    assertEquals(15, part.pairs().rows().size());
  }

  @Test
  void theIssuesBehindACountOfCompletenessAreOfferedAndGoneTo() {
    show(2);
    part.sources().choose(part.sources().rows().get(0));
    bench.hand(part.sources().control(), SWT.NONE, SWT.CR);
    Shell popup = bench.popup();
    bench.type("I7");
    bench.key(SWT.CR, SWT.CR);
    bench.until("the popup is gone", popup::isDisposed);
    bench.until("the issue is gone to", () -> bench.desk().navigator().where().cell().isPresent());
    String gone = bench.desk().navigator().where().cell().orElseThrow().issue();
    assertEquals("I7", bench.desk().open().orElseThrow().element(Issue.class, gone).orElseThrow().getKey());
  }

  @Test
  void theCoverageMapShowsTheQuestionsAndOpensTheCell() {
    show(3);
    assertEquals("FEQ1, FEQ3", text(part.coverage(), 2, 0));
    assertEquals("∅ not asked", text(part.coverage(), 4, 0));
    assertEquals("⊘ could not know", text(part.coverage(), 1, 1));
    Rectangle heading = new Rectangle(0, 0, part.coverage().control().getSize().x, 24);
    for (ParticipantGroup group : bench.desk().open().orElseThrow().study().getGroups()) {
      assertTrue(bench.pixels(part.coverage().control(), heading, Palette.group(group).getRGB(), 6) > 60,
          group.getName());
    }
    Issue first = part.coverage().rows().get(0);
    part.coverage().select(first, 2);
    bench.hand(part.coverage().control(), SWT.NONE, SWT.CR);
    bench.until("the cell is gone to", () -> bench.desk().navigator().where().cell().isPresent());
    assertFalse(bench.desk().navigator().where().cell().orElseThrow().source().isEmpty());
  }

  @Test
  void tablesAreCopiedWhole() {
    bench.press(part.tabs(), "Copy tables");
    Clipboard clipboard = new Clipboard(bench.desk().display());
    String copied = (String) clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    assertTrue(copied.startsWith("Dissonance\nissue\tfor\tagainst\t"), copied);
    assertEquals(part.dissonance().rows().size() + 2, copied.lines().count());
  }
}
