// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every statistic against R, on stored data: the scripts in releng/r made the files of references. */
class ReferenceTest {
  private static final double TOLERANCE = 1e-9;
  /**
   * Where R itself is less exact: its r x c Fisher test merges paths that differ by less than 1e-7 (fexact.c), its
   * exact Kendall test takes a small upper tail as 1 minus the lower.
   */
  private static final Map<String, Double> LESS_EXACT_IN_R = Map.of("fisher.table", 2e-7, "kendall.exact", 1e-8);

  private static final List<String> FILES = List.of("reference.csv", "groups.csv", "agreement.csv",
      "scales.csv", "regression.csv", "diagnostics.csv");

  private record Row(String name, String statistic, double expected) {
  }

  private final Map<String, ReferenceCase> cases = new HashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final ReferenceStatistics statistics = new ReferenceStatistics();

  ReferenceTest() throws IOException {
    for (String file : FILES) {
      read(file);
    }
  }

  private void read(String file) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        ReferenceTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", 4)).forEach(f -> {
        if (f[0].equals("input")) {
          cases.computeIfAbsent(f[1], name -> new ReferenceCase()).put(f[2],
              Arrays.stream(f[3].split(" ")).mapToDouble(ReferenceTest::number).toArray());
        } else {
          rows.put(f[1] + " " + f[2], new Row(f[1], f[2], Double.parseDouble(f[3])));
        }
      });
    }
  }

  private static double number(String text) {
    return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
  }

  @TestFactory
  Stream<DynamicTest> sameAsR() {
    return rows.values().stream().map(row -> dynamicTest(row.name() + " " + row.statistic(), () -> {
      ReferenceStatistics.Statistic statistic = statistics.byName().get(row.statistic());
      assertNotNull(statistic, "no such statistic");
      double actual = statistic.of(cases.get(row.name()));
      double tolerance = LESS_EXACT_IN_R.getOrDefault(row.statistic(), TOLERANCE);
      assertEquals(row.expected(), actual, Math.max(tolerance * Math.abs(row.expected()), rounding(row)));
    }));
  }

  /**
   * Rounding error of R's own figure, which matters where that is next to 0: R's Kruskal-Wallis H is the difference of
   * two numbers of the size of n. Probabilities are compared relatively however small they are.
   */
  private static double rounding(Row row) {
    return row.statistic().endsWith(".p") ? 0 : row.statistic().equals("kruskal.h") ? 1e-11 : 1e-13;
  }

  @Test
  void everyStatisticIsCompared() {
    Set<String> compared = new TreeSet<>();
    rows.values().forEach(row -> compared.add(row.statistic()));
    assertEquals(new TreeSet<>(statistics.byName().keySet()), compared);
  }
}
