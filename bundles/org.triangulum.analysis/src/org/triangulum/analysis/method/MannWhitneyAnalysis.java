// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Interval;
import org.triangulum.stats.MannWhitney;
import org.triangulum.stats.NormalTest;
import org.triangulum.stats.NotComputableException;

/**
 * Mann-Whitney test of two groups.
 *
 * <p>Values, after {@code V.} when there are several variables: {@code n}, {@code u} (of the first group), {@code z},
 * {@code p}, {@code p.exact} (up to 50 cases a group), {@code superiority} (probability that a case of the first
 * group exceeds one of the second) with {@code superiority.lower} and {@code .upper}, {@code rank.biserial} (Cliff's
 * delta) with {@code .lower} and {@code .upper}; per group
 * {@code group.G.n}, {@code group.G.mean.rank}, {@code group.G.median}, {@code group.G.mean}.
 */
public final class MannWhitneyAnalysis extends RankComparison {
  private static final ParameterSpec CONTINUITY = ParameterSpec.of("continuity", Kind.FLAG, "false",
      "Continuity correction of z: true as R's default, false as SPSS and Stata.");
  private static final int EXACT = 50;
  private static final String SCORE = "Newcombe's pseudo-score interval (method 5)";

  /** The analysis as services and extensions make it. */
  public MannWhitneyAnalysis() {
    super("mann-whitney", "Mann-Whitney test",
        "Whether one of two groups tends to higher values than the other, by ranks; for ordered answers and skewed "
            + "scores. Choose two groups of many with groups=A,B.",
        declared(CONTINUITY, CommonParameters.CONFIDENCE), List.of(References.MANN_WHITNEY,
            References.STREITBERG_ROEHMEL, References.NEWCOMBE_RANK, References.KERBY, References.CLIFF));
  }

  @Override
  void columns(TableBuilder table, String level) {
    table.column("n", "n", Format.COUNT).column("u", "U", Format.COUNT).column("z", "z", Format.DECIMAL)
        .column("p", "p", Format.P).column("p-exact", "Exact p", Format.P).column("rank-biserial",
        "Rank-biserial r", Format.DECIMAL).column("lower", level + " CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL).column("superiority", "P(first > second)", Format.DECIMAL);
  }

  @Override
  void add(Run run, String variable, Row row) {
    int groups = run.sample().groups().size();
    if (groups != 2) {
      throw new NotComputableException("the test compares two groups, there " + (groups == 1 ? "is 1" : "are " + groups)
          + "; choose two with groups=A,B");
    }
    double[][] lists = run.sample().countable(variable) ? new double[0][] : run.sample().lists(variable);
    MannWhitney test = lists.length == 0 ? MannWhitney.of(run.sample().groupsBy(variable))
        : MannWhitney.of(lists[0], lists[1]);
    boolean continuity = run.parameters().flag(CONTINUITY.name());
    NormalTest normal = continuity ? test.continuityCorrected() : test.test();
    double n1 = test.n1();
    double n2 = test.n2();
    row.number("n", "Cases", n1 + n2, "cases with a value in the two groups");
    row.number("u", "U of the first group", test.u(), "pairs in which the first group's value is greater + ties / 2");
    row.number("z", "z", normal.z(), "(U - n1 n2 / 2) / sd(U), sd corrected for ties"
        + (continuity ? ", continuity corrected" : ""));
    row.number("p", "Two-sided p", normal.p(), "two tails of the normal distribution");
    if (n1 <= EXACT && n2 <= EXACT && run.sample().countable(variable)) {
      long[] ties = ties(run.sample().groupsBy(variable));
      row.ifAny("p.exact", "Exact two-sided p", () -> test.exactP(ties),
          "share of all ways to deal the values to the groups with U as far from n1 n2 / 2, ties included");
    } else {
      row.none();
    }
    Interval interval = test.superiorityInterval(run.confidence());
    row.number("rank.biserial", "Rank-biserial correlation, Cliff's delta", test.rankBiserial(),
        "2 U / (n1 n2) - 1");
    row.number("rank.biserial.lower", "Lower limit of the rank-biserial correlation", 2 * interval.lower() - 1,
        "2 * lower limit of the probability of superiority - 1");
    row.number("rank.biserial.upper", "Upper limit of the rank-biserial correlation", 2 * interval.upper() - 1,
        "2 * upper limit of the probability of superiority - 1");
    row.number("superiority", "Probability of superiority", test.probabilityOfSuperiority(), "U / (n1 n2)");
    row.aside("superiority.lower", "Lower limit of the probability of superiority", interval.lower(), SCORE);
    row.aside("superiority.upper", "Upper limit of the probability of superiority", interval.upper(), SCORE);
    row.meanRanks((test.u() + n1 * (n1 + 1) / 2) / n1, (n1 * n2 - test.u() + n2 * (n2 + 1) / 2) / n2);
  }

  private static long[] ties(CrossTab table) {
    return IntStream.range(0, table.columns()).mapToLong(table::columnTotal).toArray();
  }

  @Override
  String method(Run run) {
    return "Mann-Whitney U test, ties by midranks, normal approximation with tie-corrected variance, "
        + (run.parameters().flag(CONTINUITY.name()) ? "with" : "without")
        + " continuity correction, two-sided; exact p "
        + "for up to " + EXACT + " cases a group, by the permutation distribution of the midranks; U is that of "
        + "the first "
        + "group; " + run.level() + " intervals by " + SCORE + "; missing values left out per variable";
  }
}
