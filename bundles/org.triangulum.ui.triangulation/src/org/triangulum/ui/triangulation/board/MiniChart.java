// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.triangulation.ResultReference;
import org.triangulum.ui.widget.Palette;

/**
 * A number as a mark on its scale: a share of a hundred as a bar, a coefficient between -1 and 1 as a dot, both with
 * their interval where the result has one.
 *
 * @param from lower end of the scale
 * @param to upper end of the scale
 * @param value the number
 * @param lower lower end of the interval; NaN for none
 * @param upper upper end of the interval; NaN for none
 */
record MiniChart(double from, double to, double value, double lower, double upper) {
  private static final Set<String> COEFFICIENTS =
      Set.of("rho", "r", "tau", "gamma", "phi", "kappa", "alpha", "d", "w");
  private static final Pattern PERCENT = Pattern.compile("^(\\d+(?:\\.\\d+)?) ?%");

  static Optional<MiniChart> of(ResultReference result) {
    String name = result.valueName();
    String symbol = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Map<String, Double> values = result.result().map(r -> r.values()).orElse(Map.of());
    Double value = values.get(name);
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.') + 1));
    double lower = values.getOrDefault(stem + "lower", Double.NaN);
    double upper = values.getOrDefault(stem + "upper", Double.NaN);
    if (value != null && symbol.equals("percent")) {
      return Optional.of(new MiniChart(0, 100, value, lower, upper));
    }
    if (value != null && COEFFICIENTS.contains(symbol) && Math.abs(value) <= 1) {
      return Optional.of(new MiniChart(-1, 1, value, lower, upper));
    }
    Matcher printed = PERCENT.matcher(result.printed());
    if (printed.find() && Double.parseDouble(printed.group(1)) <= 100) {
      return Optional.of(new MiniChart(0, 100, Double.parseDouble(printed.group(1)), Double.NaN, Double.NaN));
    }
    return Optional.empty();
  }

  void paint(GC gc, Rectangle area, Color color, Palette palette) {
    int middle = area.y + area.height / 2;
    gc.setForeground(palette.muted());
    if (from < 0) {
      gc.drawLine(area.x, middle, area.x + area.width, middle);
      gc.drawLine(at(0, area), area.y, at(0, area), area.y + area.height);
    } else {
      gc.setBackground(palette.line());
      gc.fillRectangle(area.x, area.y + 1, area.width, area.height - 2);
      gc.setBackground(color);
      gc.fillRectangle(area.x, area.y + 1, at(value, area) - area.x, area.height - 2);
    }
    gc.setForeground(palette.ink());
    if (!Double.isNaN(lower) && !Double.isNaN(upper)) {
      gc.setLineWidth(2);
      gc.drawLine(at(lower, area), middle, at(upper, area), middle);
      gc.drawLine(at(lower, area), middle - 3, at(lower, area), middle + 3);
      gc.drawLine(at(upper, area), middle - 3, at(upper, area), middle + 3);
      gc.setLineWidth(1);
    }
    if (from < 0) {
      gc.setBackground(color);
      gc.fillOval(at(value, area) - 4, middle - 4, 9, 9);
      gc.drawOval(at(value, area) - 4, middle - 4, 8, 8);
    }
  }

  private int at(double number, Rectangle area) {
    return area.x + (int) Math.round((number - from) / (to - from) * area.width);
  }
}
