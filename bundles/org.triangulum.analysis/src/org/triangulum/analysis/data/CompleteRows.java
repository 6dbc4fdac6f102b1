// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Base;
import org.triangulum.stats.NotComputableException;
import org.triangulum.store.data.ColumnValues;

/** The numbers of several variables over the cases that have a value in all of them; a row of counts is many cases. */
public final class CompleteRows {
  /** Each case has its own place in memory; a printed table can hold more than there is. */
  private static final long MOST = 20_000_000;

  private final double[][] columns;
  private final int[] groups;
  private final int[] rows;
  private final Base base;

  private CompleteRows(double[][] columns, int[] groups, int[] rows, Base base) {
    this.columns = columns;
    this.groups = groups;
    this.rows = rows;
    this.base = base;
  }

  /** The codes or numbers of variables. */
  public static CompleteRows of(Sample sample, List<String> names) {
    return of(sample, names, sample::numbers);
  }

  /**
   * Numbers made of variables.
   *
   * @param numbers of a variable: one per row of the table, NaN where there is none
   */
  public static CompleteRows of(Sample sample, List<String> names, Function<String, double[]> numbers) {
    double[][] all = names.stream().map(numbers).toArray(double[][]::new);
    List<ColumnValues> values = names.stream().map(name -> sample.column(name).values()).toList();
    int[] times = new int[sample.rows()];
    long every = 0;
    long applicable = 0;
    long cases = 0;
    for (int row = 0; row < times.length; row++) {
      int at = row;
      if (sample.by().isPresent() && sample.by().get().code(row) < 0) {
        continue;
      }
      int weight = sample.weight(row);
      every += weight;
      applicable += values.stream().allMatch(v -> Factor.applicable(-v.missing(at).getValue())) ? weight : 0;
      if (Arrays.stream(all).noneMatch(column -> Double.isNaN(column[at]))) {
        times[row] = weight;
        cases += weight;
      }
    }
    int n = placed(cases, names);
    double[][] columns = new double[all.length][n];
    int[] groups = new int[n];
    int[] rows = new int[n];
    int next = 0;
    for (int row = 0; row < times.length; row++) {
      for (int i = 0; i < times[row]; i++) {
        for (int c = 0; c < columns.length; c++) {
          columns[c][next] = all[c][row];
        }
        rows[next] = row + 1;
        groups[next++] = sample.by().isPresent() ? sample.by().get().code(row) : 0;
      }
    }
    return new CompleteRows(columns, groups, rows, new Base(String.join(", ", names), every, Math.max(applicable, n), n,
        n, "valid"));
  }

  /** A number of cases, when each can have a place of its own. */
  static int placed(long cases, List<String> names) {
    if (cases > MOST) {
      throw new NotComputableException(cases + " cases with values in " + String.join(", ", names)
          + " are more than this analysis can take; it takes " + MOST);
    }
    return (int) cases;
  }

  /** One array for each variable, cases in the order of the table. */
  public double[][] columns() {
    return columns;
  }

  /** Number of cases. */
  public int n() {
    return groups.length;
  }

  /** The group of each case, 0 without a grouping variable. */
  public int[] groups() {
    return groups;
  }

  /** The row of the table that a case is in, from 1. */
  public int row(int i) {
    return rows[i];
  }

  /** The values of one variable by group. */
  public double[][] byGroup(int variable, int groupCount) {
    double[][] lists = new double[groupCount][];
    Arrays.setAll(lists, g -> IntStream.range(0, n()).filter(i -> groups[i] == g)
        .mapToDouble(i -> columns[variable][i]).toArray());
    return lists;
  }

  /** The counts behind them. */
  public Base base() {
    return base;
  }
}
