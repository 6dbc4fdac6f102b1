// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.graph;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;
import org.triangulum.triangulation.graph.GraphLayout.Box;

/** What a canvas with scroll bars shows of a graph, and how large; a graph smaller than the canvas is in its middle. */
public final class GraphViewport {
  private static final double SMALLEST = 0.2;
  private static final double LARGEST = 3;
  private static final double STEP = 1.2;
  private static final int INCREMENT = 30;
  private static final int MARGIN = 10;
  private final Canvas canvas;
  private double width;
  private double height;
  private double zoom = 1;

  GraphViewport(Canvas canvas) {
    this.canvas = canvas;
    canvas.addListener(SWT.Resize, e -> bars());
    for (ScrollBar bar : new ScrollBar[] {canvas.getHorizontalBar(), canvas.getVerticalBar()}) {
      bar.addListener(SWT.Selection, e -> canvas.redraw());
    }
  }

  /** Shows a graph of that size, in its own units; the whole of it when fit is wanted. */
  void show(double newWidth, double newHeight, boolean fit) {
    width = newWidth;
    height = newHeight;
    if (fit) {
      fit();
    }
    bars();
    canvas.redraw();
  }

  /** As large as fits, but never larger than life. */
  public void fit() {
    Rectangle area = canvas.getClientArea();
    if (width > 0 && area.width > 0) {
      zoom = Math.max(SMALLEST, Math.min(1, Math.min(area.width / width, area.height / height)));
      bars();
      canvas.redraw();
    }
  }

  /** A step larger around the middle, or smaller where it is negative. */
  public void zoom(int step) {
    Rectangle area = canvas.getClientArea();
    zoom(step, area.width / 2, area.height / 2);
  }

  /** The same around a point of the canvas. */
  void zoom(int step, int x, int y) {
    double next = Math.max(SMALLEST, Math.min(LARGEST, step > 0 ? zoom * STEP : zoom / STEP));
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
    set(canvas.getHorizontalBar(), pixels(width), area.width);
    set(canvas.getVerticalBar(), pixels(height), area.height);
  }

  private int pixels(double units) {
    return (int) Math.ceil(units * zoom);
  }

  private static void set(ScrollBar bar, int all, int room) {
    int thumb = Math.max(1, Math.min(all, room));
    bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, INCREMENT, thumb);
    bar.setVisible(all > room);
  }

  private static int scroll(ScrollBar bar) {
    return bar.getVisible() ? bar.getSelection() : 0;
  }

  private int shiftX() {
    int free = canvas.getClientArea().width - pixels(width);
    return free > 0 ? free / 2 : -scroll(canvas.getHorizontalBar());
  }

  private int shiftY() {
    int free = canvas.getClientArea().height - pixels(height);
    return free > 0 ? free / 2 : -scroll(canvas.getVerticalBar());
  }

  /** From units of the graph to the canvas; to be disposed of. */
  Transform transform() {
    Transform transform = new Transform(canvas.getDisplay());
    transform.translate(shiftX(), shiftY());
    transform.scale((float) zoom, (float) zoom);
    return transform;
  }

  /** A point of the canvas in units of the graph. */
  double unitX(int x) {
    return (x - shiftX()) / zoom;
  }

  /** Likewise. */
  double unitY(int y) {
    return (y - shiftY()) / zoom;
  }

  /** A distance on the canvas in units of the graph. */
  double units(double distance) {
    return distance / zoom;
  }

  /** Where a box is drawn on the canvas. */
  Rectangle onCanvas(Box box) {
    return new Rectangle((int) Math.round(box.x() * zoom) + shiftX(), (int) Math.round(box.y() * zoom) + shiftY(),
        (int) Math.round(box.width() * zoom), (int) Math.round(box.height() * zoom));
  }

  /** Moves what is seen. */
  void scrollBy(int dx, int dy) {
    canvas.getHorizontalBar().setSelection(canvas.getHorizontalBar().getSelection() + dx);
    canvas.getVerticalBar().setSelection(canvas.getVerticalBar().getSelection() + dy);
    canvas.redraw();
  }

  /** Brings an area of the canvas into view, by as little as needed. */
  void reveal(Rectangle place) {
    Rectangle area = canvas.getClientArea();
    scrollBy(place.x < 0 ? place.x - MARGIN : Math.max(0, place.x + place.width - area.width + MARGIN),
        place.y < 0 ? place.y - MARGIN : Math.max(0, place.y + place.height - area.height + MARGIN));
  }
}
