// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Polychoric correlation: that of two normal variables of which only ordered classes are known, by maximum likelihood
 * in two steps, thresholds from the margins first (Olsson 1979, Psychometrika 44:443). Of a 2 x 2 table it is the
 * tetrachoric correlation.
 *
 * @param r the correlation
 * @param standardError by the expected information about it, thresholds taken as known
 * @param n number of cases
 * @param fit likelihood ratio test that a normal distribution fits the table; no degrees of freedom for a 2 x 2 table
 */
public record Polychoric(double r, double standardError, long n, TestResult fit) {
  private static final double[] SIZES = {0.3, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999};
  private static final int PANELS = 12;
  private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(20, 0, 1);

  /**
   * The correlation of the rows and columns of a table.
   *
   * @param given counts, rows and columns in order
   * @throws NotComputableException for fewer than two rows or columns with cases, or when the correlation is at its
   *     limit
   */
  public static Polychoric of(CrossTab given) {
    CrossTab table = given.withoutEmpty();
    if (table.rows() < 2 || table.columns() < 2) {
      throw new NotComputableException(table.n() == 0 ? "there are no cases" : "a variable has only one value");
    }
    double[] rows = thresholds(table);
    double[] columns = thresholds(table.transposed());
    double r = root(table, rows, columns);
    double information = 0;
    double g2 = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        double p = probability(rows, columns, i, j, r);
        double change = density(rows, columns, i, j, r);
        information += p > 0 ? table.n() * change * change / p : 0;
        double count = table.count(i, j);
        g2 += count == 0 ? 0 : 2 * count * Math.log(count / (table.n() * p));
      }
    }
    double df = table.rows() * (double) table.columns() - table.rows() - table.columns();
    return new Polychoric(r, 1 / Math.sqrt(information), table.n(), df == 0 ? new TestResult(0, 0, 1)
        : TestResult.chiSquare(Math.max(0, g2), df));
  }

  /** Where the likelihood is largest, sought outwards from 0: near 1 and -1 probabilities of 0 hide its slope. */
  private static double root(CrossTab table, double[] rows, double[] columns) {
    double direction = Math.signum(score(table, rows, columns, 0));
    double inner = 0;
    for (double size : SIZES) {
      double outer = direction * size;
      if (score(table, rows, columns, outer) * direction <= 0) {
        return direction == 0 ? 0 : new BrentSolver(1e-14, 1e-14, 1e-16).solve(500,
            x -> score(table, rows, columns, x), Math.min(inner, outer), Math.max(inner, outer));
      }
      inner = outer;
    }
    throw new NotComputableException("the correlation is at its limit of " + (direction > 0 ? "1" : "-1")
        + ": the table has too many empty cells");
  }

  /** The normal values between the rows, infinite at both ends. */
  private static double[] thresholds(CrossTab table) {
    double[] thresholds = new double[table.rows() + 1];
    thresholds[0] = Double.NEGATIVE_INFINITY;
    thresholds[table.rows()] = Double.POSITIVE_INFINITY;
    double below = 0;
    for (int i = 1; i < table.rows(); i++) {
      below += table.rowTotal(i - 1);
      thresholds[i] = Tails.normalQuantile(below / table.n());
    }
    return thresholds;
  }

  private static double score(CrossTab table, double[] rows, double[] columns, double r) {
    double sum = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        if (table.count(i, j) > 0) {
          sum += table.count(i, j) * density(rows, columns, i, j, r)
              / Math.max(1e-300, probability(rows, columns, i, j, r));
        }
      }
    }
    return sum;
  }

  private static double probability(double[] rows, double[] columns, int i, int j, double r) {
    return Math.max(0, below(rows[i + 1], columns[j + 1], r) - below(rows[i], columns[j + 1], r)
        - below(rows[i + 1], columns[j], r) + below(rows[i], columns[j], r));
  }

  private static double density(double[] rows, double[] columns, int i, int j, double r) {
    return density(rows[i + 1], columns[j + 1], r) - density(rows[i], columns[j + 1], r)
        - density(rows[i + 1], columns[j], r) + density(rows[i], columns[j], r);
  }

  private static double density(double h, double k, double r) {
    double rest = 1 - r * r;
    return Double.isInfinite(h) || Double.isInfinite(k) ? 0
        : Math.exp(-(h * h - 2 * r * h * k + k * k) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
  }

  /** P(X <= h, Y <= k): the integral of the density over the correlation, in its arc sine. */
  static double below(double h, double k, double r) {
    if (h == Double.NEGATIVE_INFINITY || k == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    if (h == Double.POSITIVE_INFINITY || k == Double.POSITIVE_INFINITY) {
      return Tails.normalUpper(-Math.min(h, k));
    }
    double end = Math.asin(r);
    double sum = 0;
    for (int panel = 0; panel < PANELS; panel++) {
      double from = end * panel / PANELS;
      double width = end / PANELS;
      sum += width * GAUSS.integrate(x -> {
        double angle = from + width * x;
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        return Math.exp(-(h * h + k * k - 2 * h * k * sin) / (2 * cos * cos));
      });
    }
    return Tails.normalUpper(-h) * Tails.normalUpper(-k) + sum / (2 * Math.PI);
  }

  /** Confidence interval by Fisher's z with the standard error carried over. */
  public Interval interval(double confidence) {
    double z = Math.log((1 + r) / (1 - r)) / 2;
    double half = Tails.normalCritical(confidence) * standardError / (1 - r * r);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half), confidence);
  }

  /** Test that the correlation is 0. */
  public NormalTest test() {
    return NormalTest.of(r / standardError);
  }
}
