// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Dunn;
import org.triangulum.stats.Interval;
import org.triangulum.stats.MannWhitney;

/**
 * Dunn's comparison of all pairs of groups after a Kruskal-Wallis test.
 *
 * <p>Values after {@code pair.A~B.}, and {@code V.} when there are several variables: {@code difference} of the mean
 * ranks, {@code z}, {@code p}, {@code p.adjusted}, {@code rank.biserial} with {@code .lower} and {@code .upper}.
 */
final class GroupPairs {
  private final Run run;
  private final TableBuilder table;

  GroupPairs(Run run) {
    this.run = run;
    table = new TableBuilder("pairs", "Pairs by " + run.title(run.by()) + ": Dunn's test")
        .column("variable", "Variable", Format.TEXT).column("pair", "Pair", Format.TEXT)
        .column("difference", "Difference of mean ranks", Format.DECIMAL).column("z", "z", Format.DECIMAL)
        .column("p", "p", Format.P).column("adjusted", "p adjusted", Format.P)
        .column("rank-biserial", "Rank-biserial r", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .note("p adjusted within each variable by " + MeasurementPairs.adjusted(run));
  }

  /** Adds the pairs of one variable, given as counts. */
  void add(String variable, CrossTab counts) {
    add(variable, Dunn.of(counts), (i, j) -> {
      long[][] two = new long[2][counts.columns()];
      for (int c = 0; c < counts.columns(); c++) {
        two[0][c] = counts.count(i, c);
        two[1][c] = counts.count(j, c);
      }
      return MannWhitney.of(CrossTab.of(two));
    });
  }

  /** Adds the pairs of one variable, given as values of each group. */
  void add(String variable, double[][] lists) {
    add(variable, Dunn.of(lists), (i, j) -> MannWhitney.of(lists[i], lists[j]));
  }

  private interface Two {
    MannWhitney of(int first, int second);
  }

  private void add(String variable, List<Dunn> pairs, Two two) {
    double[] adjusted = MeasurementPairs.adjustment(run).of(pairs.stream().mapToDouble(d -> d.test().p()).toArray());
    for (int i = 0; i < pairs.size(); i++) {
      Dunn pair = pairs.get(i);
      table.row(row(variable, pair, adjusted[i], two.of(pair.first(), pair.second())));
    }
  }

  private List<Cell> row(String variable, Dunn pair, double adjusted, MannWhitney two) {
    Category a = run.sample().groups().get(pair.first());
    Category b = run.sample().groups().get(pair.second());
    ResultBuilder out = run.out();
    String name = a.label() + " - " + b.label();
    String prefix = run.prefix(variable) + "pair." + a.key() + "~" + b.key() + ".";
    Trail[] n = {Trail.input("Cases of " + a.label(), two.n1()), Trail.input("Cases of " + b.label(), two.n2())};
    Interval superiority = two.superiorityInterval(run.confidence());
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(variable)), Cell.of(name),
        out.value(prefix + "difference", pair.difference(), "Difference of the mean ranks, " + name, "first - second",
            n),
        out.value(prefix + "z", pair.test().z(), "Dunn's z, " + name,
            "difference / sqrt((N (N + 1) / 12 - sum(t^3 - t) / (12 (N - 1))) (1 / n1 + 1 / n2))", n),
        out.value(prefix + "p", pair.test().p(), "p, " + name, "two tails of the normal distribution", n)));
    cells.add(out.value(prefix + "p.adjusted", adjusted, "Adjusted p, " + name,
        MeasurementPairs.adjusted(run), out.trail(prefix + "p")));
    cells.add(out.value(prefix + "rank.biserial", two.rankBiserial(), "Rank-biserial correlation, " + name,
        "2 U / (n1 n2) - 1 of the two groups", n));
    Trail r = out.trail(prefix + "rank.biserial");
    cells.add(out.value(prefix + "rank.biserial.lower", 2 * superiority.lower() - 1, "Lower limit, " + name,
        "Newcombe's pseudo-score interval (method 5) of U / (n1 n2), times 2, minus 1", r));
    cells.add(out.value(prefix + "rank.biserial.upper", 2 * superiority.upper() - 1, "Upper limit, " + name,
        "Newcombe's pseudo-score interval (method 5) of U / (n1 n2), times 2, minus 1", r));
    return cells;
  }

  /** The table; of one variable without its name in every row. */
  TableBuilder table() {
    return run.variables().size() == 1 ? table.leaveOut("variable") : table;
  }
}
