// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.graph.EdgeRole;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.triangulation.graph.NodeKind;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.graph.GraphPart;

class GraphTest {
  private static final RGB GREEN = new RGB(0x11, 0x63, 0x29);
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private GraphPart part;

  @BeforeEach
  void open() throws PartInitException {
    bench.openSample(folder);
    bench.window().getActivePage().showView(TriangulationPerspective.GRAPH);
    part = bench.part(GraphPart.class);
    zoom();
    go("F4");
    part.canvas().viewport().fit();
  }

  @AfterEach
  void close() {
    zoom();
    bench.close();
  }

  /** Over the whole window, and back. */
  private void zoom() {
    IWorkbenchPage page = bench.window().getActivePage();
    page.toggleZoom(page.findViewReference(TriangulationPerspective.GRAPH));
    bench.settle();
  }

  private Finding finding(String key) {
    return bench.desk().open().orElseThrow().study().getFindings().stream().filter(f -> f.getKey().equals(key))
        .findFirst().orElseThrow();
  }

  private void go(String key) {
    bench.desk().navigator().go(w -> w.at(finding(key)));
    bench.until("its graph is drawn", () -> part.canvas().layout().graph().nodes().stream()
        .anyMatch(n -> n.kind() == NodeKind.FINDING && n.key().equals(key)));
  }

  private GraphNode node(String key) {
    return part.canvas().layout().graph().nodes().stream().filter(n -> n.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void supportIsDrawnFromItsSpeakerToTheFinding() {
    assertTrue(part.canvas().layout().graph().edgesOf(node("F-16").id()).stream()
        .anyMatch(e -> e.role() == EdgeRole.SUPPORTS && e.to().equals(node("F4").id())), "F-16 supports F4");
    assertTrue(part.canvas().layout().graph().edgesOf(node("F-04").id()).stream()
        .anyMatch(e -> e.role() == EdgeRole.SAYS && e.from().equals(node("Parent 1").id())), "Parent 1 says F-04");
    Canvas canvas = part.canvas().control();
    assertTrue(bench.pixels(canvas, new Rectangle(0, 0, canvas.getSize().x, canvas.getSize().y), GREEN, 12) > 40,
        "lines of support are painted");
  }

  @Test
  void enterOnAQuoteGoesToItsPlace() {
    part.canvas().select(node("F-04"));
    bench.hand(part.canvas().control(), SWT.NONE, SWT.CR);

    var quote = bench.desk().open().orElseThrow().study().getQuotes().stream()
        .filter(q -> q.getKey().equals("F-04")).findFirst().orElseThrow();
    assertEquals(quote.getStart(), bench.desk().navigator().where().passage().orElseThrow().start());
  }

  @Test
  void theKeyFNarrowsToWhatIsAroundABox() {
    int all = part.canvas().layout().graph().nodes().size();
    part.canvas().select(node("P-05"));
    bench.hand(part.canvas().control(), SWT.NONE, 'f');
    bench.until("less is drawn", () -> part.canvas().layout().graph().nodes().size() < all);

    assertTrue(part.canvas().layout().graph().nodes().contains(node("P-05")));
  }
}
