// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * Association of two ordered variables by pairs of cases, and the coefficients made from them.
 *
 * @param n number of cases
 * @param concordant pairs ordered alike by both variables
 * @param discordant pairs ordered oppositely
 * @param tiedX pairs tied on x, whether or not on y
 * @param tiedY pairs tied on y, whether or not on x
 * @param nullVariance variance of concordant - discordant under independence, given the ties (Kendall 1970, Rank
 *     Correlation Methods, section 4.4)
 */
public record OrdinalAssociation(long n, long concordant, long discordant, long tiedX, long tiedY,
    double nullVariance) {
  private static final long MOST_CASES = 2_000_000_000L;

  /**
   * Counts the pairs of two columns in O(n log n).
   *
   * @param x finite values
   * @param y finite values, as many
   * @throws NotComputableException for fewer than 2 cases or a constant column
   */
  public static OrdinalAssociation of(double[] x, double[] y) {
    Require.sameLength(x.length, y.length);
    Require.finite(x, "x");
    Require.finite(y, "y");
    SortOrder order = SortOrder.of(x);
    int[] codes = denseCodes(y);
    int[] tree = new int[x.length + 1];
    long concordant = 0;
    long discordant = 0;
    TieSums tiesX = new TieSums();
    for (int start = 0; start < order.size();) {
      int end = order.endOfTie(start);
      for (int place = start; place < end; place++) {
        int code = codes[order.caseAt(place)];
        concordant += sum(tree, code - 1);
        discordant += start - sum(tree, code);
      }
      for (int place = start; place < end; place++) {
        for (int at = codes[order.caseAt(place)]; at < tree.length; at += at & -at) {
          tree[at]++;
        }
      }
      tiesX.add(end - start);
      start = end;
    }
    TieSums tiesY = new TieSums();
    int[] counts = new int[x.length + 1];
    for (int code : codes) {
      counts[code]++;
    }
    for (int count : counts) {
      tiesY.add(count);
    }
    return of(x.length, concordant, discordant, tiesX, tiesY);
  }

  /** Number of cases so far with a code of at most this one: prefix sum of a Fenwick tree. */
  private static int sum(int[] tree, int code) {
    int sum = 0;
    for (int at = code; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }

  /** Codes 1, 2, ... in the order of the values, equal values alike. */
  private static int[] denseCodes(double[] values) {
    SortOrder order = SortOrder.of(values);
    int[] codes = new int[values.length];
    int code = 0;
    for (int start = 0; start < order.size();) {
      int end = order.endOfTie(start);
      code++;
      for (int place = start; place < end; place++) {
        codes[order.caseAt(place)] = code;
      }
      start = end;
    }
    return codes;
  }

  /**
   * Counts the pairs of a table whose rows (x) and columns (y) are in order.
   *
   * @throws NotComputableException for fewer than 2 cases, more than 2,000,000,000, or all in one row or column
   */
  public static OrdinalAssociation of(CrossTab table) {
    if (table.n() > MOST_CASES) {
      throw new NotComputableException(table.n() + " cases have more pairs than can be counted");
    }
    long[] above = new long[table.columns()];
    long seen = 0;
    long concordant = 0;
    long discordant = 0;
    TieSums tiesX = new TieSums();
    for (int r = 0; r < table.rows(); r++) {
      long left = 0;
      for (int c = 0; c < table.columns(); c++) {
        concordant += table.count(r, c) * left;
        left += above[c];
        discordant += table.count(r, c) * (seen - left);
      }
      for (int c = 0; c < table.columns(); c++) {
        above[c] += table.count(r, c);
      }
      seen += table.rowTotal(r);
      tiesX.add(table.rowTotal(r));
    }
    TieSums tiesY = new TieSums();
    IntStream.range(0, table.columns()).forEach(c -> tiesY.add(table.columnTotal(c)));
    return of(table.n(), concordant, discordant, tiesX, tiesY);
  }

  private static OrdinalAssociation of(long n, long concordant, long discordant, TieSums x, TieSums y) {
    if (n < 2) {
      throw new NotComputableException("an association needs at least 2 cases, there are " + n);
    }
    long pairs = n * (n - 1) / 2;
    if (x.pairs == pairs || y.pairs == pairs) {
      throw new NotComputableException("a variable has the same value in all " + n + " cases");
    }
    double m = n;
    TieSums all = new TieSums();
    all.add(n);
    // Exact: in a large sample with large ties nearly all of it cancels.
    double untied = all.variance().subtract(x.variance()).subtract(y.variance()).doubleValue();
    double variance = untied / 18
        + 2.0 * x.pairs * y.pairs / (m * (m - 1))
        + (n < 3 ? 0 : x.triples * y.triples / (9 * m * (m - 1) * (m - 2)));
    return new OrdinalAssociation(n, concordant, discordant, x.pairs, y.pairs, variance);
  }

  /** Sums over the groups of tied values that the coefficients and the variance need. */
  private static final class TieSums {
    /** Sums of t(t - 1)(2t + 5) of ties so small that a long holds them. */
    private static final long SMALL = 20_000;

    private long pairs;
    private long small;
    private BigInteger large = BigInteger.ZERO;
    private double triples;

    void add(long count) {
      double t = count;
      pairs += count * (count - 1) / 2;
      if (count <= SMALL) {
        small += count * (count - 1) * (2 * count + 5);
      } else {
        large = large.add(BigInteger.valueOf(count * (count - 1)).multiply(BigInteger.valueOf(2 * count + 5)));
      }
      triples += t * (t - 1) * (t - 2);
    }

    BigInteger variance() {
      return large.add(BigInteger.valueOf(small));
    }
  }

  private double s() {
    return concordant - discordant;
  }

  private long pairs() {
    return n * (n - 1) / 2;
  }

  /** Kendall's tau-b, corrected for ties, -1..1 (Kendall 1945, Biometrika 33:239). */
  public double tauB() {
    return Math.max(-1, Math.min(1, s() / (Math.sqrt(pairs() - tiedX) * Math.sqrt(pairs() - tiedY))));
  }

  /**
   * Goodman and Kruskal's gamma, -1..1 (1954, JASA 49:732).
   *
   * @throws NotComputableException when every pair is tied on one variable or the other
   */
  public double gamma() {
    if (concordant + discordant == 0) {
      throw new NotComputableException("every pair of cases is tied: gamma is not defined");
    }
    return s() / ((double) concordant + discordant);
  }

  /** Somers' d with y, the columns, as the dependent variable (1962, American Sociological Review 27:799). */
  public double somersDColumns() {
    return s() / (pairs() - tiedX);
  }

  /** Somers' d with x, the rows, as the dependent variable. */
  public double somersDRows() {
    return s() / (pairs() - tiedY);
  }

  /** Test of no association by the normal approximation, without continuity correction. */
  public NormalTest test() {
    return NormalTest.of(s() / Math.sqrt(nullVariance));
  }

  /**
   * Confidence interval of tau-b by Fisher's z with standard error sqrt(0.437 / (n - 4)) (Fieller, Hartley and Pearson
   * 1957; Bonett and Wright 2000, Psychometrika 65:23), for variables with few ties; see {@link OrdinalErrors} for
   * tables.
   *
   * @throws NotComputableException for fewer than 5 cases or a perfect association
   */
  public Interval tauBInterval(double confidence) {
    double tau = tauB();
    if (n < 5 || Math.abs(tau) >= 1) {
      throw new NotComputableException(n < 5 ? "the interval of tau needs at least 5 cases, there are " + n
          : "the association is perfect: it has no interval");
    }
    double z = 0.5 * (Math.log1p(tau) - Math.log1p(-tau));
    double half = Tails.normalCritical(confidence) * Math.sqrt(0.437 / (n - 4.0));
    return new Interval(Math.tanh(z - half), Math.tanh(z + half), confidence);
  }

  /**
   * Exact two-sided p value of Kendall's tau.
   *
   * @throws NotComputableException when there are ties or more than 200 cases
   */
  public double exactP() {
    if (tiedX + tiedY > 0) {
      throw new NotComputableException("the exact test of Kendall's tau is for data without ties");
    }
    return ExactRankTests.kendall(concordant, n);
  }
}
