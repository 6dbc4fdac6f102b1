// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The stored data of one reference case. */
final class ReferenceCase {
  private final Map<String, double[]> inputs = new HashMap<>();

  void put(String name, double[] values) {
    inputs.put(name, values);
  }

  double[] x() {
    return inputs.get("x");
  }

  double[] y() {
    return inputs.get("y");
  }

  double[] values(String name) {
    return inputs.get(name);
  }

  double number(String name) {
    return inputs.get(name)[0];
  }

  /** The values of each group, groups coded 0, 1, ... */
  double[][] groups() {
    double[] value = inputs.get("value");
    double[] group = inputs.get("group");
    int count = (int) Arrays.stream(group).max().orElseThrow() + 1;
    return IntStream.range(0, count).mapToObj(g -> IntStream.range(0, value.length)
        .filter(i -> group[i] == g).mapToDouble(i -> value[i]).toArray()).toArray(double[][]::new);
  }

  double[] allValues() {
    return inputs.get("value");
  }

  GroupSummary group(int number) {
    return GroupSummary.of(groups()[number]);
  }

  /** The columns of a matrix of cases. */
  double[][] columns() {
    double[] values = inputs.get("values");
    int columns = (int) number("columns");
    int rows = values.length / columns;
    return IntStream.range(0, columns).mapToObj(c -> Arrays.copyOfRange(values, c * rows, (c + 1) * rows))
        .toArray(double[][]::new);
  }

  CrossTab table() {
    double[] counts = inputs.get("counts");
    int rows = (int) number("rows");
    int columns = counts.length / rows;
    return CrossTab.of(IntStream.range(0, rows).mapToObj(r -> IntStream.range(0, columns)
        .mapToLong(c -> (long) counts[r * columns + c]).toArray()).toArray(long[][]::new));
  }

  TwoByTwo fourfold() {
    return TwoByTwo.of(table());
  }

  Proportion proportion() {
    return new Proportion((long) number("x"), (long) number("n"));
  }

  Correlation correlation() {
    return new Correlation(number("r"), (long) number("n"));
  }

  List<GroupSummary> summaries() {
    return IntStream.range(0, inputs.get("n").length).mapToObj(i -> new GroupSummary((long) inputs.get("n")[i],
        inputs.get("mean")[i], inputs.get("sd")[i])).toList();
  }
}
