// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Standard errors of the coefficients of ordinal association in a table, not assuming independence: the "ASE" of SPSS
 * and SAS (Goodman and Kruskal 1963, 1972, JASA 58:310, 67:415; Brown and Benedetti 1977, JASA 72:309).
 *
 * @param tauB Kendall's tau-b
 * @param tauBError its standard error
 * @param gamma Goodman and Kruskal's gamma
 * @param gammaError its standard error
 * @param somersD Somers' d with the columns dependent
 * @param somersDError its standard error
 */
public record OrdinalErrors(double tauB, double tauBError, double gamma, double gammaError, double somersD,
    double somersDError) {

  /**
   * Computes the coefficients and their errors.
   *
   * @param table counts whose rows and columns are in order
   * @throws NotComputableException for fewer than 2 cases, all cases in one row or column, or only tied pairs
   */
  public static OrdinalErrors of(CrossTab table) {
    OrdinalAssociation pairs = OrdinalAssociation.of(table);
    double gamma = pairs.gamma();
    double tau = pairs.tauB();
    double n = table.n();
    double rows = n * n;
    double columns = n * n;
    for (int r = 0; r < table.rows(); r++) {
      rows -= (double) table.rowTotal(r) * table.rowTotal(r);
    }
    for (int c = 0; c < table.columns(); c++) {
      columns -= (double) table.columnTotal(c) * table.columnTotal(c);
    }
    // As each pair is met from both of its cases, these are twice the numbers of pairs.
    double p = 2.0 * pairs.concordant();
    double q = 2.0 * pairs.discordant();
    double w = Math.sqrt(rows) * Math.sqrt(columns);
    double[][] above = cumulated(table);
    double tauSum = 0;
    double gammaSum = 0;
    double somersSum = 0;
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        double concordant = concordant(above, r, c);
        double discordant = n - table.rowTotal(r) - table.columnTotal(c) + table.count(r, c) - concordant;
        double difference = concordant - discordant;
        double v = table.rowTotal(r) * columns + table.columnTotal(c) * rows;
        tauSum += table.count(r, c) * square(2 * w * difference + tau * v);
        gammaSum += table.count(r, c) * square(q * concordant - p * discordant);
        somersSum += table.count(r, c) * square(rows * difference - (p - q) * (n - table.rowTotal(r)));
      }
    }
    double tauVariance = tauSum - n * n * n * tau * tau * square(rows + columns);
    return new OrdinalErrors(tau, Math.sqrt(Math.max(0, tauVariance)) / (w * w), gamma,
        4 / square(p + q) * Math.sqrt(gammaSum), pairs.somersDColumns(), 2 / square(rows) * Math.sqrt(somersSum));
  }

  private static double square(double x) {
    return x * x;
  }

  /** Sums of the counts above and to the left, with an empty row and column in front. */
  private static double[][] cumulated(CrossTab table) {
    double[][] sums = new double[table.rows() + 1][table.columns() + 1];
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        sums[r + 1][c + 1] = table.count(r, c) + sums[r][c + 1] + sums[r + 1][c] - sums[r][c];
      }
    }
    return sums;
  }

  /** Cases above and left, or below and right, of a cell. */
  private static double concordant(double[][] sums, int r, int c) {
    int rows = sums.length - 1;
    int columns = sums[0].length - 1;
    return sums[r][c] + sums[rows][columns] - sums[r + 1][columns] - sums[rows][c + 1] + sums[r + 1][c + 1];
  }

  /** Wald interval of tau-b, kept within -1..1. */
  public Interval tauBInterval(double confidence) {
    return interval(tauB, tauBError, confidence);
  }

  /** Wald interval of gamma, kept within -1..1. */
  public Interval gammaInterval(double confidence) {
    return interval(gamma, gammaError, confidence);
  }

  /** Wald interval of Somers' d, kept within -1..1. */
  public Interval somersDInterval(double confidence) {
    return interval(somersD, somersDError, confidence);
  }

  private static Interval interval(double value, double error, double confidence) {
    double half = Tails.normalCritical(confidence) * error;
    return new Interval(Math.max(-1, value - half), Math.min(1, value + half), confidence);
  }
}
