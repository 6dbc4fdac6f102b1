// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Data without a result give a reason in the reader's words; arguments that cannot be are refused as such. */
class NotComputableTest {
  private static final double[] NONE = {};
  private static final double[] CONSTANT = {4, 4, 4};
  private static final CrossTab EMPTY = CrossTab.of(new long[2][2]);
  private static final CrossTab ONE_ROW = CrossTab.of(new long[][] {{3, 4}, {0, 0}});
  private static final CrossTab ZERO_CELL = CrossTab.of(new long[][] {{3, 0}, {2, 5}});

  private static Stream<DynamicTest> each(Class<? extends RuntimeException> type, Map<Executable, String> calls) {
    return calls.entrySet().stream().map(call -> dynamicTest(call.getValue(),
        () -> assertEquals(call.getValue(), assertThrows(type, call.getKey()).getMessage())));
  }

  @TestFactory
  Stream<DynamicTest> columnsWithoutAResult() {
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> Descriptives.of(NONE), "there are no values");
    calls.put(() -> Quantiles.of(Frequencies.of(NONE)), "there are no values");
    calls.put(() -> Descriptives.of(5).sd(), "a standard deviation needs at least 2 values, there is 1");
    calls.put(() -> Descriptives.of(5).meanInterval(0.95), "a standard deviation needs at least 2 values, there is 1");
    calls.put(() -> Descriptives.of(CONSTANT).skewness(), "skewness is not defined when all values are equal");
    calls.put(() -> Descriptives.of(1, 2, 3).kurtosis(), "kurtosis needs at least 4 values, there are 3");
    calls.put(() -> Descriptives.of(1e300, -1e300), "the values are too large: their powers overflow");
    calls.put(() -> Correlation.pearson(CONSTANT, new double[] {1, 2, 3}),
        "a variable has the same value in all 3 pairs");
    calls.put(() -> Correlation.spearman(new double[] {1, 2, 3}, CONSTANT),
        "a variable has the same value in all 3 pairs");
    calls.put(() -> Correlation.spearman(NONE, NONE), "a correlation needs at least 2 pairs, there are 0");
    calls.put(() -> new Correlation(-1, 9).test(),
        "the correlation is perfect: its test statistic has no finite value");
    calls.put(() -> new Correlation(0.5, 3).interval(0.95),
        "the interval of a correlation needs at least 4 pairs, there are 3");
    calls.put(() -> OrdinalAssociation.of(CONSTANT, CONSTANT), "a variable has the same value in all 3 cases");
    calls.put(() -> OrdinalAssociation.of(new double[] {1, 1, 2}, new double[] {1, 2, 2}).exactP(),
        "the exact test of Kendall's tau is for data without ties");
    calls.put(() -> Wilcoxon.of(CONSTANT, CONSTANT), "all differences are zero");
    calls.put(() -> TTest.paired(CONSTANT, CONSTANT), "the values do not vary");
    return each(NotComputableException.class, calls);
  }

  @TestFactory
  Stream<DynamicTest> groupsWithoutAResult() {
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> MannWhitney.of(CONSTANT, NONE), "the second group has no cases");
    calls.put(() -> MannWhitney.of(CONSTANT, CONSTANT).test(), "all values are equal");
    calls.put(() -> KruskalWallis.of(CONSTANT, CONSTANT), "all values are equal");
    calls.put(() -> KruskalWallis.of(CONSTANT, NONE), "the test compares at least two groups with cases, there is 1");
    calls.put(() -> Anova.of(NONE, CONSTANT),
        "an analysis of variance needs at least 2 groups with cases, there is 1");
    calls.put(() -> Anova.of(new double[] {1}, new double[] {2}),
        "an analysis of variance needs more cases than groups: 2 cases in 2 groups");
    calls.put(() -> Anova.of(CONSTANT, new double[] {5, 5}).f(), "the values do not vary within any group");
    calls.put(() -> Anova.of(CONSTANT, CONSTANT).etaSquared(), "all values are equal");
    calls.put(() -> TTest.welch(GroupSummary.of(1), GroupSummary.of(1, 2)),
        "Welch's test needs at least 2 cases in each group");
    calls.put(() -> TTest.student(GroupSummary.of(1, 1), GroupSummary.of(2, 2)),
        "the values do not vary within either group");
    return each(NotComputableException.class, calls);
  }

  @TestFactory
  Stream<DynamicTest> tablesWithoutAResult() {
    String oneRow = "a test of independence needs at least two rows and two columns with cases, there are 1 and 2";
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> ChiSquare.of(ONE_ROW), oneRow);
    calls.put(() -> FisherExactTable.twoSided(ONE_ROW), oneRow);
    calls.put(() -> EMPTY.expected(0, 0), "the table has no cases");
    calls.put(() -> EMPTY.totalPercent(0, 0), "the table has no cases");
    calls.put(() -> ONE_ROW.rowPercent(1, 0), "row 2 has no cases");
    calls.put(() -> ONE_ROW.standardisedResidual(1, 0), "row 2 or column 1 has no cases");
    calls.put(() -> ONE_ROW.adjustedResidual(0, 0), "row 1 or column 1 holds every case");
    calls.put(() -> LinearTrend.of(EMPTY), "a correlation needs at least 2 pairs, there are 0");
    calls.put(() -> LinearTrend.of(ONE_ROW), "a variable has the same value in all 7 pairs");
    calls.put(() -> TwoByTwo.of(ZERO_CELL).oddsRatio(0.95),
        "a cell of the table is 0: the odds ratio has no finite interval");
    calls.put(() -> new TwoByTwo(0, 4, 2, 2).riskRatio(0.95),
        "a group has nobody with the outcome: the risk ratio has no finite interval");
    calls.put(() -> TwoByTwo.of(ONE_ROW).riskDifference(0.95), "the second group has no cases");
    calls.put(() -> FisherExact.of(TwoByTwo.of(ONE_ROW)), "a row or column of the table has no cases");
    calls.put(() -> FisherExact.of(TwoByTwo.of(ZERO_CELL)).oddsRatio(0.95),
        "the table is the most extreme one with these totals: the odds ratio is not finite");
    calls.put(() -> FisherExactTable.twoSided(CrossTab.of(new long[][] {{99_999, 1}, {1, 1}, {2, 3}})),
        "the table is too large for the exact sum; simulate Fisher's exact test, or use chi-square");
    calls.put(() -> CohenKappa.of(EMPTY, CohenKappa.Weights.NONE), "no case was rated by both");
    calls.put(() -> CohenKappa.of(CrossTab.of(new long[][] {{5, 0}, {0, 0}}), CohenKappa.Weights.NONE),
        "both raters used one and the same category for all cases");
    calls.put(() -> new Proportion(0, 0).wilson(0.95), "the base of the proportion is 0");
    calls.put(() -> BinomialTest.of(new Proportion(0, 0), 0.1), "the base of the proportion is 0");
    return each(NotComputableException.class, calls);
  }

  @TestFactory
  Stream<DynamicTest> argumentsThatCannotBe() {
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> Ranks.of(1, Double.NaN), "column has NaN at index 1; remove missing values first");
    calls.put(() -> Correlation.pearson(CONSTANT, NONE), "lengths differ: 3 and 0");
    calls.put(() -> new Correlation(1.2, 10), "correlation 1.2 is not between -1 and 1");
    calls.put(() -> new Proportion(5, 4), "5 successes of 4 trials");
    calls.put(() -> new Proportion(1, 4).wilson(95), "confidence level 95.0 is not between 0 and 1");
    calls.put(() -> BinomialTest.of(new Proportion(1, 4), 10), "expected proportion 10.0 is not between 0 and 1");
    calls.put(() -> CrossTab.of(new long[][] {{1, -2}}), "count -2 is negative");
    calls.put(() -> CrossTab.of(new long[][] {{1, 2}, {3}}), "lengths differ: 1 and 2");
    calls.put(() -> CrossTab.of(new byte[] {0, 3}, 3, new byte[] {0, 1}, 2),
        "row variable has code 3 at index 1 but only 3 categories");
    calls.put(() -> Frequencies.countCodes(new int[] {1}, 2, new int[] {-1}), "weight -1 at index 0 is negative");
    calls.put(() -> Ranks.of(new byte[] {1, -1}, 2), "1 codes are missing; remove them first");
    calls.put(() -> PrintedFigure.of("72%"), "'72%' is not a number");
    calls.put(() -> PrintedFigure.of("72").counts(0, RoundingMode.HALF_UP), "base 0 is not positive");
    calls.put(() -> new GroupSummary(1, 3, 2), "group with n 1, mean 3.0, sd 2.0");
    calls.put(() -> Anova.of(List.of(new GroupSummary(4, 3, -1))), "group with n 4, mean 3.0, sd -1.0");
    return each(IllegalArgumentException.class, calls);
  }
}
