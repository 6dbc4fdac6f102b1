// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

/** What it means that a statistic agrees with its naive reference: to nine digits, p values to nine of their own. */
final class Agree {
  private static final double DIGITS = 1e-9;

  private Agree() {
  }

  static void figure(double expected, double actual) {
    assertEquals(expected, actual, DIGITS * Math.max(1e-3, Math.abs(expected)));
  }

  static void figures(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      figure(expected[i], actual[i]);
    }
  }

  /** A p value, or a statistic that may be far out. */
  static void p(double expected, double actual) {
    assertEquals(expected, actual, DIGITS * Math.abs(expected) + 1e-100);
  }

  static void chiSquare(double statistic, double df, TestResult actual) {
    figure(statistic, actual.statistic());
    figure(df, actual.df());
    p(Law.chiSquareUpper(actual.statistic(), df), actual.p());
  }

  static void t(double statistic, double df, TestResult actual) {
    figure(statistic, actual.statistic());
    figure(df, actual.df());
    p(Law.tTwoSided(actual.statistic(), df), actual.p());
  }

  static void normal(double z, NormalTest actual) {
    figure(z, actual.z());
    p(Law.normalTwoSided(actual.z()), actual.p());
  }

  static void interval(double lower, double upper, Interval actual) {
    assertEquals(lower, actual.lower(), DIGITS * Math.max(1e-3, Math.max(Math.abs(lower), upper - lower)));
    assertEquals(upper, actual.upper(), DIGITS * Math.max(1e-3, Math.max(Math.abs(upper), upper - lower)));
  }

  /** An interval symmetric around a value that reaches so many standard errors. */
  static void around(double value, double half, Interval actual) {
    interval(value - half, value + half, actual);
  }

  /**
   * An interval by inversion of a test: at its limits the statistic is just not surprising. A limit at the end of what
   * there can be may be less surprising than that.
   *
   * @param below probability of at most the observed statistic when the parameter is this, falling
   */
  static void inverted(DoubleUnaryOperator below, double least, double most, Interval actual) {
    double alpha = (1 - actual.confidence()) / 2;
    double atLower = below.applyAsDouble(actual.lower());
    double atUpper = below.applyAsDouble(actual.upper());
    if (actual.lower() == least) {
      assertTrue(atLower <= 1 - alpha + DIGITS, "lower limit at its least: " + atLower);
    } else {
      assertEquals(1 - alpha, atLower, DIGITS);
    }
    if (actual.upper() == least || actual.upper() == most) {
      assertTrue(actual.upper() == least ? atUpper <= alpha + DIGITS : atUpper >= alpha - DIGITS,
          "upper limit at an end: " + atUpper);
    } else {
      assertEquals(alpha, atUpper, DIGITS);
    }
  }
}
