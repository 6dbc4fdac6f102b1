// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Agreement of two raters beyond chance: Cohen's kappa (1960, Educational and Psychological Measurement 20:37),
 * weighted for ordered categories (1968, Psychological Bulletin 70:213).
 *
 * @param n number of cases both rated
 * @param observed observed agreement, 0..1; weighted when weights are used
 * @param expected agreement expected by chance
 * @param variance large-sample variance of kappa (Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72:323)
 * @param nullVariance the same when the raters agree by chance only
 */
public record CohenKappa(long n, double observed, double expected, double variance, double nullVariance) {
  /** How much a disagreement counts by the distance of the two categories. */
  public enum Weights {
    /** Any disagreement is complete: for unordered categories. */
    NONE,
    /** 1 - distance / (categories - 1). */
    LINEAR,
    /** 1 - (distance / (categories - 1)) squared. */
    QUADRATIC;

    private double of(int i, int j, int categories) {
      double distance = Math.abs(i - j) / (categories - 1.0);
      return switch (this) {
        case NONE -> i == j ? 1 : 0;
        case LINEAR -> 1 - distance;
        case QUADRATIC -> 1 - distance * distance;
      };
    }
  }

  /**
   * Agreement in a table of the first rater's categories (rows) by the second's (columns).
   *
   * @param table a square table, rows and columns in the same order
   * @throws NotComputableException when the table is empty or both raters used one and the same category only
   */
  public static CohenKappa of(CrossTab table, Weights weights) {
    int k = table.rows();
    Require.sameLength(k, table.columns());
    double n = table.n();
    if (n == 0) {
      throw new NotComputableException("no case was rated by both");
    }
    double[] rowWeight = new double[k];
    double[] columnWeight = new double[k];
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double w = weights.of(i, j, k);
        observed += w * table.count(i, j) / n;
        expected += w * (table.rowTotal(i) / n) * (table.columnTotal(j) / n);
        rowWeight[i] += w * table.columnTotal(j) / n;
        columnWeight[j] += w * table.rowTotal(i) / n;
      }
    }
    for (int i = 0; i < k; i++) {
      if (table.rowTotal(i) == table.n() && table.columnTotal(i) == table.n()) {
        throw new NotComputableException("both raters used one and the same category for all cases");
      }
    }
    double chance = 1 - expected;
    double variance = 0;
    double nullVariance = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double w = weights.of(i, j, k);
        double mean = rowWeight[i] + columnWeight[j];
        double term = w * chance - mean * (1 - observed);
        variance += table.count(i, j) / n * term * term;
        nullVariance += (table.rowTotal(i) / n) * (table.columnTotal(j) / n) * (w - mean) * (w - mean);
      }
    }
    double centre = observed * expected - 2 * expected + observed;
    return new CohenKappa(table.n(), observed, expected,
        Math.max(0, variance - centre * centre) / (n * Math.pow(chance, 4)),
        Math.max(0, nullVariance - expected * expected) / (n * chance * chance));
  }

  /** Kappa: 1 for full agreement, 0 for agreement by chance. */
  public double kappa() {
    return (observed - expected) / (1 - expected);
  }

  /** Confidence interval of kappa, normal approximation. */
  public Interval interval(double confidence) {
    double half = Tails.normalCritical(confidence) * Math.sqrt(variance);
    return new Interval(kappa() - half, kappa() + half, confidence);
  }

  /**
   * Test of agreement by chance.
   *
   * @throws NotComputableException when a rater used one category only
   */
  public NormalTest test() {
    if (nullVariance == 0) {
      throw new NotComputableException("a rater used one category for all cases");
    }
    return NormalTest.of(kappa() / Math.sqrt(nullVariance));
  }
}
