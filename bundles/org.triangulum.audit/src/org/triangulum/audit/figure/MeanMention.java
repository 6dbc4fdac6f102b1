// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.text.Sentence;

/**
 * A mean as a report prints it, with its number of cases.
 *
 * @param mean with its decimals
 * @param sd with its decimals; empty where none is printed
 * @param n number of cases, 1 or more
 * @param label whose mean it is
 * @param lowest of the scale; negative infinity where the report does not say
 * @param highest of the scale; positive infinity where the report does not say
 * @param start in the text of the report
 * @param end behind it
 */
public record MeanMention(BigDecimal mean, Optional<BigDecimal> sd, long n, String label, double lowest, double highest,
    int start, int end) {
  private static final String NUM = "(-?\\d*\\.?\\d+)";
  private static final Pattern IN_TEXT = Pattern.compile("(?i)(?:\\b(?:means?|average)(?:\\s+\\p{L}+)"
      + "{0,3}?|\\bM\\b)\\s*"
      + "(?:=|was|of|is|:)\\s*" + NUM + "(?!\\s*%)(?:\\s*[,;(\\[±]*\\s*(?:SD|s\\.d\\.|standard deviation)\\s*"
      + "(?:=|of|was|:)?\\s*" + NUM + ")?");
  private static final Pattern RANGE = Pattern.compile("(?i)(?:range(?: of possible scores)?(?: is| of|:|s "
      + "from)?|scale|"
      + "scored|rated|ranging|possible(?: scores)?|from)\\s*(?:of|from|is|:|was|between)?\\s*\\(?(-?\\d+)\\s*"
      + "(?:-|\u2013|to|and)\\s*(\\d+)");
  private static final Pattern WHOLE_NUMBERS = Pattern.compile("(?i)\\b(scores?|scales?|ratings?|rated|likert|items?|"
      + "questionnaires?|points?|number of|count|visits|sessions|meetings|children|symptoms)\\b");
  private static final Pattern MEASURED = Pattern.compile("(?i)\\b(age|aged|years?|months?|weight|height|hours?|"
      + "minutes|cost|£|"
      + "\\$|€|km|bmi|income|percent|%|proportion|time|ratio|standardi[sz]ed|z-?scores?|t-?scores?|factor scores?|mean "
      + "of (?:the )?"
      + "(?:\\w+ )?items)\\b");

  /** All means with a number of cases whose values must be whole numbers, by what the report says of them. */
  public static List<MeanMention> in(ReportReading report) {
    List<MeanMention> found = new ArrayList<>();
    report.grids().forEach(g -> table(report, g, found));
    report.text().sentences().forEach(s -> sentence(report, s, found));
    return found;
  }

  private static void table(ReportReading report, TableGrid grid, List<MeanMention> found) {
    int n = column(grid, "(?i)\\W*(?:n|number|no\\.?|cases|count|\u039d)\\W*");
    int mean = column(grid, "(?i).*\\bmean\\b.*|\\W*M\\W*");
    int sd = column(grid, "(?i).*(?:\\bsd\\b|s\\.d\\.|std\\.?|standard) ?(?:dev\\w*\\.?)?.*");
    if (n < 0 || mean < 0) {
      return;
    }
    String about = context(report, grid);
    double[] limits = limits(about);
    // "by age" says how cases are grouped, not what was measured
    String title = grid.columnLabel(mean) + " " + grid.table().caption().map(c -> c.title()).orElse("")
        .replaceFirst("(?i)\\b(?:by|for each|split by|across)\\b.*", "");
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      String label = grid.rowLabel(row);
      Optional<CellFigure> count = grid.figure(row, n).filter(CellFigure::isCount);
      Optional<CellFigure> value = grid.figure(row, mean);
      if (count.isPresent() && value.isPresent() && count.get().main().signum() > 0
          && whole(title + " " + about, title)) {
        Optional<BigDecimal> spread = sd >= 0 ? grid.figure(row, sd).map(CellFigure::main) : value.get().second();
        int last = grid.cell(row, Math.max(mean, sd)).orElse(grid.cell(row, mean).orElseThrow()).end();
        found.add(new MeanMention(value.get().main(), spread, count.get().main().longValueExact(), label, limits[0],
            limits[1], grid.cell(row, mean).orElseThrow().start(), Math.max(last, grid.cell(row, mean).orElseThrow()
            .end())));
      }
    }
  }

  private static int column(TableGrid grid, String label) {
    for (int column : grid.figureColumns()) {
      if (grid.columnLabel(column).matches(label)) {
        return column;
      }
    }
    return -1;
  }

  /** The caption of a table and what is written around it. */
  private static String context(ReportReading report, TableGrid grid) {
    StringBuilder text = new StringBuilder(grid.table().caption().map(c -> c.title()).orElse(""));
    int block = grid.table().block();
    for (int i = Math.max(0, block - 4); i <= Math.min(block + 1, report.text().blocks().size() - 1); i++) {
      if (i != block) {
        text.append(' ').append(report.text().words(report.text().blocks().get(i)));
      }
    }
    return text.toString();
  }

  private static void sentence(ReportReading report, Sentence sentence, List<MeanMention> found) {
    Matcher m = IN_TEXT.matcher(sentence.text());
    Matcher n = People.N.matcher(sentence.text());
    List<long[]> cases = new ArrayList<>();
    while (n.find()) {
      cases.add(new long[] {Long.parseLong(n.group(1).replace(",", "")), n.start()});
    }
    while (m.find()) {
      int at = m.end();
      Optional<long[]> near = cases.stream().filter(c -> Math.abs(c[1] - at) < 40).findFirst();
      String before = sentence.text().substring(Math.max(0, m.start() - 60), m.start());
      if (near.isPresent() && near.get()[0] > 0 && whole(sentence.text(), before + m.group())) {
        double[] limits = limits(sentence.text());
        found.add(new MeanMention(new BigDecimal(m.group(1)), Optional.ofNullable(m.group(2)).map(BigDecimal::new),
            near.get()[0], m.group().strip(), limits[0], limits[1], sentence.start() + m.start(), sentence.start()
            + m.end()));
      }
    }
  }

  private static boolean whole(String about, String label) {
    return WHOLE_NUMBERS.matcher(about).find() && !MEASURED.matcher(label).find();
  }

  private static double[] limits(String about) {
    Matcher m = RANGE.matcher(about);
    if (m.find()) {
      double low = Double.parseDouble(m.group(1));
      double high = Double.parseDouble(m.group(2));
      if (high > low && high < 1000) {
        return new double[] {low, high};
      }
    }
    return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
  }
}
