// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * McNemar's test of a yes-no answer given twice by the same cases (1947, Psychometrika 12:153): only those who changed
 * speak for or against a change.
 *
 * @param a yes both times
 * @param b yes first, no later
 * @param c no first, yes later
 * @param d no both times
 */
public record McNemar(long a, long b, long c, long d) {
  /** Rejects negative counts. */
  public McNemar {
    Require.count(a);
    Require.count(b);
    Require.count(c);
    Require.count(d);
  }

  /**
   * The cells of a table of first (rows) by second answers (columns), both in the same order.
   *
   * @throws NotComputableException when the table is not 2 x 2
   */
  public static McNemar of(CrossTab table) {
    TwoByTwo cells = TwoByTwo.of(table);
    return new McNemar(cells.a(), cells.b(), cells.c(), cells.d());
  }

  /** Number of cases. */
  public long n() {
    return a + b + c + d;
  }

  /** Number of cases that changed. */
  public long changed() {
    return b + c;
  }

  private void requireChanges() {
    if (changed() == 0) {
      throw new NotComputableException(n() == 0 ? "there are no pairs" : "no case changed its answer");
    }
  }

  /**
   * (b - c)^2 / (b + c), chi-square with 1 degree of freedom.
   *
   * @throws NotComputableException when nobody changed
   */
  public TestResult test() {
    requireChanges();
    return TestResult.chiSquare((double) (b - c) * (b - c) / changed(), 1);
  }

  /**
   * With the continuity correction of Edwards (1948, Psychometrika 13:185): (|b - c| - 1)^2 / (b + c).
   *
   * @throws NotComputableException when nobody changed
   */
  public TestResult continuityCorrected() {
    requireChanges();
    double distance = Math.max(0, Math.abs(b - c) - 1.0);
    return TestResult.chiSquare(distance * distance / changed(), 1);
  }

  /**
   * Exact two-sided p: the binomial test that as many changed one way as the other.
   *
   * @throws NotComputableException when nobody changed
   */
  public double exactP() {
    requireChanges();
    return BinomialTest.of(new Proportion(b, changed()), 0.5).twoSided();
  }

  /** Share of yes first minus share of yes later, -1..1. */
  public double difference() {
    if (n() == 0) {
      throw new NotComputableException("there are no pairs");
    }
    return (double) (b - c) / n();
  }

  /**
   * Interval of the difference of the two shares: square-and-add of Wilson's limits with correlation, method 10 of
   * Newcombe (1998, Statistics in Medicine 17:2635).
   *
   * @throws NotComputableException when there are no pairs
   */
  public Interval differenceInterval(double confidence) {
    double difference = difference();
    Proportion first = new Proportion(a + b, n());
    Proportion second = new Proportion(a + c, n());
    Interval one = first.wilson(confidence);
    Interval two = second.wilson(confidence);
    double phi = phi();
    double down = spread(first.value() - one.lower(), two.upper() - second.value(), phi);
    double up = spread(one.upper() - first.value(), second.value() - two.lower(), phi);
    return new Interval(difference - down, difference + up, confidence);
  }

  private static double spread(double x, double y, double phi) {
    return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  }

  /** Correlation of the answers, a positive numerator reduced by n / 2 as Newcombe's method asks. */
  private double phi() {
    double margins = (double) (a + b) * (c + d) * ((double) (a + c) * (b + d));
    double numerator = (double) a * d - (double) b * c;
    double half = n() / 2.0;
    double corrected = numerator > half ? numerator - half : Math.min(0, numerator);
    return margins == 0 ? 0 : corrected / Math.sqrt(margins);
  }

  /**
   * Odds ratio b / c with the exact interval that follows from Clopper and Pearson's of b / (b + c).
   *
   * @throws NotComputableException when all changes are one way: the ratio has no finite interval
   */
  public Estimate oddsRatio(double confidence) {
    requireChanges();
    if (b == 0 || c == 0) {
      throw new NotComputableException("all changes are one way: the odds ratio has no finite interval");
    }
    Interval share = new Proportion(b, changed()).clopperPearson(confidence);
    return new Estimate((double) b / c, new Interval(share.lower() / (1 - share.lower()),
        share.upper() / (1 - share.upper()), confidence));
  }

  /**
   * Bowker's test of symmetry of a square table (1948, JASA 43:572): as many moved from each category to each other as
   * back. Pairs of categories between which nobody moved do not count.
   *
   * @param table first answers (rows) by second (columns), both in the same order
   * @throws NotComputableException when nobody moved
   */
  public static TestResult bowker(CrossTab table) {
    Require.sameLength(table.rows(), table.columns());
    double sum = 0;
    int df = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = i + 1; j < table.columns(); j++) {
        double moved = table.count(i, j) + table.count(j, i);
        if (moved > 0) {
          double difference = table.count(i, j) - table.count(j, i);
          sum += difference * difference / moved;
          df++;
        }
      }
    }
    if (df == 0) {
      throw new NotComputableException(table.n() == 0 ? "there are no pairs" : "no case changed its answer");
    }
    return TestResult.chiSquare(sum, df);
  }
}
