// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Kind;
import org.triangulum.analysis.result.Chart.Series;

class SvgChartTest {
  private static final Pattern TEXT = Pattern.compile("<text([^>]*)>([^<]*)</text>");
  private static final List<String> LONG = List.of(
      "I prefer the new way of working to the one we had before, all in all", "Short",
      "Unterstützung durch die Kolleginnen und Kollegen im Alltag");
  private final SvgChart charts = new SvgChart(Map.of("Families", Color.decode("#E69F00"), "Staff",
      Color.decode("#0072B2")));

  private static Chart chart(Kind kind, List<String> categories, int series) {
    List<Series> all = IntStream.range(0, series).mapToObj(s -> new Series("Answer " + s,
        IntStream.range(0, categories.size()).mapToObj(c -> 100.0 / series).toList(),
        kind == Kind.INTERVAL ? Collections.nCopies(categories.size(), 80.0 / series) : List.of(),
        kind == Kind.INTERVAL ? Collections.nCopies(categories.size(), 100.0) : List.of())).toList();
    return new Chart("c", kind == Kind.SCATTER ? Kind.BAR : kind, "Title & more", categories, all,
        "% of valid answers", "Described <so>");
  }

  /** The same in a plane: what is along the categories has its places there, labelled by them. */
  private static Chart placed(Chart chart, Kind kind) {
    List<String> labels = chart.categories().stream().map(c -> c.substring(0, 5)).toList();
    return kind != Kind.SCATTER ? chart : new Chart("c", kind, chart.title(), List.of(), chart.series().stream()
        .map(s -> new Series(s.name(), s.values(), s.lower(), s.upper(), List.of(1.0, 7.5, 1e4), List.of(), labels,
            Chart.Form.POINTS)).toList(), chart.valueAxis(), chart.description(), LONG.get(0));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyTextStandsInsideThePicture(Kind kind) {
    for (int width : List.of(280, 340, 600)) {
      for (int series : List.of(1, 2, 5, -1)) {
        Chart drawn = placed(series > 0 ? chart(kind, LONG, series) : new Chart("c", kind == Kind.SCATTER ? Kind.BAR
            : kind, "t", LONG, List.of(new Series("n", List.of(-40.0, 30.0, -7.5), List.of(), List.of())),
            "difference", "d"), kind);
        String svg = charts.draw(drawn, width, "x").toString();
        Font font = ChartFont.load(13);
        Matcher text = TEXT.matcher(svg);
        int texts = 0;
        while (text.find()) {
          double x = Double.parseDouble(attribute(text.group(1), "x"));
          double size = text.group(1).contains("font-size") ? 13 : 12;
          double textWidth = font.deriveFont((float) size).getStringBounds(text.group(2),
              new FontRenderContext(null, true, true)).getWidth();
          assertTrue(x >= -0.5 && x + textWidth <= width + 0.5,
              kind + " " + width + " " + series + ": " + text.group(2) + " from " + x + " to " + (x + textWidth));
          texts++;
        }
        assertTrue(texts >= LONG.size(), svg);
      }
    }
  }

  @Test
  void titleAndDescriptionAreThereForThoseWhoDoNotSee() {
    String svg = charts.draw(chart(Kind.BAR, LONG, 1), 340, "x").toString();
    assertTrue(svg.contains("role=\"img\""), svg);
    assertTrue(svg.contains("aria-labelledby=\"x-title x-text\""), svg);
    assertTrue(svg.contains("<title id=\"x-title\">Title &amp; more</title>"), svg);
    assertTrue(svg.contains("<desc id=\"x-text\">Described &lt;so&gt;</desc>"), svg);
  }

  @Test
  void colourOfTextAndGridIsLeftToThePage() {
    String svg = charts.draw(chart(Kind.BAR, LONG, 1), 340, "x").toString();
    assertTrue(svg.contains("fill-ink") && svg.contains("stroke-grid"), svg);
    assertFalse(svg.contains("style="), svg);
  }

  @Test
  void groupsWearTheirColours() {
    Chart bySeries = new Chart("c", Kind.BAR, "t", List.of("A"), List.of(new Series("Families", List.of(1.0), List.of(),
        List.of()), new Series("Staff", List.of(2.0), List.of(), List.of())), "people", "d");
    Chart byCategory = new Chart("c", Kind.BAR, "t", List.of("Families", "Staff"),
        List.of(new Series("n", List.of(1.0, 2.0), List.of(), List.of())), "people", "d");
    for (Chart chart : List.of(bySeries, byCategory)) {
      String svg = charts.draw(chart, 340, "x").toString();
      assertTrue(svg.contains("rgb(230,159,0)") && svg.contains("rgb(0,114,178)"), svg);
    }
  }

  @Test
  void onlyMarkedBarsKeepTheirColour() {
    Chart chart = new Chart("c", Kind.BAR, "t", List.of("a", "b", "c"),
        List.of(new Series("n", List.of(1.0, 2.0, 3.0), List.of(), List.of())), "people", "d");
    String svg = charts.draw(ChartReading.of(chart), 340, "x", Set.of(2)).toString();
    assertEquals(1, count(svg, "rgb(0,114,178)"), svg);
    assertTrue(count(svg, "rgb(180,190,201)") >= 1, svg);
  }

  @Test
  void valuesStandAtTheBars() {
    Chart chart = new Chart("c", Kind.BAR, "t", List.of("a", "b"),
        List.of(new Series("n", List.of(10.3448, 0.0), List.of(), List.of())), "% of valid answers", "d");
    String svg = charts.draw(chart, 340, "x").toString();
    assertTrue(svg.contains(">10\u00A0%</text>") && svg.contains(">0\u00A0%</text>"), svg);
  }

  @Test
  void aScaleDivergesAroundItsMiddleAnswer() {
    Chart chart = new Chart("c", Kind.DIVERGING, "t", List.of("item"), List.of(series("no", 20), series("so-so", 30),
        series("yes", 50)), "%", "d");
    String svg = charts.draw(chart, 340, "x").toString();
    List<String> labels = new ArrayList<>();
    Matcher text = TEXT.matcher(svg);
    while (text.find()) {
      labels.add(text.group(2));
    }
    assertTrue(labels.containsAll(List.of("20", "30", "50", "no", "so-so", "yes")), labels.toString());
  }

  private static Series series(String name, double value) {
    return new Series(name, List.of(value), List.of(), List.of());
  }

  @Test
  void oddDataIsDrawnToo() {
    List<Chart> odd = List.of(new Chart("c", Kind.BAR, "", List.of(), List.of(), "", ""),
        new Chart("c", Kind.BAR, "", List.of("a", "a"), List.of(series("n", 1)), "", ""),
        new Chart("c", Kind.BAR, "", List.of("a"), List.of(series("n", -5)), "difference", ""),
        new Chart("c", Kind.BAR, "", List.of(""), List.of(series("", 0)), "", ""),
        new Chart("c", Kind.BAR, "", List.of("a"), List.of(series("n", Double.NaN)), "", ""),
        new Chart("c", Kind.STACKED, "", List.of("a"), List.of(series("n", 1e9)), "people", ""),
        new Chart("c", Kind.INTERVAL, "", List.of("a"), List.of(series("n", 0)), "mean", ""),
        new Chart("c", Kind.INTERVAL, "", List.of("a"), List.of(new Series("n", List.of(1.0), List.of(Double.NaN),
            List.of(Double.POSITIVE_INFINITY))), "mean", ""),
        new Chart("c", Kind.DIVERGING, "", List.of("a"), List.of(series("n", 0)), "%", ""));
    for (Chart chart : odd) {
      String svg = charts.draw(chart, 340, "x").toString();
      assertTrue(svg.startsWith("<svg") && !svg.contains("NaN") && !svg.contains("Infinity"), chart + svg);
    }
  }

  @Test
  void theSameChartGivesTheSamePicture() {
    assertEquals(charts.draw(chart(Kind.DIVERGING, LONG, 5), 340, "x").toString(),
        new SvgChart(Map.of()).draw(chart(Kind.DIVERGING, LONG, 5), 340, "x").toString());
  }

  private static String attribute(String tag, String name) {
    Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return attribute.find() ? attribute.group(1) : "";
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
