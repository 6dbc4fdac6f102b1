// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.State;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.display.DisplaysPart;

class DisplaysTest {
  private static final RGB BLUE = new RGB(0x00, 0x72, 0xB2);
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DisplaysPart part;

  @BeforeEach
  void open() throws PartInitException {
    bench.openSample(folder);
    bench.window().getActivePage().showView(TriangulationPerspective.DISPLAYS);
    part = bench.part(DisplaysPart.class);
    zoom();
    bench.until("a display is shown", () -> part.canvas().sheet().key().equals(display().getKey()));
    bench.settle();
  }

  @AfterEach
  void close() {
    zoom();
    bench.close();
  }

  /** Over the whole window, and back. */
  private void zoom() {
    IWorkbenchPage page = bench.window().getActivePage();
    page.toggleZoom(page.findViewReference(TriangulationPerspective.DISPLAYS));
    bench.settle();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private JointDisplay display() {
    return study().getJointDisplays().get(0);
  }

  private int column(Role role) {
    List<Heading> headings = part.canvas().sheet().headings();
    return headings.indexOf(headings.stream().filter(h -> h.role() == role).findFirst().orElseThrow());
  }

  @Test
  void numbersStandBesideWordsAndTheirChartsArePainted() {
    assertEquals(display().getRows().size(), part.canvas().sheet().rows().size());
    Canvas canvas = part.canvas().control();
    assertTrue(bench.pixels(canvas, new Rectangle(0, 0, canvas.getSize().x, canvas.getSize().y), BLUE, 8) > 200,
        "bars are painted");
  }

  @Test
  void enterOnAQuoteGoesToItsPlaceInTheTranscript() {
    part.canvas().select(0, column(Role.QUALITATIVE));
    bench.hand(part.canvas().control(), SWT.NONE, SWT.CR);

    assertTrue(bench.desk().navigator().where().passage().isPresent());
  }

  @Test
  void freezingKeepsWhatTheCellsSayAndUndoThaws() {
    part.show(study().getJointDisplays().stream().filter(d -> d.getRows().stream()
        .flatMap(r -> r.getCells().stream()).anyMatch(c -> c.getTargets().stream()
            .anyMatch(t -> t.getFrozen() == null || t.getFrozen().isEmpty()))
        && d.getRows().stream().flatMap(r -> r.getCells().stream()).flatMap(c -> c.getTargets().stream())
            .allMatch(t -> t.getFrozen() == null || t.getFrozen().isEmpty())).findFirst().orElseThrow());
    bench.settle();
    bench.until("it can be frozen", () -> bench.button("Freeze").isEnabled());
    bench.button("Freeze").notifyListeners(SWT.Selection, new Event());
    bench.until("cells are frozen", () -> part.canvas().sheet().count(State.FROZEN) > 0);
    bench.desk().undo();
    bench.until("they live again", () -> part.canvas().sheet().count(State.FROZEN) == 0);
  }

  @Test
  void aMetaInferenceTypedBelowIsKeptInItsRow() {
    part.canvas().select(0, 0);
    JointRow row = display().getRows().get(0);
    var field = bench.field(bench.window().getShell(),
        "What both strands say together: the meta-inference of this row");
    bench.focus(field);
    field.setText("Both say the same");
    bench.focus(part.canvas().control());
    bench.until("it is kept", () -> "Both say the same".equals(row.getInterpretation()));

    bench.desk().undo();
    bench.until("it is as before", () -> !"Both say the same".equals(row.getInterpretation()));
  }

  @Test
  void casesAreFilteredAndSortedByTheirHeadings() {
    part.showCases();
    bench.settle();
    int all = part.canvas().sheet().rows().size();
    List<Heading> headings = part.canvas().sheet().headings();
    part.canvas().toggleSort(headings.size() - 2);
    List<String> ids = part.canvas().sheet().rows().stream().map(r -> r.id()).toList();
    part.canvas().toggleSort(headings.size() - 2);
    assertTrue(!ids.equals(part.canvas().sheet().rows().stream().map(r -> r.id()).toList()), "the other way round");

    bench.field(bench.window().getShell(), "Filter cases by any words in their row; click a heading to sort")
        .setText("parent 3");
    bench.until("one parent is listed", () -> part.canvas().sheet().rows().size() < all);
    assertTrue(part.canvas().sheet().rows().stream().anyMatch(r -> r.cells().get(0).plain().contains("Parent 3")));
  }
}
