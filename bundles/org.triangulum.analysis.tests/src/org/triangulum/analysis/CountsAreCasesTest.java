// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** Every analysis of tabulated data gives what it gives of the same cases row by row, or says that it takes none. */
class CountsAreCasesTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "yes", "g", "three");
  private static final List<List<String>> CHOICES = List.of(List.of("a"), List.of("a", "b"), List.of("yes", "a"),
      List.of("yes", "g"), List.of("a", "b", "c"), List.of("yes", "a", "b"));
  private static final int ROUNDS = 3;

  static Stream<Analysis> analyses() {
    return Tables.RUNNER.catalogue().analyses().stream();
  }

  /** Rows of answers, some missing for each reason, and how many cases each stands for. */
  private static int[][] rows(Random random) {
    int[][] rows = new int[40][];
    Arrays.setAll(rows, i -> {
      int trait = random.nextInt(3);
      int[] row = {1 + trait + random.nextInt(3), 1 + trait + random.nextInt(3), 1 + trait + random.nextInt(3),
          1 + random.nextInt(2), 1 + random.nextInt(2), 1 + random.nextInt(3), random.nextInt(4)};
      for (int v = 0; v < 3; v++) {
        row[v] = random.nextInt(12) > 0 ? row[v] : Tables.missing(MissingKind.get(1 + random.nextInt(4)));
      }
      return row;
    });
    return rows;
  }

  private static DataTable table(int[][] rows, boolean counted) {
    List<DataColumn> columns = new ArrayList<>();
    for (int v = 0; v < NAMES.size(); v++) {
      int at = v;
      // Labelled: a row of no case does not widen the scale.
      columns.add(Tables.labels(Tables.codes(NAMES.get(v), Arrays.stream(rows).mapToInt(r -> r[at]).toArray()), v < 3
          ? new String[] {"1", "2", "3", "4", "5"} : v < 5 ? new String[] {"1", "2"} : new String[] {"1", "2", "3"}));
    }
    if (counted) {
      columns.add(Tables.counts(Arrays.stream(rows).mapToInt(r -> r[NAMES.size()]).toArray()));
    }
    return Tables.table(columns.toArray(DataColumn[]::new));
  }

  private static Optional<AnalysisResult> run(String analysis, AnalysisInput input, List<String> reasons) {
    List<String> problems = Tables.RUNNER.problems(analysis, input);
    if (!problems.isEmpty()) {
      reasons.addAll(problems);
      return Optional.empty();
    }
    try {
      return Optional.of(Tables.RUNNER.run(analysis, input, Progress.NONE));
    } catch (AnalysisException e) {
      reasons.add(e.getMessage());
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void tabulatedOrRowByRow(Analysis analysis) {
    Set<String> parameters = analysis.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
    Map<String, String> given = new TreeMap<>(parameters.contains("success") ? Map.of("success", "1") : Map.of());
    for (int round = 0; round < ROUNDS; round++) {
      int[][] rows = rows(new Random(round));
      int[][] cases = Arrays.stream(rows).flatMap(r -> IntStream.range(0, r[NAMES.size()]).mapToObj(i -> r))
          .toArray(int[][]::new);
      for (List<String> variables : CHOICES) {
        for (Optional<String> by : List.of(Optional.<String>empty(), Optional.of("g"), Optional.of("three"))) {
          if (by.filter(variables::contains).isPresent()) {
            continue;
          }
          List<String> reasons = new ArrayList<>();
          List<String> refused = new ArrayList<>();
          Optional<AnalysisResult> expected = run(analysis.id(), new AnalysisInput(table(cases, false), variables, by,
              given), reasons);
          Optional<AnalysisResult> found = run(analysis.id(), new AnalysisInput(table(rows, true), variables, by,
              given), refused);
          String what = analysis.id() + " " + variables + " by " + by + ", round " + round;
          if (found.isEmpty() && expected.isPresent()) {
            assertTrue(refused.stream().anyMatch(r -> r.contains("count")), what + " " + refused);
          } else if (found.isPresent()) {
            assertEquals(List.of(), reasons, what);
            assertSame(expected.orElseThrow().values(), found.get().values(), what);
          }
        }
      }
    }
  }

  private static void assertSame(Map<String, Double> expected, Map<String, Double> actual, String what) {
    assertEquals(expected.keySet(), actual.keySet(), what);
    expected.forEach((name, value) -> assertEquals(value, actual.get(name), 1e-9 * Math.max(1e-3, Math.abs(value)), what
        + " " + name));
  }
}
