// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.Levene.Centre;

/** Comparisons of means from sums of squares written out, groups with gaps, without cases, of one case and constant. */
class NaiveMeansTest {
  private static final int ROUNDS = 150;

  private static double mean(double... x) {
    return Arrays.stream(x).sum() / x.length;
  }

  private static double squares(double... x) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
  }

  private static double variance(double... x) {
    return squares(x) / (x.length - 1);
  }

  @NaiveReference(of = TTest.class, members = {"student", "welch", "oneSample", "paired", "cohensD", "test",
      "interval", "difference", "standardError", "df"})
  @RepeatedTest(ROUNDS)
  void differencesOfTwoMeans(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] gappy = draw.groups(2, 12, 6);
    double[] a = Draw.present(gappy)[0];
    double[] b = Draw.present(gappy)[1];
    if (a.length == 0 || b.length == 0) {
      assertThrows(NotComputableException.class, () -> GroupSummary.of(a.length == 0 ? a : b));
      return;
    }
    GroupSummary one = GroupSummary.of(CompleteCases.of(gappy[0])[0]);
    GroupSummary two = GroupSummary.of(CompleteCases.of(gappy[1])[0]);
    double df = a.length + b.length - 2;
    if (df < 1 || squares(a) + squares(b) == 0) {
      assertThrows(NotComputableException.class, () -> TTest.student(one, two));
    } else {
      double pooled = (squares(a) + squares(b)) / df;
      assertTest(mean(a) - mean(b), Math.sqrt(pooled / a.length + pooled / b.length), df, TTest.student(one, two));
      Agree.figure((mean(a) - mean(b)) / Math.sqrt(pooled), TTest.cohensD(one, two));
    }
    if (a.length < 2 || b.length < 2 || squares(a) + squares(b) == 0) {
      assertThrows(NotComputableException.class, () -> TTest.welch(one, two));
    } else {
      double u = variance(a) / a.length;
      double v = variance(b) / b.length;
      double welch = (u + v) * (u + v) / (u * u / (a.length - 1) + v * v / (b.length - 1));
      assertTest(mean(a) - mean(b), Math.sqrt(u + v), welch, TTest.welch(one, two));
    }
    if (a.length < 2 || squares(a) == 0) {
      assertThrows(NotComputableException.class, () -> TTest.oneSample(one, 2.5));
    } else {
      assertTest(mean(a) - 2.5, Math.sqrt(variance(a) / a.length), a.length - 1, TTest.oneSample(one, 2.5));
    }
    double[][] pairs = {draw.gappy(draw.tied(9, 5)), draw.gappy(draw.tied(9, 5))};
    double[][] x = Draw.complete(pairs);
    double[][] kept = CompleteCases.of(pairs);
    double[] changes = IntStream.range(0, x[0].length).mapToDouble(i -> x[0][i] - x[1][i]).toArray();
    if (changes.length > 1 && squares(changes) > 0) {
      assertTest(mean(changes), Math.sqrt(variance(changes) / changes.length), changes.length - 1,
          TTest.paired(kept[0], kept[1]));
    }
  }

  private static void assertTest(double difference, double error, double df, TTest actual) {
    Agree.figure(difference, actual.difference());
    Agree.figure(error, actual.standardError());
    Agree.figure(df, actual.df());
    Agree.t(difference / error, df, actual.test());
    Agree.around(difference, error * Law.t(0.9, actual.df()), actual.interval(0.9));
  }

  /** Gamma(k / 2) by its recurrence. */
  private static double gammaOfHalf(int k) {
    return k == 1 ? Math.sqrt(Math.PI) : k == 2 ? 1 : (k / 2.0 - 1) * gammaOfHalf(k - 2);
  }

  @NaiveReference(of = StandardizedMean.class, members = {"of", "paired", "d", "df", "scale", "interval", "g",
      "gInterval"})
  @RepeatedTest(ROUNDS)
  void meansInStandardDeviations(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] a = draw.column(draw.between(2, 12));
    double[] b = draw.column(draw.between(2, 12));
    if (squares(a) == 0 || squares(b) == 0) {
      return;
    }
    int df = a.length + b.length - 2;
    double d = (mean(a) - mean(b)) / Math.sqrt((squares(a) + squares(b)) / df);
    if (Math.abs(d) < 15) { // its integral has other digits beyond
      assertStandardized(d, df, Math.sqrt(1.0 / a.length + 1.0 / b.length), StandardizedMean.of(GroupSummary.of(a),
          GroupSummary.of(b)));
    }
    double[] changes = Arrays.stream(a).map(v -> v - a[0] - 0.3).toArray();
    assertStandardized(mean(changes) / Math.sqrt(variance(changes)), a.length - 1, 1 / Math.sqrt(a.length),
        StandardizedMean.paired(GroupSummary.of(changes)));
  }

  private static void assertStandardized(double d, int df, double scale, StandardizedMean actual) {
    Agree.figure(d, actual.d());
    assertEquals(df, actual.df());
    Agree.figure(scale, actual.scale());
    Interval interval = actual.interval(0.9);
    assertEquals(0.05, Noncentral.tUpper(d / scale, df, interval.lower() / scale), 1e-9);
    assertEquals(0.05, Noncentral.tLower(d / scale, df, interval.upper() / scale), 1e-9);
    if (df == 1) {
      assertThrows(NotComputableException.class, actual::g);
      return;
    }
    double factor = gammaOfHalf(df) / gammaOfHalf(df - 1) / Math.sqrt(df / 2.0);
    Agree.figure(factor * d, actual.g());
    Agree.interval(factor * interval.lower(), factor * interval.upper(), actual.gInterval(0.9));
  }

  @NaiveReference(of = Anova.class, members = {"of(double[][])", "of(List)", "groups", "n", "mean", "ssBetween",
      "ssWithin", "droppedGroups", "dfBetween", "dfWithin", "f", "p", "sd", "pooledSd", "etaSquared",
      "etaSquaredInterval", "omegaSquared"})
  @NaiveReference(of = Levene.class, members = "of")
  @NaiveReference(of = Centre.class, members = {"MEDIAN", "MEAN"})
  @RepeatedTest(ROUNDS)
  void analysesOfVariance(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] gappy = draw.groups(draw.between(2, 5), 9, 6);
    double[][] groups = Draw.present(gappy);
    double[][] kept = Arrays.stream(gappy).map(g -> CompleteCases.of(g)[0]).toArray(double[][]::new);
    double[][] filled = Arrays.stream(groups).filter(g -> g.length > 0).toArray(double[][]::new);
    if (filled.length < 2 || Draw.joined(filled).length <= filled.length) {
      assertThrows(NotComputableException.class, () -> Anova.of(kept));
      assertThrows(NotComputableException.class, () -> Levene.of(Centre.MEAN, kept));
      return;
    }
    assertAnova(groups, Anova.of(kept));
    if (filled.length == groups.length) {
      assertAnova(groups, Anova.of(Arrays.stream(kept).map(GroupSummary::of).toList()));
    }
    for (Centre centre : Centre.values()) {
      double[][] distances = Arrays.stream(groups).map(g -> {
        double[] sorted = Arrays.stream(g).sorted().toArray();
        double middle = g.length == 0 ? 0 : switch (centre) {
          case MEAN -> mean(g);
          case MEDIAN -> (sorted[(g.length - 1) / 2] + sorted[g.length / 2]) / 2;
        };
        return Arrays.stream(g).map(v -> Math.abs(v - middle)).toArray();
      }).toArray(double[][]::new);
      assertAnova(distances, Levene.of(centre, kept));
    }
  }

  private static void assertAnova(double[][] groups, Anova actual) {
    double[] all = Draw.joined(groups);
    double n = all.length;
    double within = Arrays.stream(groups).filter(g -> g.length > 0).mapToDouble(NaiveMeansTest::squares).sum();
    double between = squares(all) - within;
    int k = (int) Arrays.stream(groups).filter(g -> g.length > 0).count();
    assertEquals(k, actual.groups());
    assertEquals(n, actual.n());
    assertEquals(IntStream.range(0, groups.length).filter(g -> groups[g].length == 0).boxed().toList(),
        actual.droppedGroups());
    Agree.figure(mean(all), actual.mean());
    Agree.figure(within, actual.ssWithin());
    Agree.figure(between, actual.ssBetween());
    assertEquals(k - 1, actual.dfBetween());
    assertEquals(n - k, actual.dfWithin());
    Agree.figure(Math.sqrt(squares(all) / (n - 1)), actual.sd());
    Agree.figure(Math.sqrt(within / (n - k)), actual.pooledSd());
    if (squares(all) < 1e-20) {
      assertThrows(NotComputableException.class, actual::etaSquared);
      return;
    }
    Agree.figure(between / squares(all), actual.etaSquared());
    double error = within / (n - k);
    Agree.figure((between - (k - 1) * error) / (squares(all) + error), actual.omegaSquared());
    if (within < 1e-20) {
      assertThrows(NotComputableException.class, actual::f);
      return;
    }
    double f = between / (k - 1) / error;
    Agree.figure(f, actual.f());
    Agree.p(Law.fUpper(actual.f(), k - 1, n - k), actual.p());
    Agree.inverted(share -> Noncentral.fLower(actual.f(), k - 1, n - k, n * share / (1 - share)), 0, 1,
        actual.etaSquaredInterval(0.9));
  }

  @NaiveReference(of = WelchAnova.class, members = {"of", "f", "df1", "df2", "n", "p", "omegaSquared",
      "omegaSquaredInterval"})
  @NaiveReference(of = PairwiseMeans.class, members = {"tukey", "gamesHowell", "first", "second", "difference",
      "standardError", "df", "groups", "t", "p", "interval"})
  @RepeatedTest(40)
  void meansOfUnequalVariances(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] groups = new double[draw.between(2, 4)][];
    Arrays.setAll(groups, g -> draw.tied(draw.between(1, 9), 5));
    List<GroupSummary> summaries = Arrays.stream(groups).map(GroupSummary::of).toList();
    if (Arrays.stream(groups).anyMatch(Draw::constant)) {
      assertThrows(NotComputableException.class, () -> WelchAnova.of(summaries));
      return;
    }
    int k = groups.length;
    double[] weights = Arrays.stream(groups).mapToDouble(g -> g.length / variance(g)).toArray();
    double all = Arrays.stream(weights).sum();
    double centre = IntStream.range(0, k).mapToDouble(g -> weights[g] * mean(groups[g])).sum() / all;
    double between = IntStream.range(0, k).mapToDouble(g -> weights[g] * Math.pow(mean(groups[g]) - centre, 2)).sum();
    double tail = IntStream.range(0, k).mapToDouble(g -> Math.pow(1 - weights[g] / all, 2) / (groups[g].length - 1))
        .sum();
    double f = between / (k - 1) / (1 + 2 * (k - 2.0) / (k * k - 1.0) * tail);
    WelchAnova welch = WelchAnova.of(summaries);
    double n = Draw.joined(groups).length;
    Agree.figure(f, welch.f());
    assertEquals(k - 1, welch.df1());
    Agree.figure((k * k - 1.0) / (3 * tail), welch.df2());
    assertEquals(n, welch.n());
    Agree.p(Law.fUpper(welch.f(), k - 1, welch.df2()), welch.p());
    Agree.figure(Math.max(0, (k - 1) * (f - 1) / ((k - 1) * (f - 1) + n)), welch.omegaSquared());
    Agree.inverted(share -> Noncentral.fLower(welch.f(), k - 1, welch.df2(), n * share / (1 - share)), 0, 1,
        welch.omegaSquaredInterval(0.9));
    double pooled = Arrays.stream(groups).mapToDouble(NaiveMeansTest::squares).sum() / (n - k);
    int at = 0;
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        double u = variance(groups[i]) / groups[i].length;
        double v = variance(groups[j]) / groups[j].length;
        double df = (u + v) * (u + v) / (u * u / (groups[i].length - 1) + v * v / (groups[j].length - 1));
        PairwiseMeans tukey = PairwiseMeans.tukey(summaries).get(at);
        assertEquals(i, tukey.first());
        assertEquals(j, tukey.second());
        double difference = mean(groups[i]) - mean(groups[j]);
        assertPair(difference, Math.sqrt(pooled / groups[i].length + pooled / groups[j].length), n - k, k, tukey);
        assertPair(difference, Math.sqrt(u + v), df, k, PairwiseMeans.gamesHowell(summaries).get(at++));
      }
    }
    assertEquals(at, PairwiseMeans.tukey(summaries).size());
  }

  private static void assertPair(double difference, double error, double df, int k, PairwiseMeans actual) {
    Agree.figure(difference, actual.difference());
    Agree.figure(error, actual.standardError());
    Agree.figure(df, actual.df());
    assertEquals(k, actual.groups());
    Agree.figure(difference / error, actual.t());
    StudentizedRange range = new StudentizedRange(k, actual.df());
    Agree.p(range.upper(Math.sqrt(2) * Math.abs(actual.t())), actual.p());
    if (actual.first() > 0 || actual.second() > 1) {
      return; // the limits take their time
    }
    Interval interval = actual.interval(0.95); // which just leaves out what the test would just reject
    double reach = (interval.upper() - interval.lower()) / 2 / error;
    assertEquals(0.05, range.upper(Math.sqrt(2) * reach), 1e-9);
    Agree.figure(difference, (interval.lower() + interval.upper()) / 2);
  }

  @NaiveReference(of = PAdjustment.class, members = {"of", "BONFERRONI", "HOLM", "BENJAMINI_HOCHBERG"})
  @RepeatedTest(ROUNDS)
  void adjustedPAreTheLeastLevelsThatReject(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] p = Arrays.stream(draw.tied(draw.between(0, 9), 30)).map(v -> v / 40).toArray();
    int m = p.length;
    for (PAdjustment way : PAdjustment.values()) {
      double[] expected = Arrays.stream(p).map(own -> switch (way) {
        case BONFERRONI -> m * own;
        // Rejected only where all smaller ones are, each at the level over how many are not smaller than it.
        case HOLM -> Arrays.stream(p).filter(q -> q <= own).map(q -> q * Arrays.stream(p).filter(r -> r >= q).count())
            .max().orElseThrow();
        // Rejected where any larger one is, at its share of the level.
        case BENJAMINI_HOCHBERG -> Arrays.stream(p).filter(q -> q >= own).map(q -> q * m / Arrays.stream(p).filter(r ->
            r <= q).count()).min().orElseThrow();
      }).map(v -> Math.min(1, v)).toArray();
      Agree.figures(expected, way.of(p));
    }
  }
}
