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

class ChartPainterTest {
  private static final Chart CHART = new Chart("c", Kind.BAR, "t", List.of("few", "many"),
      List.of(new Series("n", List.of(10.0, 40.0), List.of(), List.of())), "people", "d");

  private static BufferedImage paint(ChartStyle style, int width) {
    ChartPainter painter = new ChartPainter(style);
    BufferedImage image = new BufferedImage(width, painter.height(CHART, width), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    painter.paint(CHART, graphics, new Rectangle2D.Double(0, 0, width, image.getHeight()));
    graphics.dispose();
    return image;
  }

  private static long pixels(BufferedImage image, Color color) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void barsAreAsLongAsTheirValues() {
    BufferedImage image = paint(ChartStyle.light(ChartFont.load(13), Map.of()), 500);
    Color blue = Color.decode("#0072B2");
    int first = rowLength(image, blue, image.getHeight() / 5);
    int second = rowLength(image, blue, image.getHeight() / 2);
    assertEquals(4.0, (double) second / first, 0.1);
  }

  private static int rowLength(BufferedImage image, Color color, int y) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
    }
    return count;
  }

  @Test
  void theGroundStaysAsItWas() {
    BufferedImage image = paint(ChartStyle.light(ChartFont.load(13), Map.of()), 500);
    assertEquals(0, image.getRGB(image.getWidth() - 1, 0) >>> 24);
  }

  @Test
  void darkStyleWritesLight() {
    assertTrue(pixels(paint(ChartStyle.dark(ChartFont.load(13), Map.of()), 500), Color.decode("#E6EAF0")) > 20);
    assertTrue(pixels(paint(ChartStyle.light(ChartFont.load(13), Map.of()), 500), Color.decode("#E6EAF0")) == 0);
  }

  @Test
  void narrowerIsHigherWhenLabelsBreak() {
    Chart wordy = new Chart("c", Kind.BAR, "t", List.of("a label of so many words that it breaks into lines", "b"),
        List.of(new Series("n", List.of(1.0, 2.0), List.of(), List.of())), "people", "d");
    ChartPainter painter = new ChartPainter(ChartStyle.light(ChartFont.load(13), Map.of()));
    assertTrue(painter.height(wordy, 240) > painter.height(wordy, 700));
  }

  @Test
  void charactersThatTheFontLacksAreDrawnInTheMachinesOwn() {
    ChartStyle style = ChartStyle.light(ChartFont.load(13), Map.of());
    Chart other = new Chart("c", Kind.BAR, "t", List.of("日本語"), CHART.series(), "people", "d");
    assertEquals("Liberation Sans", style.showing(CHART).font().getFamily());
    assertEquals(java.awt.Font.SANS_SERIF, style.showing(other).font().getName());
    assertEquals(13, style.showing(other).font().getSize());
  }

  @Test
  void labelsOnBarsContrastWithThem() {
    for (int count = 1; count <= 7; count++) {
      for (Color fill : ChartStyle.diverging(count)) {
        assertTrue(contrast(fill, ChartStyle.on(fill)) >= 4.5, fill + " of " + count);
      }
      for (Color fill : ChartStyle.ordered(count)) {
        assertTrue(contrast(fill, ChartStyle.on(fill)) >= 4.5, fill + " of " + count);
      }
    }
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    int[] channels = {color.getRed(), color.getGreen(), color.getBlue()};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = channels[i] / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
