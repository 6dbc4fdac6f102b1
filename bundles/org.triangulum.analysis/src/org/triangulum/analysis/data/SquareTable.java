// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.result.Base;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.CrossTab;

/**
 * Two variables with the same categories against each other, such as two ratings of the same cases. Categories that
 * only one of them uses are rows and columns all the same; they stand in order of their scores, text in alphabetical
 * order.
 *
 * @param categories of both
 * @param ordered whether the categories have an order: scored, and neither variable declared nominal
 * @param table first variable (rows) by second, in the order of the categories
 * @param base the counts behind it
 */
public record SquareTable(List<Category> categories, boolean ordered, CrossTab table, Base base) {

  /** The cases with a value in both. */
  public static SquareTable of(Sample sample, String first, String second) {
    JointTally joint = sample.joint(sample.factor(first), sample.factor(second), Optional.empty()).get(0);
    List<Category> categories = Ratings.union(List.of(joint.rows(), joint.columns()));
    List<String> keys = categories.stream().map(Category::key).toList();
    long[][] counts = new long[keys.size()][keys.size()];
    for (int r = 0; r < joint.rows().size(); r++) {
      for (int c = 0; c < joint.columns().size(); c++) {
        counts[keys.indexOf(joint.rows().category(r).key())][keys.indexOf(joint.columns().category(c).key())] +=
            joint.table().count(r, c);
      }
    }
    CrossTab table = CrossTab.of(counts);
    boolean ordered = categories.stream().noneMatch(c -> Double.isNaN(c.score()))
        && joint.rows().column().level() != MeasurementLevel.NOMINAL
        && joint.columns().column().level() != MeasurementLevel.NOMINAL;
    return new SquareTable(categories, ordered, table, joint.base(first + " and " + second, table.n()));
  }
}
