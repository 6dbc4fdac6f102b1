// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** Drawn answers of two groups, ties and each kind of missing among them, and what is counted of them case by case. */
abstract class DrawnAnswers {
  static final int ROUNDS = 100;
  private static final double Z = 1.959963984540054;
  static final List<String> ITEMS = List.of("a", "b", "c");

  Random random;
  /** Answers 1 to 5, or below 0 why there is none. */
  int[][] items;
  int[] groups;
  DataTable table;
  Map<String, Double> values;

  final void draw(RepetitionInfo info, int answers) {
    random = new Random(info.getCurrentRepetition());
    int n = 5 + random.nextInt(40);
    items = new int[ITEMS.size()][n];
    groups = random.ints(n, 1, 3).toArray();
    groups[0] = 1;
    groups[1] = 2;
    for (int[] item : items) {
      boolean nobody = random.nextInt(8) == 0; // in the second group
      Arrays.setAll(item, i -> random.nextInt(5) == 0 || nobody && groups[i] == 2 ? -1 - random.nextInt(4)
          : 1 + random.nextInt(answers));
    }
    String[] labels = IntStream.rangeClosed(1, answers).mapToObj(Integer::toString).toArray(String[]::new);
    table = Tables.table(column("a", items[0], labels), column("b", items[1], labels), column("c", items[2], labels),
        Tables.codes("g", groups));
  }

  static DataColumn column(String name, int[] answers, String... labels) {
    return Tables.labels(Tables.codes(name, Arrays.stream(answers).map(v -> v > 0 ? v : Tables.missing(MissingKind.get(
        -v))).toArray()), labels);
  }

  /** The rows of a group, or of all for 0. */
  int[] rows(int group) {
    return IntStream.range(0, groups.length).filter(i -> group == 0 || groups[i] == group).toArray();
  }

  static String scope(int group) {
    return group == 0 ? "" : "group." + group + ".";
  }

  final int count(int item, int group, IntPredicate answer) {
    return (int) Arrays.stream(rows(group)).filter(i -> answer.test(items[item][i])).count();
  }

  static boolean applies(int answer) {
    return answer > 0 || !List.of(MissingKind.NOT_ASKED, MissingKind.NOT_APPLICABLE).contains(MissingKind.get(-answer));
  }

  final int base(int item, int group, String rule) {
    return count(item, group, v -> rule.equals("all") || (rule.equals("valid") ? v > 0 : applies(v)));
  }

  final void assertValue(double expected, String name) {
    assertEquals(expected, values.getOrDefault(name, Double.NaN), 1e-9 * Math.max(1, Math.abs(expected)), name);
  }

  /** Share in percent with Wilson's limits: where the share is as far as its own error allows. */
  final void assertShare(double count, double base, String percent, String scope) {
    if (base == 0) {
      assertFalse(values.containsKey(percent), percent);
      return;
    }
    assertValue(100 * count / base, percent);
    if (!scope.isEmpty()) {
      assertValue(100 * limit(count, base, -1), scope + "lower");
      assertValue(100 * limit(count, base, 1), scope + "upper");
    }
  }

  static double limit(double count, double base, int side) {
    double share = count / base;
    double near = share;
    double far = side < 0 ? 0 : 1;
    for (int i = 0; i < 200; i++) {
      double middle = (near + far) / 2;
      boolean within = Math.abs(share - middle) <= Z * Math.sqrt(middle * (1 - middle) / base);
      near = within ? middle : near;
      far = within ? far : middle;
    }
    return near;
  }
}
