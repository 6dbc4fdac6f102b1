// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import org.triangulum.analysis.result.Chart;

/** A chart that is drawn here rather than by the library: heat map, mosaic, histogram, boxes, points. */
abstract class Drawing {
  /** Where text stands at its point. */
  enum Anchor { LEFT, MIDDLE, RIGHT }

  final ChartStyle style;
  final Chart chart;

  Drawing(ChartStyle style, Chart chart) {
    this.style = style;
    this.chart = chart;
  }

  /** The drawing of a chart; empty for kinds that the library draws, and where there is nothing to show. */
  static Optional<Drawing> of(ChartStyle style, Chart chart) {
    if (chart.series().isEmpty() || chart.categories().isEmpty() && chart.kind() != Chart.Kind.SCATTER) {
      return Optional.empty();
    }
    return switch (chart.kind()) {
      case HEAT -> Optional.of(new HeatMap(style, chart));
      case MOSAIC -> Optional.of(new Mosaic(style, chart));
      case HISTOGRAM -> Optional.of(new Histogram(style, chart));
      case BOX -> Optional.of(new Boxes(style, chart));
      case SCATTER -> Optional.of(new Scatter(style, chart));
      default -> Optional.empty();
    };
  }

  /** The height in which it reads well at a width. */
  abstract int height(int width);

  /** Paints; each mark is told where it was drawn. */
  abstract void paint(Graphics2D g, Rectangle2D area, Consumer<Mark> marks);

  final Font font() {
    return style.font();
  }

  final Font small() {
    return style.font().deriveFont(style.font().getSize2D() - 1);
  }

  /** Writes centred on a height. */
  final void text(Graphics2D g, String text, double x, double y, Anchor anchor, Color color) {
    double width = g.getFontMetrics().stringWidth(text);
    double from = anchor == Anchor.LEFT ? x : anchor == Anchor.RIGHT ? x - width : x - width / 2;
    g.setPaint(color);
    g.drawString(text, (float) from, (float) (y + g.getFontMetrics().getAscent() * 0.36));
  }

  /** A text that fits, its end replaced by dots where it does not. */
  final String fitting(Graphics2D g, String text, double width) {
    String shown = text;
    while (shown.length() > 1 && g.getFontMetrics().stringWidth(shown) > width) {
      shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
    }
    return shown;
  }

  final void line(Graphics2D g, double x1, double y1, double x2, double y2, float width, Color color) {
    g.setPaint(color);
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Fills a shape, with an edge where the ground would hide it. */
  final void fill(Graphics2D g, Shape shape, Color color) {
    g.setPaint(color);
    g.fill(shape);
    style.edge(color).ifPresent(edge -> {
      g.setPaint(edge);
      g.setStroke(ChartPainter.stroke(1));
      g.draw(shape);
    });
  }

  /** The width that labels at the left take. */
  final double labels(Graphics2D g, double width) {
    g.setFont(font());
    double longest = chart.categories().stream().mapToDouble(c -> g.getFontMetrics().stringWidth(c)).max().orElse(0);
    return Math.min(longest + 10, width * Axes.LABEL_SHARE);
  }
}
