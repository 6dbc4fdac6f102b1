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
import org.eclipse.swt.widgets.ScrollBar;
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
  private static final double SMALLEST = 0.2;
  private static final double LARGEST = 3;
  private static final double ZOOM_STEP = 1.2;
  private final Canvas canvas;
  private final GraphPainter painter;
  private GraphLayout layout = new GraphLayout(new EvidenceGraph(List.of(), List.of()), 0, 0,
      List.of(), List.of());
  private double zoom = 1;
  private String selected = "";
  private Event grip;
  private Consumer<GraphNode> open = node -> { };
  private Consumer<GraphNode> focus = node -> { };

  /** A canvas without a graph. */
  public GraphCanvas(Composite parent) {
    canvas = new Canvas(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
    painter = new GraphPainter(canvas);
    canvas.addPaintListener(e -> paint(e.gc));
    canvas.addListener(SWT.Resize, e -> bars());
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, e -> grip = null);
    canvas.addListener(SWT.MouseDoubleClick, e -> nodeAt(e.x, e.y).ifPresent(n -> open.accept(n)));
    canvas.addListener(SWT.MouseVerticalWheel, e -> {
      if ((e.stateMask & SWT.MOD1) != 0) {
        zoom(e.count > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, e.x, e.y);
        e.doit = false;
      }
    });
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
    for (ScrollBar bar : new ScrollBar[] {canvas.getHorizontalBar(), canvas.getVerticalBar()}) {
      bar.setIncrement(30);
      bar.addListener(SWT.Selection, e -> canvas.redraw());
    }
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
    if (fit) {
      fit();
    }
    bars();
    canvas.redraw();
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

  /** As large as fits, but never larger than life. */
  public void fit() {
    Rectangle area = canvas.getClientArea();
    if (layout.width() > 0 && area.width > 0) {
      zoom = Math.max(SMALLEST, Math.min(1, Math.min(area.width / layout.width(), area.height / layout.height())));
      bars();
      canvas.redraw();
    }
  }

  /** Larger or smaller around the middle. */
  public void zoom(double factor) {
    Rectangle area = canvas.getClientArea();
    zoom(factor, area.width / 2, area.height / 2);
  }

  /** Steps by which buttons zoom. */
  public static double step() {
    return ZOOM_STEP;
  }

  private void zoom(double factor, int x, int y) {
    double next = Math.max(SMALLEST, Math.min(LARGEST, zoom * factor));
    double at = (x + scroll(canvas.getHorizontalBar())) / zoom;
    double from = (y + scroll(canvas.getVerticalBar())) / zoom;
    zoom = next;
    bars();
    canvas.getHorizontalBar().setSelection((int) Math.round(at * zoom - x));
    canvas.getVerticalBar().setSelection((int) Math.round(from * zoom - y));
    canvas.redraw();
  }

  private void bars() {
    Rectangle area = canvas.getClientArea();
    set(canvas.getHorizontalBar(), (int) Math.ceil(layout.width() * zoom), area.width);
    set(canvas.getVerticalBar(), (int) Math.ceil(layout.height() * zoom), area.height);
  }

  private static void set(ScrollBar bar, int all, int room) {
    int thumb = Math.max(1, Math.min(all, room));
    bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, 30, thumb);
    bar.setVisible(all > room);
  }

  private static int scroll(ScrollBar bar) {
    return bar.getVisible() ? bar.getSelection() : 0;
  }

  private int shiftX() {
    int free = canvas.getClientArea().width - (int) Math.ceil(layout.width() * zoom);
    return free > 0 ? free / 2 : -scroll(canvas.getHorizontalBar());
  }

  private int shiftY() {
    int free = canvas.getClientArea().height - (int) Math.ceil(layout.height() * zoom);
    return free > 0 ? free / 2 : -scroll(canvas.getVerticalBar());
  }

  private void paint(GC gc) {
    Palette palette = Palette.of(canvas);
    Rectangle area = canvas.getClientArea();
    gc.setBackground(palette.ground());
    gc.fillRectangle(area);
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    Transform transform = new Transform(canvas.getDisplay());
    transform.translate(shiftX(), shiftY());
    transform.scale((float) zoom, (float) zoom);
    gc.setTransform(transform);
    Set<String> joined = joined();
    layout.lines().forEach(line -> painter.line(gc, line, !selected.isEmpty() && !touches(line.edge())));
    layout.boxes().forEach(box -> {
      if (inView(box, area)) {
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

  private boolean inView(Box box, Rectangle area) {
    double left = box.x() * zoom + shiftX();
    double top = box.y() * zoom + shiftY();
    return left < area.width && top < area.height && left + box.width() * zoom > 0 && top + box.height() * zoom > 0;
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

  private double unitX(int x) {
    return (x - shiftX()) / zoom;
  }

  private double unitY(int y) {
    return (y - shiftY()) / zoom;
  }

  private Optional<GraphNode> nodeAt(int x, int y) {
    return layout.nodeAt(unitX(x), unitY(y));
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
      scrollBy(grip.x - event.x, grip.y - event.y);
      grip = event;
      return;
    }
    String tip = nodeAt(event.x, event.y).map(this::spoken)
        .or(() -> layout.edgeAt(unitX(event.x), unitY(event.y), NEAR / zoom).map(this::spoken)).orElse(null);
    if (tip == null ? canvas.getToolTipText() != null : !tip.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(tip);
    }
  }

  private void scrollBy(int dx, int dy) {
    canvas.getHorizontalBar().setSelection(canvas.getHorizontalBar().getSelection() + dx);
    canvas.getVerticalBar().setSelection(canvas.getVerticalBar().getSelection() + dy);
    canvas.redraw();
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
      case '+', '=', SWT.KEYPAD_ADD -> zoom(ZOOM_STEP);
      case '-', SWT.KEYPAD_SUBTRACT -> zoom(1 / ZOOM_STEP);
      case '0' -> fit();
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
      return;
    }
    Box best = null;
    double nearest = Double.MAX_VALUE;
    for (Box box : layout.boxes()) {
      double ahead = dx * (middleX(box) - middleX(from.get())) + dy * (middleY(box) - middleY(from.get()));
      double aside = Math.abs(dy * (middleX(box) - middleX(from.get())) + dx * (middleY(box) - middleY(from.get())));
      // Twice as far aside counts as far as once ahead, so that rows and layers are followed.
      if (ahead > 1 && ahead + 2 * aside < nearest) {
        nearest = ahead + 2 * aside;
        best = box;
      }
    }
    if (best != null) {
      select(best.node());
    }
  }

  private static double middleX(Box box) {
    return box.x() + box.width() / 2;
  }

  private static double middleY(Box box) {
    return box.y() + box.height() / 2;
  }

  private void reveal() {
    Rectangle area = canvas.getClientArea();
    layout.boxes().stream().filter(b -> b.node().id().equals(selected)).findFirst().ifPresent(box -> {
      int left = (int) Math.round(box.x() * zoom) + shiftX();
      int top = (int) Math.round(box.y() * zoom) + shiftY();
      int right = left + (int) Math.round(box.width() * zoom);
      int bottom = top + (int) Math.round(box.height() * zoom);
      scrollBy(left < 0 ? left - 10 : Math.max(0, right - area.width + 10),
          top < 0 ? top - 10 : Math.max(0, bottom - area.height + 10));
    });
  }
}
