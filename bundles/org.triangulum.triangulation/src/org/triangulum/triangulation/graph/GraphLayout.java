// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.List;
import java.util.Optional;

/**
 * Where everything of a graph is painted, in units of about a pixel from the left upper corner.
 *
 * @param graph what is laid out
 * @param width of all
 * @param height of all
 * @param boxes one a node, in the order of the nodes
 * @param lines one an edge, in the order of the edges
 */
public record GraphLayout(EvidenceGraph graph, double width, double height, List<Box> boxes, List<Line> lines) {

  /**
   * A node's place.
   *
   * @param node the node
   * @param x of its left side
   * @param y of its upper side
   * @param width of the box
   * @param height of the box
   * @param text its label, line by line, as it fits into the box
   */
  public record Box(GraphNode node, double x, double y, double width, double height, List<String> text) {
    public Box {
      text = List.copyOf(text);
    }

    /** Whether a point lies in the box. */
    public boolean contains(double px, double py) {
      return px >= x && px <= x + width && py >= y && py <= y + height;
    }
  }

  /** A corner of a line. */
  public record Point(double x, double y) {}

  /**
   * An edge's way, from box to box.
   *
   * @param edge the edge
   * @param points its corners, at least two
   */
  public record Line(GraphEdge edge, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }

    /** Where the sign of the edge's role is drawn: half way along the line. */
    public Point middle() {
      double half = length() / 2;
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        double step = Math.hypot(b.x() - a.x(), b.y() - a.y());
        if (half <= step && step > 0) {
          return new Point(a.x() + (b.x() - a.x()) * half / step, a.y() + (b.y() - a.y()) * half / step);
        }
        half -= step;
      }
      return points.get(points.size() - 1);
    }

    private double length() {
      double length = 0;
      for (int i = 1; i < points.size(); i++) {
        length += Math.hypot(points.get(i).x() - points.get(i - 1).x(), points.get(i).y() - points.get(i - 1).y());
      }
      return length;
    }

    /** How far a point is from the line. */
    double distance(double px, double py) {
      double nearest = Double.MAX_VALUE;
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        double dx = points.get(i).x() - a.x();
        double dy = points.get(i).y() - a.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0
            : Math.min(1, Math.max(0, ((px - a.x()) * dx + (py - a.y()) * dy) / square));
        nearest = Math.min(nearest, Math.hypot(px - a.x() - along * dx, py - a.y() - along * dy));
      }
      return nearest;
    }
  }

  public GraphLayout {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** The node whose box holds a point. */
  public Optional<GraphNode> nodeAt(double x, double y) {
    return boxes.stream().filter(b -> b.contains(x, y)).map(Box::node).findFirst();
  }

  /** The edge whose line is nearest to a point, if it is near enough. */
  public Optional<GraphEdge> edgeAt(double x, double y, double tolerance) {
    Line nearest = null;
    for (Line line : lines) {
      if (nearest == null || line.distance(x, y) < nearest.distance(x, y)) {
        nearest = line;
      }
    }
    return Optional.ofNullable(nearest).filter(l -> l.distance(x, y) <= tolerance).map(Line::edge);
  }

  /**
   * The nearest box in a direction, so that rows and layers are followed: twice as far aside counts as far as once
   * ahead.
   *
   * @param dx 1 to the right, -1 to the left, else 0
   * @param dy 1 down, -1 up, else 0
   */
  public Optional<Box> next(Box from, int dx, int dy) {
    Box best = null;
    double nearest = Double.MAX_VALUE;
    for (Box box : boxes) {
      double right = box.x() + box.width() / 2 - from.x() - from.width() / 2;
      double down = box.y() + box.height() / 2 - from.y() - from.height() / 2;
      double ahead = dx * right + dy * down;
      double far = ahead + 2 * Math.abs(dy * right + dx * down);
      if (ahead > 1 && far < nearest) {
        nearest = far;
        best = box;
      }
    }
    return Optional.ofNullable(best);
  }
}
