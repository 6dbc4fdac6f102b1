// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Kind;
import org.triangulum.analysis.result.Chart.Series;
import org.triangulum.analysis.result.Trail;

/** What a chart draws is known by the number it stands for. */
class MarkTest {
  private static final int WIDTH = 500;
  private static final List<String> ITEMS = List.of("Item <1> & more", "Item 2", "Item 3");

  private static Chart chart(Kind kind) {
    boolean limits = kind == Kind.INTERVAL || kind == Kind.BOX;
    List<Series> series = new ArrayList<>();
    for (int s = 0; s < (kind == Kind.HISTOGRAM ? 1 : kind == Kind.BOX ? 2 : 3); s++) {
      List<Double> values = List.of(20.0 + 10 * s, 0.0, 30.0 - 5 * s);
      series.add(new Series("Series " + s, values, limits ? List.of(12.0 + s, 0.0, 15.0) : List.of(),
          limits ? List.of(45.0, 8.0, 60.0) : List.of(), List.of("v.0." + s, "v.1." + s, "v.2." + s)));
    }
    if (kind != Kind.SCATTER) {
      return new Chart("c", kind, "t", ITEMS, series, "% of valid answers", "d");
    }
    series.replaceAll(s -> new Series(s.name(), s.values(), List.of(), List.of(), List.of(1.0, 2.0, 3.0),
        List.of(9.0, 4.0, 1.0), List.of(), Chart.Form.POINTS, s.names()));
    return new Chart("c", kind, "t", List.of(), series, "Score", "d", "Age");
  }

  private static List<Mark> marks(Chart chart, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    try {
      return painter().paint(chart, graphics, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
    } finally {
      graphics.dispose();
    }
  }

  private static ChartPainter painter() {
    return new ChartPainter(ChartStyle.light(ChartFont.load(13), Map.of()));
  }

  private static BufferedImage image(Chart chart) {
    return new BufferedImage(WIDTH, painter().height(chart, WIDTH), BufferedImage.TYPE_INT_ARGB);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyNumberHasItsMarkInThePicture(Kind kind) {
    Chart chart = chart(kind);
    BufferedImage image = image(chart);
    List<Mark> marks = marks(chart, image);
    // A row of a mosaic without cases has no area.
    assertEquals(chart.series().size() * (kind == Kind.MOSAIC ? 2 : 3), marks.size());
    assertEquals(marks.size(), marks.stream().map(m -> List.of(m.series(), m.index())).distinct().count());
    for (Mark mark : marks) {
      Rectangle2D at = mark.shape().getBounds2D();
      assertTrue(at.getMinX() >= 0 && at.getMinY() >= 0 && at.getMaxX() <= image.getWidth()
          && at.getMaxY() <= image.getHeight(), kind + " " + mark);
      if (at.getWidth() > 8 && at.getHeight() > 8) {
        int ink = 0;
        for (int x = (int) at.getMinX() + 1; x < at.getMaxX() - 1; x++) {
          ink += image.getRGB(x, (int) at.getCenterY()) >>> 24 > 0 ? 1 : 0;
        }
        assertTrue(ink > at.getWidth() / 4, kind + ": something is drawn in " + mark);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPointOnAMarkFindsItAndOneFarFromAllFindsNone(Kind kind) {
    Chart chart = chart(kind);
    List<Mark> marks = marks(chart, image(chart));
    Mark largest = marks.stream().max((a, b) -> Double.compare(a.shape().getBounds2D().getWidth(),
        b.shape().getBounds2D().getWidth())).orElseThrow();
    Rectangle2D at = largest.shape().getBounds2D();
    double x = at.getMinX() + at.getWidth() * 0.1;
    assertTrue(Mark.at(marks, x, at.getCenterY()).orElseThrow().same(largest), largest.toString());
    assertEquals(Optional.empty(), Mark.at(marks, -20, -20));
  }

  @Test
  void aBarOfNoLengthIsFoundWhereItWouldBegin() {
    Chart chart = chart(Kind.BAR);
    List<Mark> marks = marks(chart, image(chart));
    Mark none = marks.stream().filter(m -> m.index() == 1 && m.series() == 0).findFirst().orElseThrow();
    Rectangle2D at = none.shape().getBounds2D();
    assertTrue(Mark.at(marks, at.getMinX() + 2, at.getCenterY()).orElseThrow().same(none));
  }

  @Test
  void theMiddleAnswerIsOneMarkAcrossTheMiddle() {
    Chart chart = chart(Kind.DIVERGING);
    List<Mark> marks = marks(chart, image(chart));
    Rectangle2D middle = marks.get(1).shape().getBounds2D();
    assertEquals(1, marks.get(1).series());
    assertEquals(middle.getMinX(), marks.get(0).shape().getBounds2D().getMaxX(), 0.5, "beside the first");
    assertEquals(middle.getMaxX(), marks.get(2).shape().getBounds2D().getMinX(), 0.5, "beside the last");
  }

  @Test
  void aMarkSaysWhatItIsItsValueAndItsBase() {
    Trail count = Trail.input("count", 11);
    AnalysisResult result = new AnalysisResult("x", "m", "", "", Map.of("a.code.5.percent.valid", 100 * 11 / 29.0),
        List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of("a.code.5.percent.valid", Trail.computed("share",
            100 * 11 / 29.0, "100 * count / base", count, Trail.input("base (valid)", 29))));
    Chart chart = new Chart("c", Kind.BAR, "t", List.of("a <lot>"), List.of(new Series("n", List.of(100 * 11 / 29.0),
        List.of(), List.of(), List.of("a.code.5.percent.valid"))), "% of valid answers", "d");
    ChartReading reading = ChartReading.of(result, chart);
    Mark mark = marks(chart, image(chart)).get(0);
    assertEquals("a <lot>: 37.9 % (11 of 29 valid)", reading.text(mark));
    assertEquals("a.code.5.percent.valid", reading.place(mark));
    assertEquals("", ChartReading.of(chart).place(mark));
    String svg = new SvgChart(Map.of()).text(reading, WIDTH, "x");
    assertTrue(svg.contains("<title>a &lt;lot&gt;: 37.9 % (11 of 29 valid)</title>"), svg);
  }

  @Test
  void aPointSaysBothItsCoordinatesAndIsCitedByItsNumberButNotNamedInAReport() {
    Series points = new Series("", List.of(1.5, -2.0), List.of(), List.of(), List.of(30.0, 10.0), List.of(),
        List.of("12", ""), Chart.Form.POINTS);
    Series line = Series.through("", List.of(0.0, 40.0), List.of(0.0, 0.0), Chart.Form.LINE);
    Chart chart = new Chart("residuals", Kind.SCATTER, "Residuals", List.of(), List.of(points, line), "Residual", "d",
        "Fitted");
    AnalysisResult result = new AnalysisResult("x", "m", "", "", Map.of(), List.of(), List.of(chart), List.of(),
        List.of(), Map.of(), Map.of());
    List<Mark> marks = marks(chart, image(chart));
    ChartReading reading = ChartReading.of(result, chart);
    assertEquals(List.of("Fitted 10, Residual -2", "12: Fitted 30, Residual 1.50"), marks.stream().map(reading::text)
        .toList(), "from left to right, a line has no marks");
    assertEquals("residuals/#1/#1", reading.place(marks.get(1)));
    assertFalse(new SvgChart(Map.of()).text(reading, WIDTH, "x").contains("Fitted 30"));
  }

  @Test
  void aColumnOfAHistogramIsCitedByItsClassAndSaysOfHowMany() {
    Chart chart = new Chart("histogram-age", Kind.HISTOGRAM, "Age (n = 40)", List.of("20–30", "30–40"),
        List.of(new Series("Cases", List.of(30.0, 10.0), List.of(), List.of())), "Cases", "d");
    AnalysisResult result = new AnalysisResult("x", "m", "", "", Map.of(), List.of(), List.of(chart), List.of(),
        List.of(), Map.of(), Map.of());
    Mark second = marks(chart, image(chart)).get(1);
    assertEquals("30–40: 10 of 40", ChartReading.of(result, chart).text(second));
    assertEquals("histogram-age/30–40/#1", ChartReading.of(result, chart).place(second));
  }
}
