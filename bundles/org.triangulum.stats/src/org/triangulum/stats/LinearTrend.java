// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.stream.IntStream;

/**
 * Tests of a linear trend in a table whose rows and columns are ordered, each category carrying a score.
 *
 * @param r Pearson correlation of the row and column scores over the cases
 * @param linearByLinear linear-by-linear association M2 = (n - 1) r2 with 1 degree of freedom (Mantel 1963, JASA
 *     58:690; Agresti 2002, section 3.4.1), the figure SPSS prints under that name
 * @param cochranArmitage n r2 with 1 degree of freedom; in a k x 2 table the Cochran-Armitage test of trend (Cochran
 *     1954, Biometrics 10:417; Armitage 1955, Biometrics 11:375)
 */
public record LinearTrend(double r, TestResult linearByLinear, TestResult cochranArmitage) {
  /** Tests a table with equally spaced scores 1, 2, 3... for its rows and columns, empty ones included. */
  public static LinearTrend of(CrossTab table) {
    return of(table, equallySpaced(table.rows()), equallySpaced(table.columns()));
  }

  /**
   * Tests a table.
   *
   * @param rowScores a score per row
   * @param columnScores a score per column
   * @throws NotComputableException when fewer than two row or column scores have cases
   */
  public static LinearTrend of(CrossTab table, double[] rowScores, double[] columnScores) {
    Require.sameLength(table.rows(), rowScores.length);
    Require.sameLength(table.columns(), columnScores.length);
    Require.finite(rowScores, "row scores");
    Require.finite(columnScores, "column scores");
    double r = Correlation.ofTable(table, rowScores, columnScores).r();
    double n = table.n();
    return new LinearTrend(r, TestResult.chiSquare((n - 1) * r * r, 1), TestResult.chiSquare(n * r * r, 1));
  }

  private static double[] equallySpaced(int k) {
    return IntStream.rangeClosed(1, k).asDoubleStream().toArray();
  }
}
