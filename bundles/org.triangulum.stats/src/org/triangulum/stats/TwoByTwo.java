// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Effect measures of a fourfold table: rows are two groups, the first column counts those with the outcome, the second
 * those without.
 *
 * @param a first group, with the outcome
 * @param b first group, without
 * @param c second group, with
 * @param d second group, without
 */
public record TwoByTwo(long a, long b, long c, long d) {
  /** Rejects negative counts. */
  public TwoByTwo {
    Require.count(a);
    Require.count(b);
    Require.count(c);
    Require.count(d);
  }

  /**
   * The cells of a table.
   *
   * @throws NotComputableException when the table is not 2 x 2
   */
  public static TwoByTwo of(CrossTab table) {
    if (table.rows() != 2 || table.columns() != 2) {
      throw new NotComputableException("the measure is for 2 x 2 tables; this one is " + table.rows() + " x "
          + table.columns());
    }
    return new TwoByTwo(table.count(0, 0), table.count(0, 1), table.count(1, 0), table.count(1, 1));
  }

  /**
   * Odds ratio ad / bc with the logit interval of Woolf (1955, Annals of Human Genetics 19:251).
   *
   * @throws NotComputableException when a cell is 0; see {@link #oddsRatioHaldane}
   */
  public Estimate oddsRatio(double confidence) {
    if (a == 0 || b == 0 || c == 0 || d == 0) {
      throw new NotComputableException("a cell of the table is 0: the odds ratio has no finite interval");
    }
    return logEstimate((double) a / b * d / c, 1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d, confidence);
  }

  /**
   * Odds ratio and Woolf interval after adding one half to every cell (Haldane 1956, Annals of Human Genetics 20:309),
   * for tables with an empty cell.
   *
   * @throws NotComputableException when a group is empty
   */
  public Estimate oddsRatioHaldane(double confidence) {
    requireGroups();
    double w = a + 0.5;
    double x = b + 0.5;
    double y = c + 0.5;
    double z = d + 0.5;
    return logEstimate(w / x * z / y, 1 / w + 1 / x + 1 / y + 1 / z, confidence);
  }

  /**
   * Risk ratio (a / (a + b)) / (c / (c + d)) with the log interval of Katz and others (1978, Biometrics 34:469).
   *
   * @throws NotComputableException when either group is empty or has nobody with the outcome
   */
  public Estimate riskRatio(double confidence) {
    requireGroups();
    if (a == 0 || c == 0) {
      throw new NotComputableException("a group has nobody with the outcome: the risk ratio has no finite interval");
    }
    double n1 = (double) a + b;
    double n2 = (double) c + d;
    return logEstimate(a / n1 / (c / n2), b / (a * n1) + d / (c * n2), confidence);
  }

  private static Estimate logEstimate(double ratio, double logVariance, double confidence) {
    double factor = Math.exp(Tails.normalCritical(confidence) * Math.sqrt(logVariance));
    return new Estimate(ratio, new Interval(ratio / factor, ratio * factor, confidence));
  }

  /**
   * Risk difference a / (a + b) - c / (c + d) with Wald's interval, not narrowed by a continuity correction.
   *
   * @throws NotComputableException when either group is empty
   */
  public Estimate riskDifference(double confidence) {
    requireGroups();
    double n1 = (double) a + b;
    double n2 = (double) c + d;
    double p1 = a / n1;
    double p2 = c / n2;
    double half = Tails.normalCritical(confidence)
        * Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    return new Estimate(p1 - p2, new Interval(p1 - p2 - half, p1 - p2 + half, confidence));
  }

  /**
   * Risk difference with the hybrid score interval, method 10 of Newcombe (1998, Statistics in Medicine 17:873), which
   * keeps its level in small groups.
   *
   * @throws NotComputableException when either group is empty
   */
  public Estimate riskDifferenceNewcombe(double confidence) {
    requireGroups();
    Proportion first = new Proportion(a, a + b);
    Proportion second = new Proportion(c, c + d);
    double p1 = first.value();
    double p2 = second.value();
    Interval w1 = first.wilson(confidence);
    Interval w2 = second.wilson(confidence);
    double down = Math.hypot(p1 - w1.lower(), w2.upper() - p2);
    double up = Math.hypot(w1.upper() - p1, p2 - w2.lower());
    return new Estimate(p1 - p2, new Interval(p1 - p2 - down, p1 - p2 + up, confidence));
  }

  private void requireGroups() {
    if (a + b == 0 || c + d == 0) {
      throw new NotComputableException("the " + (a + b == 0 ? "first" : "second") + " group has no cases");
    }
  }
}
