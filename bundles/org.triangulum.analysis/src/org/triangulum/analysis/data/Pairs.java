// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.Arrays;
import java.util.Optional;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.result.Base;
import org.triangulum.model.study.MissingKind;
import org.triangulum.stats.CompleteCases;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Interval;
import org.triangulum.stats.LinearTrend;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.OrdinalAssociation;
import org.triangulum.stats.OrdinalErrors;
import org.triangulum.store.data.ColumnValues;

/** Two numeric variables over the cases that have both: as a table of counts where that is smaller, else listed. */
public final class Pairs {
  private static final int MOST_CLASSES = 20;

  private final CrossTab table;
  private final double[] rowScores;
  private final double[] columnScores;
  private final double[][] lists;
  private final Base base;

  private Pairs(Base base, CrossTab table, double[] rowScores, double[] columnScores, double[][] lists) {
    this.base = base;
    this.table = table;
    this.rowScores = rowScores;
    this.columnScores = columnScores;
    this.lists = lists;
  }

  /** Two numeric variables over the cases that have both; with {@code complete}, only over its rows. */
  public static Pairs of(Sample sample, String x, String y, Optional<Factor> complete) {
    String name = x + " and " + y;
    if (sample.countable(x) && sample.countable(y)) {
      JointTally all = sample.joint(sample.factor(x), sample.factor(y), Optional.empty()).get(0);
      JointTally used = complete.isEmpty() ? all : sample.joint(sample.factor(x), sample.factor(y), complete).get(0);
      return of(all.base(name, used.table().n()), used);
    }
    double[][] used = CompleteCases.of(numbers(sample, x, complete), numbers(sample, y, complete));
    return of(base(name, sample.column(x).values(), sample.column(y).values(), used[0].length), used);
  }

  private static Base base(String name, ColumnValues x, ColumnValues y, long used) {
    long applicable = 0;
    long valid = 0;
    for (int row = 0; row < x.size(); row++) {
      MissingKind ofX = x.missing(row);
      MissingKind ofY = y.missing(row);
      applicable += Factor.applicable(-ofX.getValue()) && Factor.applicable(-ofY.getValue()) ? 1 : 0;
      valid += ofX == MissingKind.NONE && ofY == MissingKind.NONE ? 1 : 0;
    }
    return new Base(name, x.size(), applicable, valid, used, "valid");
  }

  private static double[] numbers(Sample sample, String name, Optional<Factor> complete) {
    double[] numbers = sample.numbers(name);
    if (complete.isPresent()) {
      numbers = numbers.clone();
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = complete.get().code(row) < 0 ? Double.NaN : numbers[row];
      }
    }
    return numbers;
  }

  private static Pairs of(Base base, JointTally joint) {
    return new Pairs(base, joint.table(), scores(joint.rows()), scores(joint.columns()), null);
  }

  private static double[] scores(Factor factor) {
    if (!factor.scored()) {
      throw new AnalysisException(factor.name() + " is text, not numbers");
    }
    return factor.scores();
  }

  /** Complete cases as two lists. */
  private static Pairs of(Base base, double[][] complete) {
    return new Pairs(base, null, null, null, complete);
  }

  /** The counts behind a statistic of these pairs. */
  public Base base() {
    return base;
  }

  /**
   * The two as ordered classes.
   *
   * @throws NotComputableException when a variable has too many different values to be a classification
   */
  public CrossTab classes() {
    if (table == null || table.rows() > MOST_CLASSES || table.columns() > MOST_CLASSES) {
      throw new NotComputableException("a variable has more than " + MOST_CLASSES
          + " different values: too many for ordered classes");
    }
    return table;
  }

  /** Number of pairs. */
  public long n() {
    return table != null ? table.n() : lists[0].length;
  }

  /** The pairs as two lists, equal ones once for each case. */
  public double[][] lists() {
    if (table == null) {
      return lists;
    }
    double[][] all = new double[2][Math.toIntExact(table.n())];
    int next = 0;
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        int end = next + (int) table.count(r, c);
        Arrays.fill(all[0], next, end, rowScores[r]);
        Arrays.fill(all[1], next, end, columnScores[c]);
        next = end;
      }
    }
    return all;
  }

  /** Spearman's rank correlation, corrected for ties. */
  public Correlation spearman() {
    return table != null ? Correlation.spearman(table) : Correlation.spearman(lists[0], lists[1]);
  }

  /** Pearson's correlation. */
  public Correlation pearson() {
    if (n() == 0) {
      // A variable without values has no scores to correlate.
      throw new NotComputableException("a correlation needs at least 2 pairs, there are 0");
    }
    return table != null ? new Correlation(LinearTrend.of(table, rowScores, columnScores).r(), table.n())
        : Correlation.pearson(lists[0], lists[1]);
  }

  /**
   * Interval of tau-b: by its standard error for tables, by Fisher's z for lists.
   *
   * @throws org.triangulum.stats.NotComputableException when there is none
   */
  public Interval tauBInterval(double confidence) {
    return table != null ? OrdinalErrors.of(table).tauBInterval(confidence) : ordinal().tauBInterval(confidence);
  }

  /** Concordant and discordant pairs of cases. */
  public OrdinalAssociation ordinal() {
    return table != null ? OrdinalAssociation.of(table) : OrdinalAssociation.of(lists[0], lists[1]);
  }
}
