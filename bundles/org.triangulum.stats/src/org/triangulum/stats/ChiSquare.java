// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tests of independence in a two-way table. Rows and columns without cases say nothing about independence: they are
 * left out and named.
 *
 * @param table the table tested, without empty rows and columns
 * @param droppedRows numbers (from 0) of the empty rows of the table given
 * @param droppedColumns numbers (from 0) of its empty columns
 * @param pearson Pearson's chi-square without correction (1900, Philosophical Magazine 50:157)
 * @param yates the same with Yates' continuity correction (1934, JRSS Supplement 1:217); 2 x 2 only. The correction is
 *     at most |observed - expected|, as in R
 * @param likelihoodRatio the likelihood ratio statistic G2 (Agresti 2002, Categorical Data Analysis, section 3.2.1)
 * @param minExpected the smallest expected count
 * @param shareExpectedBelow5 share (0..1) of cells with an expected count under 5; above 0.2 the chi-square
 *     approximation is in doubt (Cochran 1954, Biometrics 10:417)
 */
public record ChiSquare(CrossTab table, List<Integer> droppedRows, List<Integer> droppedColumns, TestResult pearson,
    Optional<TestResult> yates, TestResult likelihoodRatio, double minExpected, double shareExpectedBelow5) {

  /**
   * Tests a table.
   *
   * @throws NotComputableException when fewer than two rows or columns have cases
   */
  public static ChiSquare of(CrossTab given) {
    CrossTab table = given.withoutEmpty();
    int rows = table.rows();
    int columns = table.columns();
    if (rows < 2 || columns < 2) {
      throw new NotComputableException("a test of independence needs at least two rows and two columns with cases, "
          + "there are " + rows + " and " + columns);
    }
    boolean fourfold = rows == 2 && columns == 2;
    double correction = Math.min(0.5, Math.abs(table.count(0, 0) - table.expected(0, 0)));
    double pearson = 0;
    double yates = 0;
    double g2 = 0;
    double min = Double.MAX_VALUE;
    int below = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        long observed = table.count(r, c);
        double expected = table.expected(r, c);
        double difference = Math.abs(observed - expected);
        pearson += difference * difference / expected;
        yates += (difference - correction) * (difference - correction) / expected;
        g2 += observed == 0 ? 0 : 2 * observed * Math.log(observed / expected);
        min = Math.min(min, expected);
        below += expected < 5 ? 1 : 0;
      }
    }
    double df = (rows - 1.0) * (columns - 1.0);
    return new ChiSquare(table, boxed(given.emptyRows()), boxed(given.emptyColumns()),
        TestResult.chiSquare(pearson, df),
        fourfold ? Optional.of(TestResult.chiSquare(yates, df)) : Optional.empty(),
        TestResult.chiSquare(Math.max(0, g2), df), min, (double) below / (rows * columns));
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** Cramer's V, sqrt(chi-square / (n (min(rows, columns) - 1))), 0..1 (Cramer 1946). */
  public double cramersV() {
    return Math.sqrt(pearson.statistic() / (table.n() * (Math.min(table.rows(), table.columns()) - 1.0)));
  }

  /**
   * Confidence interval of Cramer's V: that of the noncentrality of the chi-square statistic, put through V's formula
   * (Smithson 2003, Confidence Intervals, chapter 4). The lower limit is 0 when the test is not significant.
   */
  public Interval cramersVInterval(double confidence) {
    double scale = table.n() * (Math.min(table.rows(), table.columns()) - 1.0);
    Interval noncentrality = Noncentral.chiSquare(pearson.statistic(), pearson.df(), confidence);
    return new Interval(Math.sqrt(noncentrality.lower() / scale), Math.min(1, Math.sqrt(noncentrality.upper() / scale)),
        confidence);
  }

  /**
   * Phi of a 2 x 2 table, signed: positive when the first row goes with the first column.
   *
   * @throws NotComputableException when the table is not 2 x 2
   */
  public double phi() {
    if (table.rows() != 2 || table.columns() != 2) {
      throw new NotComputableException("phi is for 2 x 2 tables; this one is " + table.rows() + " x "
          + table.columns());
    }
    double determinant = (double) table.count(0, 0) * table.count(1, 1)
        - (double) table.count(0, 1) * table.count(1, 0);
    return determinant / (Math.sqrt((double) table.rowTotal(0) * table.rowTotal(1))
        * Math.sqrt((double) table.columnTotal(0) * table.columnTotal(1)));
  }
}
