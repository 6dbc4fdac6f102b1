// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A two-way table of counts with what is derived cell by cell. Immutable; rows and columns are numbered from 0. */
public final class CrossTab {
  private final long[][] counts;
  private final long[] rowTotals;
  private final long[] columnTotals;
  private final long n;

  private CrossTab(long[][] counts) {
    this.counts = counts;
    int columns = counts.length == 0 ? 0 : counts[0].length;
    rowTotals = new long[counts.length];
    columnTotals = new long[columns];
    for (int r = 0; r < counts.length; r++) {
      Require.sameLength(counts[r].length, columns);
      for (int c = 0; c < columns; c++) {
        rowTotals[r] = Math.addExact(rowTotals[r], Require.count(counts[r][c]));
        columnTotals[c] = Math.addExact(columnTotals[c], counts[r][c]);
      }
    }
    n = Arrays.stream(rowTotals).reduce(0, Math::addExact);
  }

  /**
   * A table of given counts.
   *
   * @param counts rows of equal length, each count 0 or more; copied
   */
  public static CrossTab of(long[][] counts) {
    return new CrossTab(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
  }

  /**
   * Counts two coded columns against each other. A row where either code is negative (missing) is left out.
   *
   * @param rows codes 0..rowCategories-1 or negative
   * @param rowCategories number of rows of the table
   * @param columns codes 0..columnCategories-1 or negative, as many as rows
   * @param columnCategories number of columns of the table
   * @param weights how many cases each row of data stands for (0 or more), or null for one each
   */
  public static CrossTab of(int[] rows, int rowCategories, int[] columns, int columnCategories, int[] weights) {
    Require.sameLength(rows.length, columns.length);
    Require.codes(rows, rowCategories, "row variable");
    Require.codes(columns, columnCategories, "column variable");
    Require.weights(weights, rows.length);
    long[][] counts = new long[rowCategories][columnCategories];
    for (int i = 0; i < rows.length; i++) {
      if ((rows[i] | columns[i]) >= 0) {
        counts[rows[i]][columns[i]] += weights == null ? 1 : weights[i];
      }
    }
    return new CrossTab(counts);
  }

  /**
   * Counts two byte-coded columns against each other, missing codes as in {@link #of(int[], int, int[], int, int[])}.
   *
   * @param rows codes 0..rowCategories-1 or negative
   * @param rowCategories number of rows of the table, at most 128
   * @param columns codes 0..columnCategories-1 or negative, as many as rows
   * @param columnCategories number of columns of the table, at most 128
   */
  public static CrossTab of(byte[] rows, int rowCategories, byte[] columns, int columnCategories) {
    return byGroup(rows, rowCategories, columns, columnCategories, new byte[rows.length], 1)[0];
  }

  /**
   * Counts two byte-coded columns against each other within each group, in one pass.
   *
   * @param groups codes 0..groupCount-1; rows with a negative code are left out
   * @return one table per group
   */
  public static CrossTab[] byGroup(byte[] rows, int rowCategories, byte[] columns, int columnCategories,
      byte[] groups, int groupCount) {
    Require.sameLength(rows.length, columns.length);
    Require.sameLength(rows.length, groups.length);
    Require.codes(rows, rowCategories, "row variable");
    Require.codes(columns, columnCategories, "column variable");
    Require.codes(groups, groupCount, "group variable");
    int[] cells = new int[groupCount * rowCategories * columnCategories];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      int column = columns[i];
      int group = groups[i];
      if ((row | column | group) >= 0) {
        cells[(group * rowCategories + row) * columnCategories + column]++;
      }
    }
    return IntStream.range(0, groupCount).mapToObj(g -> new CrossTab(IntStream.range(0, rowCategories)
        .mapToObj(r -> IntStream.range(0, columnCategories)
            .mapToLong(c -> cells[(g * rowCategories + r) * columnCategories + c]).toArray())
        .toArray(long[][]::new))).toArray(CrossTab[]::new);
  }

  /** Number of rows. */
  public int rows() {
    return rowTotals.length;
  }

  /** Number of columns. */
  public int columns() {
    return columnTotals.length;
  }

  /** The count of a cell. */
  public long count(int row, int column) {
    return counts[row][column];
  }

  /** Sum of a row. */
  public long rowTotal(int row) {
    return rowTotals[row];
  }

  /** Sum of a column. */
  public long columnTotal(int column) {
    return columnTotals[column];
  }

  /** Number of cases in the table. */
  public long n() {
    return n;
  }

  /**
   * The cell in percent of its row, 0..100.
   *
   * @throws NotComputableException when the row is empty
   */
  public double rowPercent(int row, int column) {
    return percent(counts[row][column], rowTotals[row], "row " + (row + 1));
  }

  /**
   * The cell in percent of its column.
   *
   * @throws NotComputableException when the column is empty
   */
  public double columnPercent(int row, int column) {
    return percent(counts[row][column], columnTotals[column], "column " + (column + 1));
  }

  /**
   * The cell in percent of the table.
   *
   * @throws NotComputableException when the table is empty
   */
  public double totalPercent(int row, int column) {
    return percent(counts[row][column], n, "the table");
  }

  private static double percent(long part, long base, String what) {
    if (base == 0) {
      throw new NotComputableException(what + " has no cases");
    }
    return 100.0 * part / base;
  }

  /**
   * The count expected under independence.
   *
   * @throws NotComputableException when the table is empty
   */
  public double expected(int row, int column) {
    if (n == 0) {
      throw new NotComputableException("the table has no cases");
    }
    return (double) rowTotals[row] * columnTotals[column] / n;
  }

  /**
   * Standardised (Pearson) residual, (observed - expected) / sqrt(expected).
   *
   * @throws NotComputableException when the row or column is empty
   */
  public double standardisedResidual(int row, int column) {
    double expected = expected(row, column);
    if (expected == 0) {
      throw new NotComputableException("row " + (row + 1) + " or column " + (column + 1) + " has no cases");
    }
    return (counts[row][column] - expected) / Math.sqrt(expected);
  }

  /**
   * Adjusted residual, about standard normal under independence (Haberman 1973, Biometrics 29:205).
   *
   * @throws NotComputableException when the row or column is empty or holds every case
   */
  public double adjustedResidual(int row, int column) {
    double standardised = standardisedResidual(row, column);
    if (rowTotals[row] == n || columnTotals[column] == n) {
      throw new NotComputableException("row " + (row + 1) + " or column " + (column + 1) + " holds every case");
    }
    return standardised
        / Math.sqrt((1 - (double) rowTotals[row] / n) * (1 - (double) columnTotals[column] / n));
  }

  /** Numbers of the rows without cases. */
  public int[] emptyRows() {
    return IntStream.range(0, rows()).filter(r -> rowTotals[r] == 0).toArray();
  }

  /** Numbers of the columns without cases. */
  public int[] emptyColumns() {
    return IntStream.range(0, columns()).filter(c -> columnTotals[c] == 0).toArray();
  }

  /** This table without its empty rows and columns. */
  public CrossTab withoutEmpty() {
    int[] keep = IntStream.range(0, columns()).filter(c -> columnTotals[c] > 0).toArray();
    return new CrossTab(IntStream.range(0, rows()).filter(r -> rowTotals[r] > 0)
        .mapToObj(r -> Arrays.stream(keep).mapToLong(c -> counts[r][c]).toArray()).toArray(long[][]::new));
  }

  /** This table with rows and columns exchanged. */
  public CrossTab transposed() {
    return new CrossTab(IntStream.range(0, columns())
        .mapToObj(c -> Arrays.stream(counts).mapToLong(row -> row[c]).toArray()).toArray(long[][]::new));
  }
}
