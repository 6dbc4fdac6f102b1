// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.GraphEdge;
import org.triangulum.triangulation.graph.GraphLayout;
import org.triangulum.triangulation.graph.GraphLayout.Box;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.ui.widget.Palette;

/**
 * Shows a graph that was laid out: scrolled by the bars or by dragging the ground, zoomed by the wheel with Ctrl or by
 * plus and minus, walked by the arrow keys. What is not joined to the chosen node is faint.
 */
public final class GraphCanvas {
  private static final double NEAR = 6;
  private final Canvas canvas;
  private final GraphPainter painter;
  private final GraphViewport viewport;
  private GraphLayout layout = new GraphLayout(new EvidenceGraph(List.of(), List.of()), 0, 0,
      List.of(), List.of());
  private String selected = "";
  private Event grip;
  private Consumer<GraphNode> open = node -> { };
  private Consumer<GraphNode> focus = node -> { };

  /** A canvas without a graph. */
  public GraphCanvas(Composite parent) {
    canvas = new Canvas(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
    painter = new GraphPainter(canvas);
    viewport = new GraphViewport(canvas);
    canvas.addPaintListener(e -> paint(e.gc));
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, e -> grip = null);
    canvas.addListener(SWT.MouseDoubleClick, e -> nodeAt(e.x, e.y).ifPresent(n -> open.accept(n)));
    canvas.addListener(SWT.MouseVerticalWheel, e -> {
      if ((e.stateMask & SWT.MOD1) != 0) {
        viewport.zoom(e.count, e.x, e.y);
        e.doit = false;
      }
    });
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = selected().map(GraphCanvas.this::spoken).orElse(layout.graph().nodes().size() + " nodes");
      }
    });
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** Is told which node a person opened, by a double click or Enter. */
  public void onOpen(Consumer<GraphNode> listener) {
    open = listener;
  }

  /** Is told around which node a person wants to see, by the key F. */
  public void onFocus(Consumer<GraphNode> listener) {
    focus = listener;
  }

  /** Shows a layout; the whole of it when fit is wanted. */
  public void show(GraphLayout newLayout, boolean fit) {
    layout = newLayout;
    if (selected().isEmpty()) {
      selected = "";
    }
    viewport.show(layout.width(), layout.height(), fit);
  }

  /** What is shown. */
  public GraphLayout layout() {
    return layout;
  }

  /** The chosen node. */
  public Optional<GraphNode> selected() {
    return layout.graph().node(selected);
  }

  /** Chooses a node and brings it into view. */
  public void select(GraphNode node) {
    selected = node.id();
    reveal();
    canvas.redraw();
  }

  /** What is seen of the graph, and how large. */
  public GraphViewport viewport() {
    return viewport;
  }

  private void paint(GC gc) {
    Palette palette = Palette.of(canvas);
    Rectangle area = canvas.getClientArea();
    gc.setBackground(palette.ground());
    gc.fillRectangle(area);
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    Transform transform = viewport.transform();
    gc.setTransform(transform);
    Set<String> joined = joined();
    layout.lines().forEach(line -> painter.line(gc, line, !selected.isEmpty() && !touches(line.edge())));
    layout.boxes().forEach(box -> {
      if (viewport.onCanvas(box).intersects(area)) {
        painter.box(gc, box, box.node().id().equals(selected),
            !selected.isEmpty() && !joined.contains(box.node().id()));
      }
    });
    gc.setTransform(null);
    transform.dispose();
    if (canvas.isFocusControl()) {
      gc.setForeground(palette.accent());
      gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
  }

  private boolean touches(GraphEdge edge) {
    return edge.from().equals(selected) || edge.to().equals(selected);
  }

  private Set<String> joined() {
    Set<String> ids = new HashSet<>(Set.of(selected));
    layout.graph().edgesOf(selected).forEach(edge -> {
      ids.add(edge.from());
      ids.add(edge.to());
    });
    return ids;
  }

  private Optional<GraphNode> nodeAt(int x, int y) {
    return layout.nodeAt(viewport.unitX(x), viewport.unitY(y));
  }

  private void press(Event event) {
    canvas.setFocus();
    Optional<GraphNode> node = nodeAt(event.x, event.y);
    selected = node.map(GraphNode::id).orElse("");
    grip = node.isPresent() ? null : event;
    canvas.redraw();
  }

  private void move(Event event) {
    if (grip != null) {
      viewport.scrollBy(grip.x - event.x, grip.y - event.y);
      grip = event;
      return;
    }
    String tip = nodeAt(event.x, event.y).map(this::spoken)
        .or(() -> layout.edgeAt(viewport.unitX(event.x), viewport.unitY(event.y), viewport.units(NEAR))
            .map(this::spoken)).orElse(null);
    if (tip == null ? canvas.getToolTipText() != null : !tip.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(tip);
    }
  }

  private String spoken(GraphNode node) {
    return (node.kind().word() + " " + node.key()).strip() + "\n" + node.label();
  }

  private String spoken(GraphEdge edge) {
    String from = layout.graph().node(edge.from()).map(GraphCanvas::name).orElse("");
    String to = layout.graph().node(edge.to()).map(GraphCanvas::name).orElse("");
    String rests = edge.evidenceKeys().isEmpty() ? "" : "\n" + edge.evidenceKeys();
    return from + " " + edge.role().word() + " " + to + (edge.rationale().isEmpty() ? "" : "\n" + edge.rationale())
        + rests;
  }

  private static String name(GraphNode node) {
    return node.key().isEmpty() ? node.label() : node.key();
  }

  private void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> walk(-1, 0);
      case SWT.ARROW_RIGHT -> walk(1, 0);
      case SWT.ARROW_UP -> walk(0, -1);
      case SWT.ARROW_DOWN -> walk(0, 1);
      case SWT.CR, SWT.KEYPAD_CR -> selected().ifPresent(open);
      case 'f' -> selected().ifPresent(focus);
      case '+', '=', SWT.KEYPAD_ADD -> viewport.zoom(1);
      case '-', SWT.KEYPAD_SUBTRACT -> viewport.zoom(-1);
      case '0' -> viewport.fit();
      case SWT.ESC -> {
        selected = "";
        canvas.redraw();
      }
      default -> { }
    }
  }

  /** To the nearest box in a direction; to the first where none is chosen. */
  private void walk(int dx, int dy) {
    Optional<Box> from = layout.boxes().stream().filter(b -> b.node().id().equals(selected)).findFirst();
    if (from.isEmpty()) {
      layout.boxes().stream().findFirst().ifPresent(b -> select(b.node()));
    } else {
      layout.next(from.get(), dx, dy).ifPresent(b -> select(b.node()));
    }
  }

  private void reveal() {
    layout.boxes().stream().filter(b -> b.node().id().equals(selected)).findFirst()
        .ifPresent(box -> viewport.reveal(viewport.onCanvas(box)));
  }
}
