// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Fisher's exact test of a fourfold table (1934), given its margins, and the odds ratio of the same conditional
 * distribution. Larger tables: {@link FisherExactTable}.
 */
public final class FisherExact {
  /** Tables are called equally likely when they differ by less than this factor, as in R. */
  static final double TOLERANCE = 1 + 1e-7;
  private static final double MAX_LOG_ODDS = 700;

  private final int observed;
  /** Log probability, under independence, of each possible count in the first cell, lowest count first. */
  private final double[] logDensity;

  private FisherExact(int observed, double[] logDensity) {
    this.observed = observed;
    this.logDensity = logDensity;
  }

  /**
   * Prepares the test.
   *
   * @throws NotComputableException when a row or column is empty
   */
  public static FisherExact of(TwoByTwo t) {
    long row = t.a() + t.b();
    long column = t.a() + t.c();
    long n = row + t.c() + t.d();
    if (row == 0 || column == 0 || row == n || column == n) {
      throw new NotComputableException("a row or column of the table has no cases");
    }
    long low = Math.max(0, row + column - n);
    long high = Math.min(row, column);
    if (high - low > 5_000_000) {
      throw new NotComputableException("the exact test is not run for tables this large; use chi-square");
    }
    double[] logs = new double[(int) (high - low) + 1];
    int mode = Math.max(0, (int) (Math.min(high, (long) ((row + 1.0) * (column + 1.0) / (n + 2.0))) - low));
    for (int i = mode + 1; i < logs.length; i++) {
      logs[i] = logs[i - 1] + Math.log(ratio(low + i, row, column, n));
    }
    for (int i = mode - 1; i >= 0; i--) {
      logs[i] = logs[i + 1] - Math.log(ratio(low + i + 1, row, column, n));
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log);
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] -= Math.log(sum);
    }
    return new FisherExact((int) (t.a() - low), logs);
  }

  /** P(x) / P(x - 1) of the hypergeometric distribution. */
  private static double ratio(long x, long row, long column, long n) {
    return (row - x + 1.0) / x * ((column - x + 1.0) / (n - row - column + x));
  }

  /** Two-sided p: the summed probability of all tables no more likely than the observed one, as in R and SPSS. */
  public double twoSided() {
    double limit = logDensity[observed] + Math.log(TOLERANCE);
    double p = 0;
    for (double log : logDensity) {
      p += log <= limit ? Math.exp(log) : 0;
    }
    return Math.min(1, p);
  }

  /** One-sided p that the odds ratio is less than 1: probability of a first cell no greater than observed. */
  public double less() {
    return tail(0, false);
  }

  /** One-sided p that the odds ratio is greater than 1: probability of a first cell no smaller than observed. */
  public double greater() {
    return tail(0, true);
  }

  /**
   * The conditional maximum likelihood estimate of the odds ratio with its exact interval, as in R's fisher.test
   * (Cornfield 1956); not the sample odds ratio ad / bc.
   *
   * @throws NotComputableException when the observed table is the most extreme one with its margins
   */
  public Estimate oddsRatio(double confidence) {
    Interval.requireConfidence(confidence);
    if (observed == 0 || observed == logDensity.length - 1) {
      throw new NotComputableException("the table is the most extreme one with these totals: the odds ratio is "
          + (observed == 0 ? "0" : "not finite"));
    }
    double alpha = (1 - confidence) / 2;
    double estimate = solve(this::meanMinusObserved);
    double lower = solve(logOdds -> tail(logOdds, true) - alpha);
    double upper = solve(logOdds -> alpha - tail(logOdds, false));
    return new Estimate(estimate, new Interval(Math.min(lower, estimate), Math.max(upper, estimate), confidence));
  }

  private static double solve(DoubleUnaryOperator increasing) {
    return Math.exp(new BrentSolver(1e-15, 1e-14, 1e-300)
        .solve(10_000, increasing::applyAsDouble, -MAX_LOG_ODDS, MAX_LOG_ODDS, 0));
  }

  private double meanMinusObserved(double logOdds) {
    double top = top(logOdds);
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < logDensity.length; i++) {
      double weight = Math.exp(logDensity[i] + i * logOdds - top);
      sum += weight;
      moment += weight * (i - observed);
    }
    return moment / sum;
  }

  private double tail(double logOdds, boolean upper) {
    double top = top(logOdds);
    double sum = 0;
    double part = 0;
    for (int i = 0; i < logDensity.length; i++) {
      double weight = Math.exp(logDensity[i] + i * logOdds - top);
      sum += weight;
      part += (upper ? i >= observed : i <= observed) ? weight : 0;
    }
    return Math.min(1, part / sum);
  }

  private double top(double logOdds) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logDensity.length; i++) {
      top = Math.max(top, logDensity[i] + i * logOdds);
    }
    return top;
  }
}
