// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Tails and quantiles against integrals of their densities, noncentral ones as mixtures taken the other way round. */
class NaiveDistributionsTest {
  private static final int ROUNDS = 100;

  private static void assertClose(double expected, double actual, double relative) {
    assertEquals(expected, actual, relative * Math.abs(expected) + 1e-300);
  }

  @NaiveReference(of = Tails.class, members = {"chiSquareUpper", "tTwoSided", "fUpper", "normalUpper",
      "normalTwoSided"})
  @NaiveReference(of = PValues.class, members = {"t", "f", "chiSquare", "z", "r"})
  @RepeatedTest(ROUNDS)
  void tailsAreIntegralsOfDensities(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double df = draw.oneIn(3) ? draw.real(1, 4) : draw.between(1, 200);
    double df2 = draw.between(2, 150);
    double t = draw.real(-6, 6);
    double z = draw.real(-9, 9);
    double f = Math.exp(draw.real(-3, 2.5));
    double chi = df * Math.exp(draw.real(-2, 1.2));
    assertClose(Law.tTwoSided(t, df), Tails.tTwoSided(t, df), 1e-9);
    assertEquals(Tails.tTwoSided(t, df), PValues.t(t, df));
    assertClose(Law.fUpper(f, df, df2), Tails.fUpper(f, df, df2), 1e-9);
    assertEquals(Tails.fUpper(f, df, df2), PValues.f(f, df, df2));
    assertClose(Law.chiSquareUpper(chi, df), Tails.chiSquareUpper(chi, df), 1e-9);
    assertEquals(Tails.chiSquareUpper(chi, df), PValues.chiSquare(chi, df));
    assertClose(Law.normalUpper(z), Tails.normalUpper(z), 1e-10);
    assertClose(Law.normalTwoSided(z), Tails.normalTwoSided(z), 1e-10);
    assertEquals(Tails.normalTwoSided(z), PValues.z(z));
    double r = draw.real(-0.95, 0.95);
    assertClose(Law.tTwoSided(Math.sqrt(df) * Math.tan(Math.asin(r)), df), PValues.r(r, df), 1e-9);
  }

  @NaiveReference(of = Tails.class, members = {"normalQuantile", "normalCritical", "tCritical", "fQuantile",
      "betaQuantile"})
  @RepeatedTest(ROUNDS)
  void quantilesLeaveTheirShare(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double level = draw.oneIn(2) ? 0.95 : draw.real(0.5, 0.999);
    double df = draw.oneIn(2) ? draw.between(1, 60) : draw.real(1, 20);
    double df2 = draw.between(1, 80);
    assertClose(1 - level, Law.normalTwoSided(Tails.normalCritical(level)), 1e-10);
    assertClose(1 - level, Law.normalUpper(Tails.normalQuantile(level)), 1e-10);
    assertClose(1 - level, Law.tTwoSided(Tails.tCritical(level, df), df), 1e-9);
    assertClose(1 - level, Law.fUpper(Tails.fQuantile(level, df, df2), df, df2), 1e-9);
    double a = draw.real(0.5, 30);
    double b = draw.real(0.5, 30);
    assertEquals(level, Law.beta(Tails.betaQuantile(level, a, b), a, b), 1e-10);
  }

  /** P(chi-square with a shifted normal in it): over that normal, what the others may still be. */
  private static double noncentralChiSquare(double x, double df, double noncentrality) {
    double shift = Math.sqrt(noncentrality);
    return Law.integral(z -> Law.density(z - shift) * (1 - Law.chiSquareUpper(x - z * z, df - 1)), 0, Math.sqrt(x))
        + Law.integral(z -> Law.density(z + shift) * (1 - Law.chiSquareUpper(x - z * z, df - 1)), 0, Math.sqrt(x));
  }

  /** Over the numerator: t is exceeded where the denominator is smaller than the numerator over t. */
  private static double noncentralTUpper(double t, double df, double noncentrality) {
    if (t < 0) {
      return 1 - noncentralTUpper(-t, df, -noncentrality);
    }
    DoubleUnaryOperator both = z -> Law.density(z - noncentrality)
        * (1 - Law.chiSquareUpper(df * z * z / (t * t), df));
    double far = Math.max(2 * t, Math.max(0, noncentrality)) + 9;
    return Law.integral(both, 0, t) + Law.integral(both, t, 2 * t) + Law.integral(both, 2 * t, far);
  }

  private static double noncentralF(double f, double df1, double df2, double noncentrality) {
    double at = df1 * f / (df1 * f + df2);
    double weight = Math.exp(-noncentrality / 2);
    double sum = 0;
    for (int j = 0; j < 20 + 2 * noncentrality; j++) {
      sum += weight * Law.beta(at, df1 / 2 + j, df2 / 2);
      weight *= noncentrality / 2 / (j + 1);
    }
    return sum;
  }

  @NaiveReference(of = Noncentral.class, members = {"chiSquareLower", "fLower", "tLower", "tUpper"})
  @RepeatedTest(40)
  void noncentralDistributionsAreMixtures(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double df = draw.between(2, 20);
    double df2 = draw.between(2, 60);
    double noncentrality = draw.real(0, 15);
    double chi = draw.real(1, 40);
    assertEquals(noncentralChiSquare(chi, df, noncentrality), Noncentral.chiSquareLower(chi, df, noncentrality), 1e-9);
    double f = Math.exp(draw.real(-1.5, 2));
    assertEquals(noncentralF(f, df, df2, noncentrality), Noncentral.fLower(f, df, df2, noncentrality), 1e-9);
    double t = draw.real(-5, 5);
    double shift = draw.real(-4, 4);
    double upper = noncentralTUpper(t, df2, shift);
    assertEquals(upper, Noncentral.tUpper(t, df2, shift), 1e-9);
    assertEquals(1 - upper, Noncentral.tLower(t, df2, shift), 1e-9);
  }

  @NaiveReference(of = Noncentral.class, members = {"t", "chiSquare", "chiSquareShare", "varianceShare", "interval"})
  @RepeatedTest(12)
  void limitsOfANoncentralityAreWhereTheStatisticIsJustNotSurprising(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double level = draw.oneIn(2) ? 0.95 : 0.8;
    double alpha = (1 - level) / 2;
    double df = draw.between(2, 12);
    double df2 = draw.between(3, 60);
    double t = draw.real(-4, 4);
    Interval ofT = Noncentral.t(t, df2, level);
    assertEquals(alpha, noncentralTUpper(t, df2, ofT.lower()), 1e-9);
    assertEquals(1 - alpha, noncentralTUpper(t, df2, ofT.upper()), 1e-9);
    double chi = draw.real(0.5, 35);
    Interval ofChi = Noncentral.chiSquare(chi, df, level);
    assertLimit(1 - alpha, ofChi.lower(), noncentralChiSquare(chi, df, ofChi.lower()));
    assertLimit(alpha, ofChi.upper(), noncentralChiSquare(chi, df, ofChi.upper()));
    Interval share = Noncentral.chiSquareShare(chi, df, 30, level);
    assertEquals(Math.min(1, ofChi.lower() / 30), share.lower(), 1e-12);
    assertEquals(Math.min(1, ofChi.upper() / 30), share.upper(), 1e-12);
    double f = Math.exp(draw.real(-1, 1.5));
    Interval ofF = Noncentral.varianceShare(f, df, df2, 50, level);
    for (double[] limit : new double[][] {{ofF.lower(), 1 - alpha}, {ofF.upper(), alpha}}) {
      double noncentrality = 50 * limit[0] / (1 - limit[0]);
      assertLimit(limit[1], noncentrality, noncentralF(f, df, df2, noncentrality));
    }
    Interval plain = Noncentral.interval(x -> Math.exp(-x), 1, level); // falling from 1
    assertEquals(-Math.log(1 - alpha), plain.lower(), 1e-10);
    assertEquals(-Math.log(alpha), plain.upper(), 1e-10);
  }

  /** The tail is the level, or the limit is 0 as the tail is below it even there. */
  private static void assertLimit(double level, double limit, double tail) {
    if (limit > 0 || tail > level) {
      assertEquals(level, tail, 1e-9);
    }
  }

  @NaiveReference(of = ChiMixture.class, members = "mean")
  @NaiveReference(of = StudentizedRange.class, members = {"critical", "groups", "df"})
  @RepeatedTest(20)
  void meansOverTheDenominatorAreIntegralsOfItsDensity(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double df = draw.between(2, 80);
    double rate = draw.real(0.2, 3);
    double norm = Law.beyond(s -> Math.exp((df - 1) * Math.log(s) - df * (s * s - 1) / 2), 0, 1);
    double mean = Law.beyond(s -> Math.exp((df - 1) * Math.log(s) - df * (s * s - 1) / 2 - rate * s), 0, 1) / norm;
    assertClose(mean, new ChiMixture(df, 1 + rate).mean(s -> Math.exp(-rate * s)), 1e-10);
    StudentizedRange range = new StudentizedRange(draw.between(2, 8), df);
    double level = draw.real(0.8, 0.99);
    assertClose(1 - level, range.upper(range.critical(level)), 1e-10);
    assertEquals(df, range.df());
    assertEquals(Math.rint(range.groups()), range.groups());
  }
}
