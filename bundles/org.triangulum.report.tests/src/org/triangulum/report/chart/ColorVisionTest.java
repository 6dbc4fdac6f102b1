// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours of charts for those who see other colours, and on both grounds.
 *
 * <p>Colour vision is simulated by the matrices of Machado, Oliveira and Fernandes (2009, IEEE Transactions on
 * Visualization and Computer Graphics 15:1291) at full severity, on linear RGB; differences are those of CIE 1976 Lab
 * with the white of D65. About 2.3 is just noticeable (Mahy et al. 1994).
 */
class ColorVisionTest {
  private static final double NAMES_APART = 15;
  private static final double STEPS_APART = 9;
  private static final Color WHITE = Color.WHITE;
  private static final Color DARK = Color.decode("#24272B");

  /** How colours are seen. */
  enum Vision {
    ALL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] matrix;

    Vision(double... matrix) {
      this.matrix = matrix;
    }

    double[] lab(Color color) {
      double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        seen[i] = Math.max(0, Math.min(1, times(matrix, i, rgb)));
      }
      double[] toXyz = {0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
          0.9503041};
      double x = root(times(toXyz, 0, seen) / 0.95047);
      double y = root(times(toXyz, 1, seen));
      double z = root(times(toXyz, 2, seen) / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    double difference(Color one, Color other) {
      double[] a = lab(one);
      double[] b = lab(other);
      return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double times(double[] matrix, int row, double[] by) {
      return matrix[3 * row] * by[0] + matrix[3 * row + 1] * by[1] + matrix[3 * row + 2] * by[2];
    }

    private static double root(double t) {
      return t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
    }
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double contrast(Color one, Color other) {
    double a = Vision.times(new double[] {0.2126, 0.7152, 0.0722}, 0, rgb(one)) + 0.05;
    double b = Vision.times(new double[] {0.2126, 0.7152, 0.0722}, 0, rgb(other)) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double[] rgb(Color color) {
    return new double[] {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
  }

  private static ChartStyle light() {
    return ChartStyle.light(ChartFont.load(12), Map.of());
  }

  private static ChartStyle dark() {
    return ChartStyle.dark(ChartFont.load(12), Map.of());
  }

  @Test
  void whiteAndTheFirstBlueAreWhereCieHasThem() {
    double[] white = Vision.ALL.lab(WHITE);
    assertTrue(Math.abs(white[0] - 100) < 0.01 && Math.abs(white[1]) < 0.01 && Math.abs(white[2]) < 0.01);
    double[] blue = Vision.ALL.lab(Color.decode("#0000FF"));
    assertTrue(Math.abs(blue[0] - 32.30) < 0.02 && Math.abs(blue[1] - 79.19) < 0.02
        && Math.abs(blue[2] + 107.86) < 0.02);
  }

  @ParameterizedTest
  @EnumSource(Vision.class)
  void anyTwoNamesAreToldApart(Vision vision) {
    List<Color> colors = light().nominal(Collections.nCopies(7, "n"));
    for (int a = 0; a < colors.size(); a++) {
      for (int b = 0; b < a; b++) {
        double apart = vision.difference(colors.get(a), colors.get(b));
        assertTrue(apart >= NAMES_APART, a + " and " + b + " are " + apart + " apart");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Vision.class)
  void neighboursOnAScaleAreToldApart(Vision vision) {
    for (int count = 2; count <= 7; count++) {
      for (List<Color> scale : List.of(ChartStyle.ordered(count), ChartStyle.diverging(count))) {
        for (int i = 1; i < count; i++) {
          double apart = vision.difference(scale.get(i - 1), scale.get(i));
          assertTrue(apart >= STEPS_APART, i + " of " + count + " is " + apart + " from the one before");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Vision.class)
  void thePolesOfAScaleAreNotTakenForEachOther(Vision vision) {
    for (int count = 2; count <= 7; count++) {
      List<Color> scale = ChartStyle.diverging(count);
      for (int i = 0; i < count / 2; i++) {
        assertTrue(vision.difference(scale.get(i), scale.get(count - 1 - i)) >= 30, i + " of " + count);
      }
    }
  }

  @Test
  void everyFillOrItsEdgeShowsOnItsGround() {
    for (int count = 1; count <= 12; count++) {
      for (List<Color> colors : List.of(light().nominal(Collections.nCopies(count, "n")), ChartStyle.ordered(count),
          ChartStyle.diverging(count))) {
        for (Color fill : colors) {
          assertTrue(contrast(light().edge(fill).orElse(fill), WHITE) >= 3, fill + " on white");
          assertTrue(contrast(dark().edge(fill).orElse(fill), DARK) >= 3, fill + " on the dark ground");
        }
      }
    }
  }

  @Test
  void inkIsReadOnBothGrounds() {
    assertTrue(contrast(light().ink(), WHITE) >= 4.5 && contrast(light().muted(), WHITE) >= 4.5);
    assertTrue(contrast(dark().ink(), DARK) >= 4.5 && contrast(dark().muted(), DARK) >= 4.5);
  }

  @Test
  void numbersAreReadOnEveryTileOfAHeatMap() {
    for (int step = 0; step <= 200; step++) {
      for (boolean negative : List.of(true, false)) {
        Color tile = HeatMap.shade(negative, step / 200.0);
        assertTrue(contrast(tile, ChartStyle.on(tile)) >= 4.5, tile + " at " + step);
      }
    }
  }
}
