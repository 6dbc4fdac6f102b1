// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Form;
import org.triangulum.analysis.result.Chart.Kind;
import org.triangulum.analysis.result.Chart.Series;

/** Points stand where their numbers say, as large as they have cases; lines end at the plot. */
class ScatterTest {
  private static final Series TWO = new Series("", List.of(10.0, 20.0), List.of(), List.of(), List.of(1.0, 2.0),
      List.of(), List.of("row 3", ""), Form.POINTS);

  private static Chart chart(Series... series) {
    return new Chart("s", Kind.SCATTER, "t", List.of(), List.of(series), "Score", "d", "Age");
  }

  private static List<double[]> dots(Chart chart) {
    List<double[]> dots = new ArrayList<>();
    var found = java.util.regex.Pattern.compile("<circle[^>]*>").matcher(new SvgChart(Map.of()).draw(chart, 500, "c")
        .toString());
    while (found.find()) {
      dots.add(new double[] {number(found.group(), "cx"), number(found.group(), "cy"), number(found.group(), "r")});
    }
    return dots;
  }

  private static double number(String element, String attribute) {
    return Double.parseDouble(element.replaceAll(".* " + attribute + "=\"([-0-9.]+).*", "$1"));
  }

  @Test
  void aPointOfALargerPlaceStandsFurtherRightAndOfALargerValueHigher() {
    List<double[]> dots = dots(chart(TWO));
    assertEquals(2, dots.size());
    assertTrue(dots.get(0)[0] < dots.get(1)[0] && dots.get(0)[1] > dots.get(1)[1]);
  }

  @Test
  void areasAreInProportionToTheCases() {
    List<double[]> dots = dots(chart(new Series("", List.of(1.0, 2.0), List.of(), List.of(), List.of(1.0, 2.0),
        List.of(4.0, 100.0), List.of(), Form.POINTS)));
    assertEquals(5, dots.get(1)[2] / dots.get(0)[2], 0.05);
  }

  @Test
  void labelsAndAxesAreWritten() {
    String svg = new SvgChart(Map.of()).draw(chart(TWO), 500, "c").toString();
    List.of("row 3", "Age", "Score", "20", "1.2").forEach(text -> assertTrue(svg.contains(">" + text + "</text>"),
        text + " in " + svg));
  }

  @Test
  void guidesDoNotWidenTheAxesAndAreCutOffThere() {
    Series guide = Series.through("Limit", List.of(0.0, 100.0), List.of(0.0, 1000.0), Form.GUIDE);
    List<double[]> with = dots(chart(TWO, guide));
    List<double[]> without = dots(chart(TWO));
    assertEquals(without.get(0)[0], with.get(0)[0], 0.01);
    Plane plane = new Plane(new Rectangle2D.Double(0, 0, 100, 100), new Span(1, 2, 1), new Span(10, 20, 5));
    List<Path2D> pieces = plane.path(guide);
    assertEquals(1, pieces.size());
    Rectangle2D bounds = pieces.get(0).getBounds2D();
    assertTrue(new Rectangle2D.Double(-0.1, -0.1, 100.2, 100.2).contains(bounds.getX(), bounds.getY()), bounds + "");
    assertEquals(100, bounds.getMaxX(), 1e-9);
  }

  @Test
  void aLineThatLeavesThePlotAndComesBackIsDrawnInTwoPieces() {
    Plane plane = new Plane(new Rectangle2D.Double(0, 0, 100, 100), new Span(0, 4, 1), new Span(0, 1, 1));
    List<Path2D> pieces = plane.path(Series.through("", List.of(0.0, 1.0, 2.0, 3.0, 4.0), List.of(0.5, 2.0, 3.0, 0.5,
        0.5), Form.LINE));
    assertEquals(2, pieces.size());
    double[] at = new double[6];
    assertEquals(PathIterator.SEG_MOVETO, pieces.get(1).getPathIterator(null).currentSegment(at));
    assertEquals(0, at[1], 1e-9);
  }

  @Test
  void theLegendNamesWhatHasANameAndASingleSeriesNeedsNone() {
    Series line = Series.through("Lowess", List.of(1.0, 2.0), List.of(10.0, 20.0), Form.LINE);
    assertFalse(new SvgChart(Map.of()).draw(chart(TWO, line), 500, "c").toString().contains("Lowess"));
    Series named = Series.through("Fitted", List.of(1.0, 2.0), List.of(12.0, 18.0), Form.LINE);
    String svg = new SvgChart(Map.of()).draw(chart(TWO, line, named), 500, "c").toString();
    assertTrue(svg.contains("Lowess") && svg.contains("Fitted"));
  }

  @Test
  void oddPointsAreDrawnAllTheSame() {
    for (Series series : List.of(new Series("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        Form.POINTS), new Series("", List.of(3.0), List.of(), List.of(), List.of(0.0), List.of(), List.of(),
            Form.POINTS), new Series("", List.of(-1e15, 1e15), List.of(), List.of(), List.of(1e-12, 2e-12), List.of(),
                List.of(), Form.POINTS))) {
      ChartPainter painter = new ChartPainter(ChartStyle.light(ChartFont.load(13), Map.of()));
      Chart chart = chart(series);
      BufferedImage image = new BufferedImage(400, painter.height(chart, 400), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, 400, image.getHeight());
      painter.paint(chart, graphics, new Rectangle2D.Double(0, 0, 400, image.getHeight()));
      graphics.dispose();
      assertEquals(series.values().size(), dots(chart).size());
    }
  }
}
