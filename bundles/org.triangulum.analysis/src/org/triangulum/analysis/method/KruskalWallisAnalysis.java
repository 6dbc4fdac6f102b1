// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.stats.Interval;
import org.triangulum.stats.KruskalWallis;
import org.triangulum.stats.NotComputableException;

/**
 * Kruskal-Wallis test of several groups.
 *
 * <p>Values, after {@code V.} when there are several variables: {@code n}, {@code h}, {@code df}, {@code p}, {@code
 * p.exact} (small samples),
 * {@code epsilon2} with {@code .lower} and {@code .upper}; per group {@code group.G.n}, {@code group.G.mean.rank},
 * {@code group.G.median}, {@code group.G.mean}; for three groups and more those of {@link GroupPairs}.
 */
public final class KruskalWallisAnalysis extends RankComparison {

  private static final int SMALL = 5;
  private static final int EXACT = 40;
  private static final String SHARE = "noncentrality / (n - 1), at most 1, by the noncentral chi-square distribution";

  /** The analysis as services and extensions make it. */
  public KruskalWallisAnalysis() {
    super("kruskal-wallis", "Kruskal-Wallis test",
        "Whether several groups differ in the level of an ordered or skewed variable, by ranks.",
        declared(MeasurementPairs.ADJUST, CommonParameters.CONFIDENCE), List.of(References.KRUSKAL_WALLIS,
            References.TOMCZAK, References.SMITHSON, References.DUNN, References.HOLM, References.KERBY,
            References.NEWCOMBE_RANK));
  }

  @Override
  void columns(TableBuilder table, String level) {
    table.column("n", "n", Format.COUNT).column("h", "H", Format.DECIMAL).column("df", "df", Format.COUNT)
        .column("p", "p", Format.P).column("p-exact", "Exact p", Format.P).column("epsilon2", "Epsilon squared",
        Format.DECIMAL)
        .column("lower", level + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL);
  }

  @Override
  void add(Run run, String variable, Row row) {
    KruskalWallis test = run.sample().countable(variable) ? KruskalWallis.of(run.sample().groupsBy(variable))
        : KruskalWallis.of(run.sample().lists(variable));
    row.number("n", "Cases", test.n(), "cases with a value and a group");
    row.number("h", "H", test.test().statistic(),
        "12 / (n (n + 1)) sum of n_i (mean rank_i - (n + 1) / 2)^2, divided by 1 - sum(t^3 - t) / (n^3 - n)");
    row.number("df", "Degrees of freedom", test.test().df(), "groups with cases - 1");
    row.number("p", "p", test.test().p(), "upper tail of the chi-square distribution");
    if (test.n() <= EXACT && run.sample().countable(variable)) {
      row.ifAny("p.exact", "Exact p", () -> KruskalWallis.exactP(run.sample().groupsBy(variable)),
          "share of all ways to deal the values to the groups with H as large, ties included");
    } else {
      row.none();
    }
    if (run.out().number(run.prefix(variable) + "p.exact").isEmpty() && smallest(run, variable) < SMALL) {
      run.out().warn(variable + ": a group has fewer than " + SMALL
          + " cases; p is an approximation for larger groups");
    }
    row.number("epsilon2", "Epsilon squared", test.epsilonSquared(), "H / (n - 1)");
    Interval interval = test.epsilonSquaredInterval(run.confidence());
    row.number("epsilon2.lower", "Lower limit of epsilon squared", interval.lower(), SHARE);
    row.number("epsilon2.upper", "Upper limit of epsilon squared", interval.upper(), SHARE);
    double[] ranks = new double[run.sample().groups().size()];
    int next = 0;
    for (int g = 0; g < ranks.length; g++) {
      if (test.droppedGroups().contains(g)) {
        run.out().warn(variable + " has no valid values in " + run.sample().groups().get(g).label()
            + "; the group is left out");
      } else {
        ranks[g] = test.meanRanks().get(next++);
      }
    }
    row.meanRanks(ranks);
  }

  private static long smallest(Run run, String variable) {
    return run.sample().distributions(variable).stream().mapToLong(d -> d.values().n()).filter(n -> n > 0).min()
        .orElse(0);
  }

  @Override
  void pairs(Run run) {
    if (run.sample().groups().size() < 3) {
      return;
    }
    GroupPairs pairs = new GroupPairs(run);
    for (String variable : run.variables()) {
      try {
        if (run.sample().countable(variable)) {
          pairs.add(variable, run.sample().groupsBy(variable));
        } else {
          pairs.add(variable, run.sample().lists(variable));
        }
      } catch (NotComputableException e) {
        run.out().warn("Pairs of groups, " + variable + ": " + e.getMessage());
      }
    }
    run.out().table(pairs.table());
  }

  @Override
  String method(Run run) {
    return "Kruskal-Wallis H test corrected for ties, chi-square approximation; exact p for up to " + EXACT
        + " cases where it can be computed, by the permutation distribution of the midranks; pairs by Dunn's test, "
        + "p adjusted by " + MeasurementPairs.adjusted(run) + "; " + run.level()
        + " intervals; missing values left out per variable";
  }
}
