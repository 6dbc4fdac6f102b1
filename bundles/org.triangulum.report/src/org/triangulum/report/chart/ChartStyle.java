// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.triangulum.analysis.result.Chart;

/**
 * Colours and type of charts.
 *
 * <p>Nominal series take the Okabe-Ito palette (Okabe and Ito 2008, jfly.uni-koeln.de/color), ordered series one blue
 * from light to dark, diverging series orange against blue around grey; all stay apart for colour-blind readers. A fill
 * that a ground hides has an edge that shows on it (WCAG 2.1, 1.4.11: 3 to 1).
 *
 * @param font of all labels, at its size
 * @param ink labels and values
 * @param muted axis ticks and legend
 * @param grid grid lines
 * @param named colours of known names, such as those of participant groups
 * @param grounds what it may be drawn on
 */
public record ChartStyle(Font font, Color ink, Color muted, Color grid, Map<String, Color> named,
    List<Color> grounds) {
  /** Bars that a marked number is not about. */
  static final Color UNMARKED = Color.decode("#B4BEC9");
  /** Between these luminances neither black nor white reads at 4.5 to 1. */
  private static final double LIGHTEST_UNDER_WHITE = 0.18;
  private static final double DARKEST_UNDER_BLACK = 0.215;
  private static final List<Color> NOMINAL = colors("0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00",
      "6B717A");
  private static final List<Color> LIGHT_TO_DARK = colors("CFE1F2", "9DC3E3", "5F9BCB", "2F6DA8", "17406B");
  private static final List<Color> AGAINST = colors("B8500F", "E58A3C", "F6C898");
  private static final List<Color> FOR = colors("1F5F99", "5B9BD0", "B7D4EC");
  private static final Color BETWEEN = Color.decode("#D3D7DD");

  private static final Color WHITE = Color.WHITE;
  /** Of tables and boards of the workbench in the dark theme. */
  private static final Color DARK_GROUND = Color.decode("#24272B");
  /** Of a report read in the dark. */
  private static final Color DARK_PAGE = Color.decode("#12161B");
  private static final double VISIBLE = 3;

  public ChartStyle {
    named = Map.copyOf(named);
    grounds = List.copyOf(grounds);
  }

  /** The style on a light ground. */
  public static ChartStyle light(Font font, Map<String, Color> named) {
    return new ChartStyle(font, Color.decode("#1F2328"), Color.decode("#57606A"), Color.decode("#E1E4E8"), named,
        List.of(WHITE));
  }

  /** The style of a page whose colours of text and edges follow the reader's theme. */
  static ChartStyle page(Font font, Map<String, Color> named) {
    ChartStyle light = light(font, named);
    return new ChartStyle(font, light.ink, light.muted, light.grid, named, List.of(WHITE, DARK_PAGE));
  }

  /** The style on a dark ground. */
  public static ChartStyle dark(Font font, Map<String, Color> named) {
    return new ChartStyle(font, Color.decode("#E6EAF0"), Color.decode("#A6B0BC"), Color.decode("#3A424D"), named,
        List.of(DARK_GROUND));
  }

  /** This style, with the machine's own sans-serif type where the font lacks a character of the chart. */
  ChartStyle showing(Chart chart) {
    boolean all = Stream.of(Stream.of(chart.valueAxis(), chart.placeAxis()), chart.categories().stream(),
        chart.series().stream().map(Chart.Series::name)).flatMap(s -> s).allMatch(t -> font.canDisplayUpTo(t) < 0);
    return all ? this : new ChartStyle(new Font(Font.SANS_SERIF, Font.PLAIN, font.getSize()), ink, muted, grid, named,
        grounds);
  }

  /** Colours of names without order. */
  public List<Color> nominal(List<String> names) {
    return IntStream.range(0, names.size()).mapToObj(i -> named.getOrDefault(names.get(i), NOMINAL.size() > i
        ? NOMINAL.get(i) : between(NOMINAL.get(i % NOMINAL.size()), i / NOMINAL.size() % 2 == 0 ? Color.BLACK
            : Color.WHITE, 0.5))).toList();
  }

  /** Colours of the categories of a chart whose one series runs over known names; empty for any other chart. */
  List<Color> categories(Chart chart) {
    boolean known = chart.series().size() == 1 && named.keySet().containsAll(chart.categories());
    return known ? nominal(chart.categories()) : List.of();
  }

  /** Colours of an ordered scale, light to dark. */
  public static List<Color> ordered(int count) {
    return IntStream.range(0, count).mapToObj(i -> count == 1 ? LIGHT_TO_DARK.get(3)
        : count <= LIGHT_TO_DARK.size() ? LIGHT_TO_DARK.get((int) Math.round(i * (LIGHT_TO_DARK.size() - 1.0)
            / (count - 1))) : along(LIGHT_TO_DARK, i / (count - 1.0))).toList();
  }

  /** The colour at a share of the way through several. */
  private static Color along(List<Color> colors, double share) {
    double place = share * (colors.size() - 1);
    int from = (int) Math.min(colors.size() - 2.0, Math.floor(place));
    return legible(between(colors.get(from), colors.get(from + 1), place - from));
  }

  /** The colour itself, or one a little darker on which a label can be read. */
  static Color legible(Color color) {
    Color mixed = color;
    while (luminance(mixed) > LIGHTEST_UNDER_WHITE && luminance(mixed) < DARKEST_UNDER_BLACK) {
      mixed = between(mixed, Color.BLACK, 0.05); // no label would contrast with it
    }
    return mixed;
  }

  /** A colour mixed of two. */
  static Color between(Color from, Color to, double share) {
    return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * Math.min(1, share));
  }

  /** Colours of a scale that runs from one pole to the other; the middle one of an odd count is grey. */
  public static List<Color> diverging(int count) {
    int half = count / 2;
    return IntStream.range(0, count).mapToObj(i -> {
      if (count % 2 == 1 && i == half) {
        return BETWEEN;
      }
      int fromPole = Math.min(i, count - 1 - i);
      List<Color> side = i < half ? AGAINST : FOR;
      return half == 1 ? side.get(1) : half <= side.size() ? side.get(fromPole) : along(side, fromPole / (half - 1.0));
    }).toList();
  }

  /** Black or white, whichever reads better on the fill (relative luminance of WCAG 2.1). */
  public static Color on(Color fill) {
    return luminance(fill) > 0.2 ? Color.decode("#14181D") : Color.WHITE;
  }

  /** The edge that a fill needs to show on every ground; empty where it shows by itself. */
  Optional<Color> edge(Color fill) {
    return grounds.stream().allMatch(ground -> contrast(fill, ground) >= VISIBLE) ? Optional.empty()
        : Optional.of(muted);
  }

  /** Contrast of WCAG 2.1, from 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static List<Color> colors(String... hex) {
    return Arrays.stream(hex).map(h -> Color.decode("#" + h)).toList();
  }
}
