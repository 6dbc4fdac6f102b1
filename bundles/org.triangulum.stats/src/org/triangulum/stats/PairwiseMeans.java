// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * All differences of two of several means, each with a p value and an interval that hold for all of them together, by
 * the studentized range: Tukey (1949, Biometrics 5:99) with Kramer's (1956, Biometrics 12:307) standard errors for
 * unequal groups, and Games and Howell (1976, Journal of Educational Statistics 1:113) for unequal variances.
 *
 * @param first number of the first group, from 0
 * @param second number of the second
 * @param difference first mean minus second
 * @param standardError standard error of the difference
 * @param df degrees of freedom
 * @param groups number of groups compared
 */
public record PairwiseMeans(int first, int second, double difference, double standardError, double df, int groups) {

  /**
   * Tukey's honestly significant differences, variances assumed equal.
   *
   * @param summaries the groups, two or more
   * @throws NotComputableException for fewer than two groups, no more cases than groups or no variation
   */
  public static List<PairwiseMeans> tukey(List<GroupSummary> summaries) {
    Anova anova = Anova.of(summaries);
    double sd = anova.pooledSd();
    if (sd <= 0) {
      throw new NotComputableException("the values do not vary within any group");
    }
    return pairs(summaries, (a, b) -> new double[] {sd * Math.sqrt(1.0 / a.n() + 1.0 / b.n()), anova.dfWithin()});
  }

  /**
   * Games and Howell's comparisons: Welch's standard error and degrees of freedom for each pair.
   *
   * @param summaries the groups, two or more, each of two cases or more
   * @throws NotComputableException for fewer than two groups, a group of one case or two groups that do not vary
   */
  public static List<PairwiseMeans> gamesHowell(List<GroupSummary> summaries) {
    if (summaries.size() < 2) {
      throw new NotComputableException("comparing means needs at least 2 groups with cases, there "
          + (summaries.size() == 1 ? "is 1" : "are none"));
    }
    return pairs(summaries, (a, b) -> {
      TTest welch = TTest.welch(a, b);
      return new double[] {welch.standardError(), welch.df()};
    });
  }

  private interface Error {
    double[] of(GroupSummary a, GroupSummary b);
  }

  private static List<PairwiseMeans> pairs(List<GroupSummary> summaries, Error error) {
    List<PairwiseMeans> pairs = new ArrayList<>();
    for (int i = 0; i < summaries.size(); i++) {
      for (int j = i + 1; j < summaries.size(); j++) {
        double[] se = error.of(summaries.get(i), summaries.get(j));
        pairs.add(new PairwiseMeans(i, j, summaries.get(i).mean() - summaries.get(j).mean(), se[0], se[1],
            summaries.size()));
      }
    }
    return pairs;
  }

  /** The difference in standard errors, t. */
  public double t() {
    return difference / standardError;
  }

  /** p value adjusted for all pairs: P(Q at least |t| sqrt 2). */
  public double p() {
    return new StudentizedRange(groups, df).upper(Math.abs(t()) * Math.sqrt(2));
  }

  /** Confidence interval of the difference; the level is that of all intervals together. */
  public Interval interval(double confidence) {
    double half = new StudentizedRange(groups, df).critical(confidence) / Math.sqrt(2) * standardError;
    return new Interval(difference - half, difference + half, confidence);
  }
}
