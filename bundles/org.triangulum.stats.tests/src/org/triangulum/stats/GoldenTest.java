// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures of the evaluation of a family social work model (2015): published counts and what was recomputed from them.
 * The G numbers are those of its list of golden checks. Expected values are given to the digits that list has.
 */
class GoldenTest {
  private static final double[] LIKERT = {1, 2, 3, 4, 5};
  private static final CrossTab LENGTH_BY_ANXIETY = CrossTab.of(new long[][] {
      {7, 18, 7, 0}, {8, 14, 9, 1}, {6, 26, 9, 1}, {6, 9, 10, 4}, {2, 14, 16, 4}});
  private static final CrossTab LENGTH_BY_ANXIOUS = CrossTab.of(new long[][] {
      {25, 7}, {22, 10}, {32, 10}, {15, 14}, {16, 20}});
  private static final CrossTab TRAINING_BY_CONFIDENT = CrossTab.of(new long[][] {{116, 15}, {28, 10}});
  private static final CrossTab TRAINING_BY_CONFIDENCE = CrossTab.of(new long[][] {
      {4, 12, 7, 1}, {1, 11, 2, 0}, {26, 49, 12, 0}, {1, 1, 1, 0}, {14, 9, 2, 0}, {8, 8, 0, 0}});

  private static Frequencies likert(long... counts) {
    return Frequencies.ofTable(LIKERT, counts);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "G026-G028, 3 0 5 10 11, 3.896552, 1.234759, 4.0",
      "G029-G031, 5 1 4 7 12, 3.689655, 1.490528, 4.0",
      "G032-G034, 3 2 3 6 14, 3.928571, 1.385870, 4.5"})
  void meanSdAndMedianFromTheFrequencies(String id, String counts, double mean, double sd, double median) {
    long[] c = numbers(counts);
    Descriptives d = Descriptives.of(likert(c));
    assertEquals(mean, d.mean(), 5e-7);
    assertEquals(sd, d.sd(), 5e-7);
    assertEquals(median, Quantiles.of(likert(c)).median());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "G035, 21, 29, 54.283, 85.301, 52.762, 87.266",
      "G036, 19, 29, 47.345, 80.059, 45.669, 82.062",
      "G037, 20, 28, 52.941, 84.746, 51.333, 86.776"})
  void intervalsOfTheTopTwoShares(String id, long x, long n, double wl, double wu, double cl, double cu) {
    Proportion p = new Proportion(x, n);
    assertEquals(wl, 100 * p.wilson(0.95).lower(), 5e-4);
    assertEquals(wu, 100 * p.wilson(0.95).upper(), 5e-4);
    assertEquals(cl, 100 * p.clopperPearson(0.95).lower(), 5e-4);
    assertEquals(cu, 100 * p.clopperPearson(0.95).upper(), 5e-4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"G073, 6, 0.018216", "G077, 4, 0.171928", "G081, 7, 0.004390", "G085, 5, 0.062134", "G093, 2, 0.660801"})
  void abnormalBandsAgainstTheNormOfTenPercent(String id, long x, double p) {
    assertEquals(p, BinomialTest.of(new Proportion(x, 22), 0.1).greater(), 5e-7);
  }

  @Test
  void analysisOfVarianceFromThePublishedSummaries() { // G038-G040, G044
    Anova a = Anova.of(List.of(new GroupSummary(8, 31.5, 6.9), new GroupSummary(13, 29.4, 12),
        new GroupSummary(7, 30.3, 12)));
    assertEquals(28, a.n());
    assertEquals(30.2250, a.mean(), 5e-5);
    assertEquals(10.4477, a.sd(), 5e-5);
    assertEquals(2, a.dfBetween());
    assertEquals(25, a.dfWithin());
    assertEquals(0.093549, a.f(), 5e-7);
    assertEquals(0.911011, a.p(), 5e-7);
    assertEquals(0.0074, a.etaSquared(), 5e-5);
  }

  @Test
  void collapsedLengthByAnxiety() { // G116-G119
    ChiSquare chi = ChiSquare.of(LENGTH_BY_ANXIOUS);
    assertTest(chi.likelihoodRatio(), 13.711823, 4, 0.008274);
    assertTest(chi.pearson(), 13.712766, 4, 0.008271);
    LinearTrend trend = LinearTrend.of(LENGTH_BY_ANXIOUS);
    assertTest(trend.linearByLinear(), 10.362664, 1, 0.001286);
    assertTest(trend.cochranArmitage(), 10.423621, 1, 0.001244);
  }

  @Test
  void fullLengthByAnxiety() { // G122-G125
    ChiSquare chi = ChiSquare.of(LENGTH_BY_ANXIETY);
    assertTest(chi.likelihoodRatio(), 23.650490, 12, 0.022685);
    assertTest(LinearTrend.of(LENGTH_BY_ANXIETY).linearByLinear(), 12.480730, 1, 0.000411);
    assertEquals(0.207063, chi.cramersV(), 5e-7);
    Correlation rho = Correlation.spearman(LENGTH_BY_ANXIETY);
    assertEquals(0.264212, rho.r(), 5e-7);
    assertEquals(0.00047953, rho.test().p(), 5e-9);
    assertEquals(171, rho.n());
  }

  @Test
  void spearmanIsTheSameFromRowsOfData() { // G124
    double[][] columns = rows(LENGTH_BY_ANXIETY);
    assertEquals(0.264212, Correlation.spearman(columns[0], columns[1]).r(), 5e-7);
  }

  private static double[][] rows(CrossTab t) {
    List<double[]> rows = new ArrayList<>();
    for (int r = 0; r < t.rows(); r++) {
      for (int c = 0; c < t.columns(); c++) {
        for (long i = 0; i < t.count(r, c); i++) {
          rows.add(new double[] {r, c});
        }
      }
    }
    return new double[][] {
        rows.stream().mapToDouble(x -> x[0]).toArray(), rows.stream().mapToDouble(x -> x[1]).toArray()};
  }

  @Test
  void trainingByConfidentIsPearsonWithoutCorrection() { // G129, G130, G134-G138
    ChiSquare chi = ChiSquare.of(TRAINING_BY_CONFIDENT);
    assertEquals(88.5496, TRAINING_BY_CONFIDENT.rowPercent(0, 0), 5e-5);
    assertEquals(73.6842, TRAINING_BY_CONFIDENT.rowPercent(1, 0), 5e-5);
    assertTest(chi.pearson(), 5.164077, 1, 0.023059);
    assertTest(chi.yates().orElseThrow(), 4.052049, 1, 0.044118);
    assertTest(chi.likelihoodRatio(), 4.627082, 1, 0.031471);
    assertEquals(0.174805, chi.phi(), 5e-7);
    TwoByTwo cells = TwoByTwo.of(TRAINING_BY_CONFIDENT);
    assertEquals(0.035638, FisherExact.of(cells).twoSided(), 5e-7);
    Estimate or = cells.oddsRatio(0.95);
    assertEquals(2.761905, or.value(), 5e-7);
    // The list has 1.1225..6.7954, computed with z = 1.96; z = 1.959964 gives these.
    assertEquals(1.12256, or.interval().lower(), 5e-6);
    assertEquals(6.79528, or.interval().upper(), 5e-6);
    assertEquals(0.148654, cells.riskDifference(0.95).value(), 5e-7);
  }

  @Test
  void totalsOfTheTrainingTable() { // G127, G128
    assertEquals(169, TRAINING_BY_CONFIDENCE.n());
    assertEquals(87, TRAINING_BY_CONFIDENCE.rowTotal(2));
    assertEquals(90, TRAINING_BY_CONFIDENCE.columnTotal(1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "G143, .43, 165, 6.0807, 8.213e-09, 0.2967, 0.5469",
      "G144, -.24, 114, -2.6164, 0.01011, -0.4060, -0.0587",
      "G145, -.41, 166, -5.7567, 4.119e-08, -0.5293, -0.2748",
      "G146, .58, 162, 9.0061, 6.069e-16, 0.4676, 0.6739"})
  void publishedCorrelations(String id, double r, long n, double t, double p, double lower, double upper) {
    Correlation c = new Correlation(r, n);
    assertEquals(t, c.test().statistic(), 5e-5);
    assertEquals(n - 2, c.test().df());
    assertEquals(1, c.test().p() / p, 5e-4);
    assertEquals(lower, c.interval(0.95).lower(), 5e-5);
    assertEquals(upper, c.interval(0.95).upper(), 5e-5);
  }

  @Test
  void ordinalAssociationOfLengthAndAnxiety() { // G125, G126
    OrdinalAssociation a = OrdinalAssociation.of(LENGTH_BY_ANXIETY);
    assertEquals(0.219958, a.tauB(), 5e-7);
    assertEquals(0.300544, a.gamma(), 5e-7);
    assertEquals(0.199382, a.somersDColumns(), 5e-7);
    double[][] columns = rows(LENGTH_BY_ANXIETY);
    assertEquals(a, OrdinalAssociation.of(columns[0], columns[1]));
    assertTest(KruskalWallis.of(LENGTH_BY_ANXIETY).test(), 13.452403, 4, 0.009264);
  }

  @Test
  void confidenceOfClinicalAndOtherStaff() { // G141, G142
    CrossTab groups = CrossTab.of(new long[][] {{49, 67, 15, 0}, {5, 23, 9, 1}});
    MannWhitney u = MannWhitney.of(groups);
    assertEquals(1715.5, u.u());
    assertEquals(0.001241, u.test().p(), 5e-7);
    assertEquals(0.001250, u.continuityCorrected().p(), 5e-7);
    assertTest(KruskalWallis.of(TRAINING_BY_CONFIDENCE).test(), 17.946516, 5, 0.003014);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Depression, 3 9 2, 3 3 1, 58, .450", "Anxiety, 8 5 1, 5 1 1, 54, .665",
      "Outward, 11 3 0, 6 0 1, 51, .827", "Inward, 14 0 0, 5 1 1, 35, .0404"})
  void bandsOfHeadsOfHouseholdAndOthers(String scale, String heads, String others, double u, double p) {
    MannWhitney test = MannWhitney.of(CrossTab.of(new long[][] {numbers(heads), numbers(others)}));
    assertEquals(u, test.u());
    assertEquals(p, test.test().p(), p < 0.1 ? 5e-5 : 5e-4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"G041, 31.5, 8, 252", "G042, 29.4, 13, 382", "G043, 30.3, 7, 212"})
  void meansComeFromWholeScores(String id, String mean, long n, long sum) {
    assertEquals(Optional.of(new PrintedFigure.Range(sum, sum)),
        PrintedFigure.of(mean).sums(n, RoundingMode.HALF_UP));
  }

  @Test
  void printedPercentagesAndTheirRoundingRules() { // section 6.3, G166, G173
    assertEquals(Set.of(RoundingMode.DOWN), PrintedFigure.of("72").rulesThatFit(16, 22));
    assertEquals(Set.of(RoundingMode.DOWN), PrintedFigure.of("34.4").rulesThatFit(10, 29));
    assertEquals(Set.of(RoundingMode.DOWN), PrintedFigure.of("65").rulesThatFit(19, 29));
    assertEquals(Set.of(), PrintedFigure.of("62").rulesThatFit(5, 14));
    assertEquals(Optional.of(new PrintedFigure.Range(52, 53)),
        PrintedFigure.of("43").counts(122, RoundingMode.HALF_UP));
    assertEquals(Optional.of(new PrintedFigure.Range(115, 116)),
        PrintedFigure.of("57").bases(66, 1_000_000, RoundingMode.HALF_UP));
    assertEquals(Optional.of(new PrintedFigure.Range(119, 128)),
        PrintedFigure.of("13").bases(16, 1_000_000, RoundingMode.HALF_UP));
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  static void assertTest(TestResult result, double statistic, double df, double p) {
    assertEquals(statistic, result.statistic(), 5e-7);
    assertEquals(df, result.df());
    assertEquals(p, result.p(), 5e-7);
  }
}
