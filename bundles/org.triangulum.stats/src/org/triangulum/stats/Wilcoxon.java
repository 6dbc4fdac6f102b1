// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Wilcoxon's signed rank test of paired differences (1945, Biometrics Bulletin 1:80). Differences of zero are left out
 * and counted (Wilcoxon's own rule, that of R and SPSS).
 *
 * @param v sum of the ranks of the positive differences
 * @param n number of differences that are not zero
 * @param zeros number of differences that are
 * @param tieSum sum of t3 - t over the groups of t differences of equal size
 */
public record Wilcoxon(double v, long n, long zeros, double tieSum) {
  /**
   * Tests whether the differences x - y are symmetric about 0.
   *
   * @param x finite values
   * @param y finite values, as many
   * @throws NotComputableException when there are no pairs or all differences are zero
   */
  public static Wilcoxon of(double[] x, double[] y) {
    Require.sameLength(x.length, y.length);
    double[] differences = new double[x.length];
    Arrays.setAll(differences, i -> x[i] - y[i]);
    double[] nonZero = Arrays.stream(Require.finite(differences, "differences")).filter(d -> d != 0).toArray();
    if (nonZero.length == 0) {
      throw new NotComputableException(x.length == 0 ? "there are no pairs" : "all differences are zero");
    }
    Ranks ranks = Ranks.of(Arrays.stream(nonZero).map(Math::abs).toArray());
    double v = 0;
    for (int i = 0; i < nonZero.length; i++) {
      v += nonZero[i] > 0 ? ranks.rank(i) : 0;
    }
    return new Wilcoxon(v, nonZero.length, x.length - nonZero.length, ranks.tieSum());
  }

  /** Normal approximation corrected for ties, without continuity correction (as SPSS and Stata). */
  public NormalTest test() {
    return NormalTest.of(difference() / sigma());
  }

  /** Normal approximation corrected for ties, with continuity correction (as R). */
  public NormalTest continuityCorrected() {
    return NormalTest.of((difference() - Math.signum(difference()) / 2) / sigma());
  }

  private double difference() {
    return v - n * (n + 1.0) / 4;
  }

  private double sigma() {
    double m = n;
    return Math.sqrt(m * (m + 1) * (2 * m + 1) / 24 - tieSum / 48);
  }

  /**
   * Exact two-sided p value.
   *
   * @throws NotComputableException when differences are tied or zero, or there are more than about 580
   */
  public double exactP() {
    if (tieSum > 0 || zeros > 0) {
      throw new NotComputableException("the exact signed rank test is for differences without ties and zeros");
    }
    return ExactRankTests.signedRank(Math.round(v), n);
  }

  /**
   * Exact two-sided p value of data that may have ties; differences of zero are left out. Without ties and zeros it is
   * {@link #exactP()}.
   *
   * @param x finite values
   * @param y finite values, as many
   * @throws NotComputableException when all differences are zero or there are too many cases
   */
  public static double exactP(double[] x, double[] y) {
    double[] sizes = IntStream.range(0, x.length).mapToDouble(i -> Math.abs(x[i] - y[i])).filter(d -> d != 0).toArray();
    return ExactRankTests.signedRank(of(x, y).v(), Ranks.of(sizes));
  }

  /** Matched-pairs rank-biserial correlation, -1..1, positive when x is higher (Kerby 2014). */
  public double rankBiserial() {
    return 4 * v / (n * (n + 1.0)) - 1;
  }

  /**
   * Interval of the rank-biserial correlation by Fisher's z with the standard error of the null hypothesis, which is an
   * approximation (King and Minium 2008; as the R package effectsize).
   *
   * @throws NotComputableException when all differences have one sign
   */
  public Interval rankBiserialInterval(double confidence) {
    if (Math.abs(rankBiserial()) >= 1) {
      throw new NotComputableException("all differences have one sign: the correlation has no interval");
    }
    double m = n;
    double error = Math.sqrt((2 * m * m * m + 3 * m * m + m) / 6) / (m * (m + 1) / 2);
    double z = FastMath.atanh(rankBiserial());
    double half = Tails.normalCritical(confidence) * error;
    return new Interval(Math.tanh(z - half), Math.tanh(z + half), confidence);
  }
}
