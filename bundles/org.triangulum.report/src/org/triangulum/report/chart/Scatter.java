// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Form;

/**
 * Points and lines in a plane. A point that stands for several cases has an area in proportion to them. The axes end
 * where points, lines and bands do; guides are cut off there.
 */
final class Scatter extends Drawing {
  private static final int LEGEND = 24;
  private static final int SWATCH = 22;
  private static final int HEAD = 20;
  private static final int FOOT = 40;
  private static final int RIGHT = 10;
  private static final double DOT = 3;
  private static final double LEAST = 1.5;
  private static final double MOST = 14;
  /** So many points hardly hide each other. */
  private static final int FEW = 60;
  private static final int OPAQUE = 255;
  private static final int TRANSPARENT = 190;
  private static final int BAND = 45;

  private final List<Color> colors;

  Scatter(ChartStyle style, Chart chart) {
    super(style, chart);
    colors = style.nominal(chart.series().stream().map(Chart.Series::name).toList());
  }

  @Override
  int height(int width) {
    return (int) Math.max(220, Math.min(440, width * 0.6)) + LEGEND * legend(width).size();
  }

  /** The series in the legend, line by line; a single one needs none. */
  private List<List<Integer>> legend(double width) {
    List<List<Integer>> lines = new ArrayList<>();
    double x = width;
    int named = 0;
    for (int s = 0; s < chart.series().size(); s++) {
      String name = chart.series().get(s).name();
      double wide = SWATCH + 18 + name.length() * style.font().getSize() * 0.55;
      if (!name.isBlank()) {
        if (x + wide > width) {
          lines.add(new ArrayList<>());
          x = 0;
        }
        lines.get(lines.size() - 1).add(s);
        x += wide;
        named++;
      }
    }
    return named > 1 ? lines : List.of();
  }

  @Override
  void paint(Graphics2D g, Rectangle2D area, Consumer<Mark> marks) {
    g.setFont(font());
    double top = area.getY() + legend(g, area) + HEAD;
    Span values = Span.of(chart.series(), false);
    Span places = Span.of(chart.series(), true);
    g.setFont(small());
    double left = area.getX() + 12 + values.ticks().stream().mapToDouble(t -> g.getFontMetrics().stringWidth(
        Axes.tick(t, values.unit()))).max().orElse(0);
    Rectangle2D plot = new Rectangle2D.Double(left, top, area.getMaxX() - RIGHT - left, area.getMaxY() - FOOT - top);
    Plane plane = new Plane(plot, places, values);
    axes(g, area, plane);
    for (int s = 0; s < chart.series().size(); s++) {
      if (chart.series().get(s).form() != Form.POINTS) {
        stroke(g, s);
        line(g, plane, chart.series().get(s));
      }
    }
    double scale = scale(plot);
    for (int s = 0; s < chart.series().size(); s++) {
      if (chart.series().get(s).form() == Form.POINTS) {
        List<Shape> points = points(g, plane, chart.series().get(s), color(s), scale);
        for (int i = 0; i < points.size(); i++) {
          marks.accept(new Mark(points.get(i), s, i));
        }
      }
    }
    for (Chart.Series series : chart.series()) {
      labels(g, plane, series, scale);
    }
  }

  private Color color(int series) {
    return chart.series().get(series).form() == Form.GUIDE ? style.muted() : colors.get(series);
  }

  private double legend(Graphics2D g, Rectangle2D area) {
    List<List<Integer>> lines = legend(area.getWidth());
    for (int l = 0; l < lines.size(); l++) {
      double x = area.getX() + 2;
      double y = area.getY() + LEGEND * l + 9.0;
      for (int s : lines.get(l)) {
        Chart.Series series = chart.series().get(s);
        if (series.form() == Form.POINTS) {
          g.setPaint(color(s));
          g.fill(new Ellipse2D.Double(x + SWATCH / 2.0 - 5, y - 5, 10, 10));
        } else {
          stroke(g, s);
          g.draw(new Line2D.Double(x, y, x + SWATCH - 4.0, y));
        }
        text(g, series.name(), x + SWATCH, y, Anchor.LEFT, style.ink());
        x += SWATCH + 18 + g.getFontMetrics().stringWidth(series.name());
      }
    }
    return LEGEND * lines.size();
  }

  private void axes(Graphics2D g, Rectangle2D area, Plane plane) {
    Rectangle2D plot = plane.plot();
    for (double tick : plane.values().ticks()) {
      double y = plane.y(tick);
      line(g, plot.getX(), y, plot.getMaxX(), y, 1, style.grid());
      text(g, Axes.tick(tick, plane.values().unit()), plot.getX() - 6, y, Anchor.RIGHT, style.muted());
    }
    for (double tick : plane.places().ticks()) {
      double x = plane.x(tick);
      line(g, x, plot.getY(), x, plot.getMaxY(), 1, style.grid());
      text(g, Axes.tick(tick, plane.places().unit()), x, plot.getMaxY() + 12, Anchor.MIDDLE, style.muted());
    }
    text(g, fitting(g, chart.valueAxis(), area.getWidth() - 4), area.getX() + 2, plot.getY() - 12, Anchor.LEFT,
        style.muted());
    text(g, fitting(g, chart.placeAxis(), plot.getWidth()), plot.getCenterX(), area.getMaxY() - 8, Anchor.MIDDLE,
        style.muted());
  }

  /** Guides are dashed, each named one in its own way. */
  private void stroke(Graphics2D g, int series) {
    Form form = chart.series().get(series).form();
    long before = chart.series().subList(0, series).stream().filter(s -> s.form() == Form.GUIDE && !s.name().isBlank())
        .count();
    boolean first = before == 0 || before == 1 && chart.series().get(series).name().isBlank();
    g.setPaint(color(series));
    g.setStroke(form == Form.GUIDE ? new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
        first ? new float[] {6, 4} : new float[] {2, 3}, 0) : new BasicStroke(2, BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND));
  }

  private static void line(Graphics2D g, Plane plane, Chart.Series series) {
    int last = series.values().size() - 1;
    if (!series.lower().isEmpty() && last > 0) {
      Path2D band = new Path2D.Double();
      for (int i = 0; i <= 2 * last + 1; i++) {
        int at = i <= last ? i : 2 * last + 1 - i;
        double x = plane.x(series.places().get(at));
        double y = plane.within(plane.y((i <= last ? series.upper() : series.lower()).get(at)));
        if (i == 0) {
          band.moveTo(x, y);
        } else {
          band.lineTo(x, y);
        }
      }
      band.closePath();
      Color color = (Color) g.getPaint();
      g.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND));
      g.fill(band);
      g.setPaint(color);
    }
    plane.path(series).forEach(g::draw);
  }

  /** Radius of a point for one case: so large that the largest points leave each other room. */
  private double scale(Rectangle2D plot) {
    List<Chart.Series> counted = chart.series().stream().filter(s -> !s.counts().isEmpty()).toList();
    double marks = counted.stream().mapToInt(s -> s.counts().size()).sum();
    double most = counted.stream().flatMap(s -> s.counts().stream()).mapToDouble(c -> c).max().orElse(1);
    double room = Math.min(MOST, Math.sqrt(plot.getWidth() * plot.getHeight() / Math.max(1, marks)) / 2);
    return Math.min(DOT, room / Math.sqrt(most));
  }

  private static double radius(Chart.Series series, int i, double scale) {
    return series.counts().isEmpty() ? DOT : Math.max(LEAST, scale * Math.sqrt(series.counts().get(i)));
  }

  private List<Shape> points(Graphics2D g, Plane plane, Chart.Series series, Color color, double scale) {
    List<Shape> points = new ArrayList<>();
    for (int i = 0; i < series.values().size(); i++) {
      double x = plane.x(series.places().get(i));
      double y = plane.y(series.values().get(i));
      if (!series.lower().isEmpty()) {
        g.setPaint(color);
        g.setStroke(ChartPainter.stroke(2));
        g.draw(new Line2D.Double(x, plane.within(plane.y(series.lower().get(i))), x,
            plane.within(plane.y(series.upper().get(i)))));
      }
      double r = radius(series, i, scale);
      g.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(),
          series.values().size() > FEW ? TRANSPARENT : OPAQUE));
      Shape point = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      g.fill(point);
      style.edge(color).ifPresent(edge -> {
        g.setPaint(edge);
        g.setStroke(ChartPainter.stroke(1));
        g.draw(point);
      });
      points.add(point);
    }
    return points;
  }

  private void labels(Graphics2D g, Plane plane, Chart.Series series, double scale) {
    for (int i = 0; i < series.labels().size(); i++) {
      String label = series.labels().get(i);
      if (!label.isBlank()) {
        double x = plane.x(series.places().get(i));
        double off = radius(series, i, scale) + 3;
        boolean right = x + off + g.getFontMetrics().stringWidth(label) < plane.plot().getMaxX() + RIGHT;
        text(g, label, right ? x + off : x - off, plane.y(series.values().get(i)), right ? Anchor.LEFT : Anchor.RIGHT,
            style.ink());
      }
    }
  }
}
