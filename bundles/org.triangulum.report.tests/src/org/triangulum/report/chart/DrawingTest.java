// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Kind;
import org.triangulum.analysis.result.Chart.Series;

/** Charts that are drawn here: what is large in the data is large in the picture, and text says it too. */
class DrawingTest {
  private static final Color BLUE = Color.decode("#0072B2");
  private static final Color ORANGE = Color.decode("#E69F00");

  private static Series series(String name, Double... values) {
    return new Series(name, List.of(values), List.of(), List.of());
  }

  private static BufferedImage paint(Chart chart) {
    ChartPainter painter = new ChartPainter(ChartStyle.light(ChartFont.load(13), Map.of()));
    BufferedImage image = new BufferedImage(500, painter.height(chart, 500), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    painter.paint(chart, graphics, new Rectangle2D.Double(0, 0, 500, image.getHeight()));
    graphics.dispose();
    return image;
  }

  private static double pixels(BufferedImage image, Color color) {
    double count = 0;
    for (int y = 24; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void areasOfAMosaicAreInProportionToTheCounts() {
    BufferedImage image = paint(new Chart("m", Kind.MOSAIC, "t", List.of("few", "many"),
        List.of(series("yes", 10.0, 60.0), series("no", 20.0, 15.0)), "cases", "d"));
    assertEquals(2, pixels(image, BLUE) / pixels(image, ORANGE), 0.15);
  }

  @Test
  void columnsOfAHistogramAreAsHighAsTheirCounts() {
    Chart one = new Chart("h", Kind.HISTOGRAM, "t", List.of("1", "2"), List.of(series("Cases", 40.0, 0.0)), "Cases",
        "d");
    Chart two = new Chart("h", Kind.HISTOGRAM, "t", List.of("1", "2"), List.of(series("Cases", 40.0, 20.0)), "Cases",
        "d");
    assertEquals(1.5, pixels(paint(two), BLUE) / pixels(paint(one), BLUE), 0.06);
  }

  @Test
  void aBoxReachesFromQuartileToQuartile() {
    Series narrow = new Series("Median", List.of(5.0), List.of(4.0), List.of(6.0));
    Series wide = new Series("Median", List.of(5.0), List.of(2.0), List.of(6.0));
    Series whiskers = new Series("Mean", List.of(5.0), List.of(0.0), List.of(10.0));
    double ratio = pixels(paint(new Chart("b", Kind.BOX, "t", List.of("all"), List.of(wide, whiskers), "x", "d")), BLUE)
        / pixels(paint(new Chart("b", Kind.BOX, "t", List.of("all"), List.of(narrow, whiskers), "x", "d")), BLUE);
    assertEquals(2, ratio, 0.15);
  }

  @Test
  void aHeatMapIsDarkestWhereTheNumberIsLargestAndPrintsIt() {
    Chart chart = new Chart("k", Kind.HEAT, "t", List.of("a", "b"), List.of(series("a", 1.0, -0.25),
        series("b", -0.25, 1.0)), "r", "d");
    assertTrue(pixels(paint(chart), Color.decode("#17406B")) > 1000);
    String svg = new SvgChart(Map.of()).draw(chart, 500, "k").toString();
    assertTrue(svg.contains("0.25") && svg.contains("<desc"), svg);
  }

  @Test
  void anAxisIsMarkedAtRoundNumbers() {
    Series quartiles = new Series("Median", List.of(23.4), List.of(18.2), List.of(31.0));
    Series whiskers = new Series("Mean", List.of(24.1), List.of(2.5), List.of(38.9));
    String svg = new SvgChart(Map.of()).draw(new Chart("b", Kind.BOX, "t", List.of("all"), List.of(quartiles, whiskers),
        "Score", "d"), 500, "b").toString();
    List.of("0", "10", "20", "30", "40", "Score").forEach(tick ->
        assertTrue(svg.contains(">" + tick + "</text>"), tick));
  }

  @Test
  void labelsKeepTheirWidthInAForeignFont() {
    Chart chart = new Chart("b", Kind.BAR, "t", List.of("Parents and carers"), List.of(series("n", 4.0)), "cases", "d");
    assertTrue(new SvgChart(Map.of()).draw(chart, 500, "b").toString()
        .matches("(?s).*<text[^>]* textLength=\"1[01][0-9]\\.[0-9]\"[^>]*>Parents and carers</text>.*"));
  }

  @Test
  void everyCategoryOfALongScaleHasAColourOfItsOwn() {
    for (int count = 2; count <= 12; count++) {
      assertEquals(count, ChartStyle.ordered(count).stream().distinct().count());
      assertEquals(count, ChartStyle.diverging(count).stream().distinct().count());
    }
  }

  @Test
  void nothingToShowIsSaidAndNotDrawn() {
    BufferedImage image = paint(new Chart("k", Kind.HEAT, "t", List.of(), List.of(), "r", "d"));
    assertEquals(0, pixels(image, BLUE));
  }
}
