// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.result.Chart;

/**
 * The plane that points and lines are drawn in.
 *
 * @param plot the area of the picture
 * @param places what it shows from left to right
 * @param values what it shows from bottom to top
 */
record Plane(Rectangle2D plot, Span places, Span values) {

  double x(double place) {
    return plot.getX() + plot.getWidth() * places.share(place);
  }

  double y(double value) {
    return plot.getMaxY() - plot.getHeight() * values.share(value);
  }

  /** A height that is not outside. */
  double within(double y) {
    return Math.max(plot.getY(), Math.min(plot.getMaxY(), y));
  }

  /** A line through the values of a series, in as many pieces as are left when what is outside is cut off. */
  List<Path2D> path(Chart.Series series) {
    List<Path2D> pieces = new ArrayList<>();
    Path2D piece = null;
    for (int i = 1; i < series.values().size(); i++) {
      Optional<Line2D> step = cut(new Line2D.Double(x(series.places().get(i - 1)), y(series.values().get(i - 1)),
          x(series.places().get(i)), y(series.values().get(i))));
      if (step.isEmpty()) {
        piece = null;
        continue;
      }
      Point2D end = piece == null ? null : piece.getCurrentPoint();
      if (end == null || end.distance(step.get().getP1()) > 0.01) {
        piece = new Path2D.Double();
        piece.moveTo(step.get().getX1(), step.get().getY1());
        pieces.add(piece);
      }
      piece.lineTo(step.get().getX2(), step.get().getY2());
    }
    return pieces;
  }

  /** The part of a line that is inside (Liang and Barsky 1984, ACM Transactions on Graphics 3:1). */
  private Optional<Line2D> cut(Line2D line) {
    double dx = line.getX2() - line.getX1();
    double dy = line.getY2() - line.getY1();
    double[] speeds = {-dx, dx, -dy, dy};
    double[] rooms = {line.getX1() - plot.getX(), plot.getMaxX() - line.getX1(), line.getY1() - plot.getY(),
        plot.getMaxY() - line.getY1()};
    double from = 0;
    double to = 1;
    for (int side = 0; side < speeds.length; side++) {
      if (speeds[side] < 0) {
        from = Math.max(from, rooms[side] / speeds[side]);
      } else if (speeds[side] > 0) {
        to = Math.min(to, rooms[side] / speeds[side]);
      } else if (rooms[side] < 0) {
        return Optional.empty();
      }
    }
    return from > to ? Optional.empty() : Optional.of(new Line2D.Double(line.getX1() + from * dx,
        line.getY1() + from * dy, line.getX1() + to * dx, line.getY1() + to * dy));
  }
}
