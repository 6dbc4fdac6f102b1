// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import org.triangulum.analysis.AnalysisException;
import org.triangulum.stats.CompleteCases;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Interval;
import org.triangulum.stats.LinearTrend;
import org.triangulum.stats.OrdinalAssociation;
import org.triangulum.stats.OrdinalErrors;

/** Two numeric variables over the cases that have both: as a table of counts where that is smaller, else listed. */
public final class Pairs {
  private final CrossTab table;
  private final double[] rowScores;
  private final double[] columnScores;
  private final double[][] lists;

  private Pairs(CrossTab table, double[] rowScores, double[] columnScores, double[][] lists) {
    this.table = table;
    this.rowScores = rowScores;
    this.columnScores = columnScores;
    this.lists = lists;
  }

  static Pairs of(JointTally joint) {
    return new Pairs(joint.table(), scores(joint.rows()), scores(joint.columns()), null);
  }

  private static double[] scores(Factor factor) {
    if (!factor.scored()) {
      throw new AnalysisException(factor.name() + " is text, not numbers");
    }
    return factor.scores();
  }

  /** Values with NaN where missing. */
  static Pairs of(double[] x, double[] y) {
    return new Pairs(null, null, null, CompleteCases.of(x, y));
  }

  /** Number of pairs. */
  public long n() {
    return table != null ? table.n() : lists[0].length;
  }

  /** Spearman's rank correlation, corrected for ties. */
  public Correlation spearman() {
    return table != null ? Correlation.spearman(table) : Correlation.spearman(lists[0], lists[1]);
  }

  /** Pearson's correlation. */
  public Correlation pearson() {
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
