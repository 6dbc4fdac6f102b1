// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.store.data.DataTable;

/** Beside every p stands an estimate with its interval; every result says what it rests on. */
class EffectBesidePTest {
  private static final DataTable DATA = data();
  /** Adjusts p values found elsewhere. */
  private static final Set<String> OF_OTHERS = Set.of("multiplicity");
  /** Tests of what a method takes for granted: their p asks for a look at the data or residuals, not for an effect. */
  private static final Set<String> DIAGNOSTICS = Set.of("spread", "residuals", "normality", "proportional",
      "hosmer-lemeshow");

  private static DataTable data() {
    Random random = new Random(7);
    int n = 80;
    int[] trait = random.ints(n, 0, 3).toArray();
    int[][] items = new int[4][n];
    for (int[] item : items) {
      for (int i = 0; i < n; i++) {
        item[i] = random.nextInt(20) == 0 ? Tables.missing(org.triangulum.model.study.MissingKind.MISSING)
            : 1 + trait[i] + random.nextInt(3);
      }
    }
    double[] score = new double[n];
    for (int i = 0; i < n; i++) {
      score[i] = trait[i] + random.nextGaussian();
    }
    return Tables.table(Tables.codes("a", items[0]), Tables.codes("b", items[1]), Tables.codes("c", items[2]),
        Tables.codes("d", items[3]), Tables.codes("yes", random.ints(n, 1, 3).toArray()),
        Tables.decimals("score", score), Tables.codes("g", random.ints(n, 1, 3).toArray()),
        Tables.codes("three", random.ints(n, 1, 4).toArray()));
  }

  static Stream<Analysis> analyses() {
    return Tables.RUNNER.catalogue().analyses().stream();
  }

  private static List<AnalysisResult> results(Analysis analysis) {
    Set<String> names = analysis.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
    List<AnalysisResult> results = new ArrayList<>();
    for (List<String> variables : List.of(List.of("a"), List.of("score"), List.of("a", "b"), List.of("yes", "a"),
        List.of("yes", "g"), List.of("a", "b", "c"), List.of("a", "b", "c", "d"), List.of("score", "a", "b"))) {
      for (Optional<String> by : List.of(Optional.<String>empty(), Optional.of("g"), Optional.of("three"))) {
        AnalysisInput input = new AnalysisInput(DATA, variables, by, names.contains("success")
            ? Map.of("success", "1") : names.contains("extraction") ? Map.of("extraction", "maximum-likelihood",
                "factors", "1") : Map.of());
        if (by.filter(variables::contains).isEmpty() && Tables.RUNNER.problems(analysis.id(), input).isEmpty()) {
          try {
            results.add(Tables.RUNNER.run(analysis.id(), input, Progress.NONE));
          } catch (AnalysisException e) {
            assertFalse(e.getMessage().isBlank());
          }
        }
      }
    }
    return results;
  }

  private static boolean isP(String name) {
    return name.equals("p") || name.endsWith(".p") || name.equals("p.exact") || name.endsWith(".p.exact");
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void anIntervalStandsBesideEveryP(Analysis analysis) {
    if (OF_OTHERS.contains(analysis.id())) {
      return;
    }
    for (AnalysisResult result : results(analysis)) {
      Set<String> names = result.values().keySet();
      List<String> alone = names.stream().filter(EffectBesidePTest::isP).filter(p -> !accompanied(p, names))
          .filter(p -> result.warnings().stream().noneMatch(w -> w.matches(".*([Ii]nterval|limit).*"))).toList();
      assertEquals(List.of(), alone, analysis.id() + " " + names);
    }
  }

  /** Whether a lower and an upper limit stand in the p value's own scope, or in one around it; a pair is a scope. */
  private static boolean accompanied(String p, Set<String> names) {
    String scope = p.replaceAll("p(\\.exact)?$", "");
    while (!limits(scope, names)) {
      if (scope.isEmpty() || scope.contains("~")) {
        return false;
      }
      scope = scope.replaceAll("[^.]+\\.$", "");
    }
    return true;
  }

  private static boolean limits(String scope, Set<String> names) {
    return names.stream().anyMatch(n -> n.startsWith(scope) && n.endsWith("lower")
        && names.contains(n.replaceAll("lower$", "upper")));
  }

  /** A table of p values has limits in its rows, or a companion that has: its effect sizes or its measure of misfit. */
  @ParameterizedTest
  @MethodSource("analyses")
  void aTableOfPHasItsIntervals(Analysis analysis) {
    if (OF_OTHERS.contains(analysis.id())) {
      return;
    }
    for (AnalysisResult result : results(analysis)) {
      for (ResultTable table : result.tables()) {
        boolean excused = DIAGNOSTICS.contains(table.id()) || result.warnings().stream().anyMatch(w -> w.matches(
            ".*([Ii]nterval|limit).*"));
        if (hasP(table) && !excused) {
          String part = table.id().replaceFirst("^[a-z]+", "");
          assertTrue(hasLimits(table) || result.tables().stream().anyMatch(t -> (t.id().equals("effects" + part)
              || t.id().equals(table.id() + ".rmsea") || t.id().equals("bartlett.rmsea" + part)
              || t.id().equals("coefficients" + part)) && hasLimits(t)), analysis.id() + " " + table.id() + " of "
              + result.tables().stream().map(ResultTable::id).toList());
        }
      }
    }
  }

  private static boolean hasP(ResultTable table) {
    return IntStream.range(0, table.columns().size()).filter(c -> table.columns().get(c).format() == Format.P)
        .anyMatch(c -> table.rows().stream().anyMatch(row -> row.get(c).number().isPresent()));
  }

  /** Limits in columns, or in rows of their own that say so. */
  private static boolean hasLimits(ResultTable table) {
    boolean columns = IntStream.range(0, table.columns().size()).filter(c -> table.columns().get(c).title()
        .endsWith("CI from")).anyMatch(c -> table.rows().stream().anyMatch(row -> row.get(c).number().isPresent()));
    return columns || table.rows().stream().anyMatch(row -> row.stream().anyMatch(cell -> cell.text()
        .endsWith("CI from")));
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void aResultSaysWhatItRestsOn(Analysis analysis) {
    for (AnalysisResult result : results(analysis)) {
      assertFalse(result.bases().isEmpty(), analysis.id());
      assertTrue(result.method().matches("(?s).*(missing|not missing|valid answers|base|cases (with|that|complete)|"
          + "pairwise|both (values|answers)|rated by).*"), analysis.id()
          + " does not say what becomes of missing values: "
          + result.method());
      assertFalse(result.method().contains("$") || result.method().contains("  "), result.method());
    }
  }
}
