// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Friedman;
import org.triangulum.stats.NormalTest;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.PAdjustment;
import org.triangulum.stats.Wilcoxon;

/**
 * All pairs of several measurements after Friedman's test or Cochran's Q.
 *
 * <p>Values after {@code pair.A~B.}: {@code difference} of the mean ranks, {@code z}, {@code p}, {@code p.adjusted},
 * {@code rank.biserial} (matched pairs) with {@code .lower} and {@code .upper}.
 */
final class MeasurementPairs {
  static final ParameterSpec ADJUST = ParameterSpec.choice("adjust",
      "Adjustment of the p values of pairs for their number.", "holm", "bonferroni", "benjamini-hochberg");

  private final Run run;
  private final CompleteRows rows;

  MeasurementPairs(Run run, CompleteRows rows) {
    this.run = run;
    this.rows = rows;
  }

  /** The name of the adjustment of a run, as methods print it. */
  static String adjusted(Run run) {
    return switch (adjustment(run)) {
      case BONFERRONI -> "Bonferroni";
      case BENJAMINI_HOCHBERG -> "Benjamini-Hochberg";
      default -> "Holm";
    };
  }

  /** The adjustment of a run. */
  static PAdjustment adjustment(Run run) {
    return switch (run.parameters().text(ADJUST.name())) {
      case "bonferroni" -> PAdjustment.BONFERRONI;
      case "benjamini-hochberg" -> PAdjustment.BENJAMINI_HOCHBERG;
      default -> PAdjustment.HOLM;
    };
  }

  void add(Friedman test) {
    List<int[]> pairs = new ArrayList<>();
    int k = run.variables().size();
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    List<NormalTest> tests = pairs.stream().map(p -> test.compare(p[0], p[1])).toList();
    double[] adjusted = adjustment(run).of(tests.stream().mapToDouble(NormalTest::p).toArray());
    TableBuilder table = new TableBuilder("pairs", "Pairs of measurements").column("pair", "Pair", Format.TEXT)
        .column("difference", "Difference of mean ranks", Format.DECIMAL).column("z", "z", Format.DECIMAL)
        .column("p", "p", Format.P).column("adjusted", "p adjusted", Format.P)
        .column("rank-biserial", "Rank-biserial r", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .note("p adjusted for " + pairs.size() + " pairs by " + adjusted(run));
    for (int i = 0; i < pairs.size(); i++) {
      int[] pair = pairs.get(i);
      String name = run.variables().get(pair[0]) + "~" + run.variables().get(pair[1]);
      table.row(row(name, test.meanRanks().get(pair[0]) - test.meanRanks().get(pair[1]), tests.get(i), adjusted[i],
          pair));
    }
    run.out().table(table);
  }

  private List<Cell> row(String pair, double difference, NormalTest test, double adjusted, int... at) {
    ResultBuilder out = run.out();
    String prefix = "pair." + pair + ".";
    Trail ranks = Trail.input("Cases", rows.n());
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(pair.replace("~", " - ")),
        out.value(prefix + "difference", difference, "Difference of the mean ranks of " + pair, "first - second",
            ranks),
        out.value(prefix + "z", test.z(), "z of " + pair, "difference / its standard error, corrected for ties", ranks),
        out.value(prefix + "p", test.p(), "p of " + pair, "two tails of the normal distribution", ranks)));
    cells.add(out.value(prefix + "p.adjusted", adjusted, "Adjusted p of " + pair, run.parameters().text(ADJUST.name()),
        out.trail(prefix + "p")));
    try {
      Wilcoxon signed = Wilcoxon.of(rows.columns()[at[0]], rows.columns()[at[1]]);
      cells.add(out.value(prefix + "rank.biserial", signed.rankBiserial(), "Rank-biserial correlation of " + pair,
          "4 V / (n (n + 1)) - 1 over the differences that are not zero", ranks));
      cells.add(limit(prefix, "lower", pair, signed));
      cells.add(limit(prefix, "upper", pair, signed));
    } catch (NotComputableException e) {
      out.warn("Rank-biserial correlation of " + pair + ": " + e.getMessage());
      cells.addAll(List.of(ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED));
    }
    return cells;
  }

  private Cell limit(String prefix, String end, String pair, Wilcoxon signed) {
    return run.out().attempt(prefix + "rank.biserial." + end, () -> end.equals("lower")
        ? signed.rankBiserialInterval(run.confidence()).lower() : signed.rankBiserialInterval(run.confidence()).upper(),
        (end.equals("lower") ? "Lower" : "Upper") + " limit of the rank-biserial correlation of " + pair,
        "by Fisher's z", run.out().trail(prefix + "rank.biserial"));
  }
}
