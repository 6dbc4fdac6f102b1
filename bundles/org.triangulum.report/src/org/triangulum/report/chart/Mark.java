// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mark that a chart draws for a number: a bar, a segment, a box, a tile, a dot with its interval.
 *
 * @param shape where it was drawn, in the units of the area that was painted
 * @param series index of the series in the chart
 * @param index position in the series: that of its category, or of the point in a plane
 */
public record Mark(Shape shape, int series, int index) {
  /** Marks so far away are still meant: bars of zero have no width. */
  private static final double NEAR = 4;

  /** Whether both stand for the same number, wherever they are drawn. */
  public boolean same(Mark other) {
    return series == other.series && index == other.index;
  }

  /** The mark at a point, else the nearest a few units away; the last drawn lies on top. */
  public static Optional<Mark> at(List<Mark> marks, double x, double y) {
    Mark found = null;
    double least = NEAR;
    for (Mark mark : marks) {
      if (mark.shape.contains(x, y)) {
        found = mark;
        least = 0;
      } else {
        double distance = distance(mark.shape.getBounds2D(), x, y);
        if (distance < least) {
          found = mark;
          least = distance;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Of a thin rectangle a point within counts as outside its shape. */
  private static double distance(Rectangle2D bounds, double x, double y) {
    double dx = Math.max(0, Math.max(bounds.getMinX() - x, x - bounds.getMaxX()));
    double dy = Math.max(0, Math.max(bounds.getMinY() - y, y - bounds.getMaxY()));
    return Math.hypot(dx, dy);
  }

  /** One mark a number, in the order of categories, then series: the middle answer is drawn in two halves. */
  static List<Mark> joined(List<Mark> drawn) {
    Map<List<Integer>, Mark> byNumber = new LinkedHashMap<>();
    drawn.stream().sorted((a, b) -> a.index != b.index ? Integer.compare(a.index, b.index)
        : Integer.compare(a.series, b.series)).forEach(mark -> byNumber.merge(List.of(mark.index, mark.series), mark,
            Mark::with));
    return new ArrayList<>(byNumber.values());
  }

  /** From left to right. */
  static List<Mark> ordered(List<Mark> points) {
    return points.stream().sorted(Comparator.comparingDouble((Mark m) -> m.shape.getBounds2D().getCenterX())
        .thenComparingDouble(m -> m.shape.getBounds2D().getCenterY())).toList();
  }

  private Mark with(Mark other) {
    Rectangle2D a = shape.getBounds2D();
    Rectangle2D b = other.shape.getBounds2D();
    boolean beside = Math.abs(a.getMinY() - b.getMinY()) < 0.01 && Math.abs(a.getMaxY() - b.getMaxY()) < 0.01;
    Area both = new Area(shape);
    both.add(new Area(other.shape));
    return new Mark(beside ? a.createUnion(b) : both, series, index);
  }
}
