// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.analysis.result.Base;
import org.triangulum.stats.CrossTab;

/**
 * Two variables with the same categories against each other, such as two ratings of the same cases. Categories that
 * only one of them uses are rows and columns all the same; they stand in order of their scores, text in alphabetical
 * order.
 *
 * @param categories of both
 * @param table first variable (rows) by second, in the order of the categories
 * @param base the counts behind it
 */
public record SquareTable(List<Category> categories, CrossTab table, Base base) {

  /** The cases with a value in both. */
  public static SquareTable of(Sample sample, String first, String second) {
    JointTally joint = sample.joint(sample.factor(first), sample.factor(second), Optional.empty()).get(0);
    Map<String, Category> byKey = new LinkedHashMap<>();
    joint.rows().categories().forEach(c -> byKey.putIfAbsent(c.key(), c));
    joint.columns().categories().forEach(c -> byKey.putIfAbsent(c.key(), c));
    List<Category> categories = new ArrayList<>(byKey.values());
    boolean scored = categories.stream().noneMatch(c -> Double.isNaN(c.score()));
    categories.sort(scored ? Comparator.comparingDouble(Category::score) : Comparator.comparing(Category::key));
    List<String> keys = categories.stream().map(Category::key).toList();
    long[][] counts = new long[keys.size()][keys.size()];
    for (int r = 0; r < joint.rows().size(); r++) {
      for (int c = 0; c < joint.columns().size(); c++) {
        counts[keys.indexOf(joint.rows().category(r).key())][keys.indexOf(joint.columns().category(c).key())] +=
            joint.table().count(r, c);
      }
    }
    CrossTab table = CrossTab.of(counts);
    return new SquareTable(List.copyOf(categories), table, joint.base(first + "~" + second, table.n()));
  }
}
