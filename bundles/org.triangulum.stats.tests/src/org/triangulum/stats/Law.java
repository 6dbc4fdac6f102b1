// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Distributions by integrating their densities, without gamma or beta functions: what is beyond a value over what is in
 * all. Integrals are double exponential sums (Takahasi and Mori 1974), which reach 12 digits here; quantiles are sought
 * on them.
 */
final class Law {
  private static final double STEP = 1 / 32.0;
  private static final double REACH = 4.2;

  private static final double[] SINH = places(Math::sinh);
  private static final double[] COSH = places(Math::cosh);
  private static final double[] NARROW = Arrays.stream(SINH).map(s -> Math.exp(-Math.PI * s)).toArray();

  private Law() {
  }

  private static double[] places(DoubleUnaryOperator f) {
    return DoubleStream.iterate(-REACH, t -> t <= REACH, t -> t + STEP).map(f).toArray();
  }

  /** Integral from a to b; f may have a pole at a = 0. */
  static double integral(DoubleUnaryOperator f, double a, double b) {
    double sum = 0;
    for (int i = 0; i < SINH.length; i++) {
      double up = 1 / (1 + NARROW[i]);
      double down = 1 / (1 + 1 / NARROW[i]);
      double x = up < 0.5 ? a + (b - a) * up : b - (b - a) * down;
      double weight = Math.PI * COSH[i] * up * down * (b - a);
      sum += weight > 0 && x > a && x < b ? weight * f.applyAsDouble(x) : 0;
    }
    return sum * STEP;
  }

  /** Integral from a to infinity of what falls off on this scale. */
  static double beyond(DoubleUnaryOperator f, double a, double scale) {
    double sum = 0;
    for (int i = 0; i < SINH.length; i++) {
      double x = scale / Math.sqrt(NARROW[i]);
      double weight = Math.PI / 2 * COSH[i] * x;
      double value = weight > 0 && weight < 1e300 ? f.applyAsDouble(a + x) : 0;
      sum += value > 0 ? weight * value : 0;
    }
    return sum * STEP;
  }

  static double normalUpper(double z) {
    if (z < 0) {
      return 1 - normalUpper(-z);
    }
    return beyond(x -> Math.exp(-x * x / 2), z, 1 / (1 + z)) / Math.sqrt(2 * Math.PI);
  }

  static double normalTwoSided(double z) {
    return 2 * normalUpper(Math.abs(z));
  }

  static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  static double tTwoSided(double t, double df) {
    double at = Math.abs(t);
    DoubleUnaryOperator density = x -> Math.exp(-(df + 1) / 2 * Math.log1p(x * x / df));
    double above = beyond(density, at, 1 / (1 / (1 + at) + at / (1 + at * at / df)));
    return above / (above + integral(density, 0, at));
  }

  static double fUpper(double f, double df1, double df2) {
    if (f <= 0) {
      return 1;
    }
    DoubleUnaryOperator density = x -> Math.exp((df1 / 2 - 1) * Math.log(x)
        - (df1 + df2) / 2 * Math.log1p(df1 * x / df2));
    return share(density, f, Math.max(f, 1) / (1 + df1 / 2 * df2 / (df2 + df1)));
  }

  static double chiSquareUpper(double x, double df) {
    if (x <= 0) {
      return 1;
    }
    double top = Math.max(df - 2, 0);
    double shift = top == 0 ? 0 : (df / 2 - 1) * Math.log(top) - top / 2;
    return share(v -> Math.exp((df / 2 - 1) * Math.log(v) - v / 2 - shift), x, 2);
  }

  private static double share(DoubleUnaryOperator density, double at, double scale) {
    double above = beyond(density, at, scale);
    return above / (above + integral(density, 0, at));
  }

  /** I(x; a, b). */
  static double beta(double x, double a, double b) {
    double top = (a - 1) * Math.log(a / (a + b)) + (b - 1) * Math.log(b / (a + b));
    double below = integral(v -> Math.exp((a - 1) * Math.log(v) + (b - 1) * Math.log1p(-v) - top), 0, x);
    double above = integral(v -> Math.exp((b - 1) * Math.log(v) + (a - 1) * Math.log1p(-v) - top), 0, 1 - x);
    return below / (below + above);
  }

  /** Where a function of one sign change is 0: secants that stay within bounds (Illinois). */
  static double root(DoubleUnaryOperator f, double from, double to) {
    double a = from;
    double b = to;
    double fa = f.applyAsDouble(a);
    double fb = f.applyAsDouble(b);
    if (fa == 0 || fb == 0) {
      return fa == 0 ? a : b;
    }
    if (Math.signum(fa) == Math.signum(fb)) {
      throw new AssertionError("no change of sign from " + a + " to " + b + ": " + fa + ", " + fb);
    }
    int side = 0;
    for (int i = 0; i < 200 && Math.abs(b - a) > 1e-15 * Math.max(1e-3, Math.abs(a)); i++) {
      double c = i % 4 == 3 ? (a + b) / 2 : (fa * b - fb * a) / (fa - fb);
      double fc = f.applyAsDouble(c);
      if (fc == 0) {
        return c;
      }
      if (Math.signum(fc) == Math.signum(fb)) {
        b = c;
        fb = fc;
        fa *= side == -1 ? 0.5 : 1;
        side = -1;
      } else {
        a = c;
        fa = fc;
        fb *= side == 1 ? 0.5 : 1;
        side = 1;
      }
    }
    return (a + b) / 2;
  }

  /** The z that an interval of this level reaches on each side. */
  static double z(double confidence) {
    return root(z -> normalTwoSided(z) - (1 - confidence), 0, 10);
  }

  /** The t that an interval of this level reaches on each side. */
  static double t(double confidence, double df) {
    return Math.exp(root(log -> Math.log(tTwoSided(Math.exp(log), df) / (1 - confidence)), -5, 15));
  }
}
