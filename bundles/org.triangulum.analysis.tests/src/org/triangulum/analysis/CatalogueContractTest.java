// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** What every analysis in the catalogue promises. */
class CatalogueContractTest {
  /** Released ids; they are cited in studies and scripts and never change. */
  private static final List<String> IDS = List.of("frequencies", "top-box", "likert", "descriptives", "crosstab",
      "likelihood-ratio", "linear-by-linear", "cochran-armitage", "fisher-exact", "spearman", "kendall", "pearson",
      "mann-whitney", "kruskal-wallis", "t-test", "welch-t-test", "anova", "proportion", "binomial-test",
      "grim", "percent-check", "welch-anova", "levene", "tukey-hsd", "games-howell", "paired-t-test", "wilcoxon",
      "friedman", "mcnemar", "cochran-q", "rater-agreement", "fleiss-kappa", "krippendorff-alpha",
      "reliability", "icc", "partial-correlation", "polychoric", "factor-analysis",
      "linear-regression", "logistic-regression", "ordinal-regression", "poisson-regression",
      "multiplicity", "nonresponse-bounds", "multiple-response");
  private static final int GONE = Tables.missing(MissingKind.MISSING);
  private static final int NOT_ASKED = Tables.missing(MissingKind.NOT_ASKED);

  static Stream<Analysis> analyses() {
    return Tables.RUNNER.catalogue().analyses().stream();
  }

  @Test
  void idsArePinned() {
    assertEquals(IDS, analyses().map(Analysis::id).toList());
    assertEquals(List.of(), Tables.RUNNER.catalogue().problems());
  }

  /** What is looked up by those who run analyses from the command line or link their values. */
  @Test
  void theTableOfValueNamesHasARowForEach() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("bundles/org.triangulum.analysis/README.md"))) {
      folder = folder.getParent();
    }
    String rows = Files.readString(folder.resolve("bundles/org.triangulum.analysis/README.md")).lines()
        .filter(line -> line.startsWith("| `")).collect(Collectors.joining("\n"));
    assertEquals(List.of(), analyses().map(Analysis::id).filter(id -> !rows.contains("`" + id + "`")).toList());
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void isDescribed(Analysis analysis) {
    assertTrue(analysis.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), analysis.id());
    assertTrue(analysis.title().length() > 3 && analysis.description().endsWith("."), analysis.id());
    assertFalse(analysis.references().isEmpty(), analysis.id());
    analysis.references().forEach(r -> assertTrue(r.matches("(?s).*\\(\\d{4}\\).*"), r + " has no year"));
    analysis.inputs().roles().forEach(r -> assertFalse(r.title().isBlank() || r.levels().isEmpty(), analysis.id()));
    analysis.parameters().forEach(p -> assertTrue(p.description().endsWith("."), p.name()));
    assertEquals(analysis.parameters().size(), analysis.parameters().stream()
        .map(ParameterSpec::name).distinct().count());
  }

  /** Tables that no analysis may stumble over: each must give a sound result or a stated reason. */
  @ParameterizedTest
  @MethodSource("analyses")
  void survivesPoorData(Analysis analysis) {
    Map<String, DataTable> poor = new TreeMap<>();
    poor.put("empty", table(new int[0], new int[0], new int[0]));
    poor.put("one row", table(new int[] {3}, new int[] {1}, new int[] {2}));
    poor.put("all missing", table(new int[] {GONE, NOT_ASKED, GONE}, new int[] {GONE, GONE, GONE},
        new int[] {1, 2, 1}));
    poor.put("no groups", table(new int[] {1, 2, 3}, new int[] {1, 2, 2}, new int[] {GONE, GONE, GONE}));
    poor.put("constant", table(new int[] {2, 2, 2, 2}, new int[] {1, 1, 1, 1}, new int[] {1, 2, 1, 2}));
    poor.put("one group", table(new int[] {1, 2, 3, 4}, new int[] {4, 3, 2, 1}, new int[] {1, 1, 1, 1}));
    poor.put("two rows", table(new int[] {1, 2}, new int[] {2, 1}, new int[] {1, 2}));
    poor.put("group without values", table(new int[] {1, 2, GONE, GONE}, new int[] {1, 2, GONE, GONE},
        new int[] {1, 1, 2, 2}));
    poor.put("no missing in sight", table(new int[] {1, 2, 3, 4, 5, 1}, new int[] {1, 2, 3, 4, 5, 2},
        new int[] {1, 1, 1, 2, 2, 2}));
    poor.forEach((what, data) -> inputs(analysis, data).forEach(input -> {
      try {
        assertSound(analysis, Tables.RUNNER.run(analysis.id(), input, Progress.NONE));
      } catch (AnalysisException e) {
        assertTrue(e.getMessage().length() > 10 && !e.getMessage().contains("null") && !e.getMessage().contains("NaN"),
            analysis.id() + ", " + what + ": " + e.getMessage());
      }
    }));
  }

  private static DataTable table(int[] a, int[] b, int[] group) {
    return Tables.table(Tables.codes("a", a), Tables.codes("b", b), Tables.codes("g", group));
  }

  /** Every allowed number of variables up to three, with and without grouping. */
  private static List<AnalysisInput> inputs(Analysis analysis, DataTable data) {
    List<AnalysisInput> inputs = new ArrayList<>();
    for (List<String> variables : List.of(List.<String>of(), List.of("a"), List.of("a", "b"), List.of("a", "b", "g"))) {
      for (Optional<String> by : List.of(Optional.<String>empty(), Optional.of("g"))) {
        AnalysisInput input = new AnalysisInput(data, variables, by, required(analysis));
        if (Tables.RUNNER.problems(analysis.id(), input).isEmpty()) {
          inputs.add(input);
        }
      }
    }
    return inputs;
  }

  /** Parameters without which an analysis of these tables says nothing. */
  private static Map<String, String> required(Analysis analysis) {
    Set<String> names = Set.copyOf(analysis.parameters().stream().map(ParameterSpec::name).toList());
    return names.contains("success") ? Map.of("success", "1|2") : Map.of();
  }

  static void assertSound(Analysis analysis, AnalysisResult result) {
    String id = analysis.id();
    assertFalse(result.method().isBlank(), id);
    assertEquals(64, result.fingerprint().length(), id);
    assertEquals(result.values().keySet(), result.trail().keySet(), id);
    for (ResultTable table : result.tables()) {
      for (List<Cell> row : table.rows()) {
        for (Cell cell : row) {
          cell.number().ifPresent(n -> assertTrue(Double.isFinite(n), id + " " + table.id()));
          cell.valueName().ifPresent(name -> assertEquals(cell.number().orElseThrow(), result.values().get(name),
              name));
        }
      }
    }
    result.charts().forEach(chart -> {
      assertFalse(chart.description().isBlank(), id);
      if (chart.kind() == Chart.Kind.SCATTER) {
        assertFalse(chart.placeAxis().isBlank() || chart.valueAxis().isBlank(), id + " " + chart.id());
        chart.series().forEach(s -> assertTrue(Stream.of(s.places(), s.values(), s.lower(), s.upper(), s.counts())
            .flatMap(List::stream).allMatch(Double::isFinite), id + " " + chart.id()));
        return;
      }
      int limits = Set.of(Chart.Kind.INTERVAL, Chart.Kind.BOX).contains(chart.kind()) ? chart.categories().size() : 0;
      chart.series().forEach(s -> assertEquals(List.of(chart.categories().size(), limits, limits),
          List.of(s.values().size(), s.lower().size(), s.upper().size()), id + " " + chart.id()));
      chart.series().forEach(s -> assertTrue(Stream.of(s.values(), s.lower(), s.upper()).flatMap(List::stream)
          .allMatch(Double::isFinite), id + " " + chart.id()));
      chart.series().forEach(s -> assertMarksAreNumbersOfTheResult(id + " " + chart.id(), s, result));
    });
    assertDistinct(id, result.tables().stream().map(ResultTable::id).toList());
    assertDistinct(id, result.charts().stream().map(Chart::id).toList());
    result.tables().forEach(t -> assertDistinct(id, t.columns().stream().map(ResultColumn::id).toList()));
    assertDistinct(id, result.warnings());
    result.bases().forEach(b -> assertTrue(b.all() >= b.applicable() && b.applicable() >= b.valid()
        && b.valid() >= b.used(), id + " " + b));
    analysis.parameters().forEach(p -> assertTrue(result.parameters().containsKey(p.name()), p.name()));
    assertEquals(result, ResultJson.read(ResultJson.write(result)), id);
  }

  private static void assertMarksAreNumbersOfTheResult(String id, Chart.Series series, AnalysisResult result) {
    assertTrue(series.names().isEmpty() || series.names().size() == series.values().size(), id);
    for (int i = 0; i < series.names().size(); i++) {
      if (!series.names().get(i).isEmpty()) {
        assertEquals(result.values().get(series.names().get(i)), series.values().get(i), 1e-9 * (1 + Math.abs(series
            .values().get(i))), id + " " + series.names().get(i));
      }
    }
  }

  private static void assertDistinct(String analysis, List<String> ids) {
    assertEquals(ids.stream().distinct().toList(), ids, analysis);
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void countedTableEqualsExpandedTable(Analysis analysis) {
    Random random = new Random(20140602);
    for (int round = 0; round < 20; round++) {
      DataTable counted = counted(random);
      DataTable expanded = expanded(counted);
      List<AnalysisInput> inputs = inputs(analysis, counted);
      for (AnalysisInput input : inputs) {
        AnalysisInput same = new AnalysisInput(expanded, input.variables(), input.by(), input.parameters());
        assertSameNumbers(analysis, outcome(analysis, input), outcome(analysis, same));
      }
    }
  }

  private static Map<String, Double> outcome(Analysis analysis, AnalysisInput input) {
    try {
      AnalysisResult result = Tables.RUNNER.run(analysis.id(), input, Progress.NONE);
      assertSound(analysis, result);
      return result.values();
    } catch (AnalysisException e) {
      return Map.of(e.getMessage(), 0.0);
    }
  }

  private static void assertSameNumbers(Analysis analysis, Map<String, Double> expected, Map<String, Double> actual) {
    assertEquals(expected.keySet(), actual.keySet(), analysis.id());
    expected.forEach((name, value) -> assertEquals(value, actual.get(name), 1e-9 * Math.max(1, Math.abs(value)),
        analysis.id() + " " + name));
  }

  private static DataTable counted(Random random) {
    int rows = 12;
    int[] a = random.ints(rows, 1, 6).map(x -> random.nextInt(8) == 0 ? NOT_ASKED : x).toArray();
    int[] b = random.ints(rows, 1, 5).map(x -> random.nextInt(8) == 0 ? GONE : x).toArray();
    int[] g = random.ints(rows, 1, 3).map(x -> random.nextInt(12) == 0 ? GONE : x).toArray();
    return Tables.table(Tables.labels(Tables.codes("a", a), "1", "2", "3", "4", "5"),
        Tables.labels(Tables.codes("b", b), "1", "2", "3", "4"), Tables.codes("g", g),
        Tables.counts(random.ints(rows, 0, 5).toArray()));
  }

  private static DataTable expanded(DataTable counted) {
    DataColumn counts = counted.counts().orElseThrow();
    List<DataColumn> columns = new ArrayList<>();
    for (DataColumn column : counted.columns()) {
      if (!column.name().equals(counts.name())) {
        List<Integer> codes = new ArrayList<>();
        for (int row = 0; row < counted.rows(); row++) {
          for (int i = 0; i < counts.values().number(row); i++) {
            MissingKind missing = column.values().missing(row);
            codes.add(missing == MissingKind.NONE ? (int) column.values().number(row) : Tables.missing(missing));
          }
        }
        columns.add(Tables.codes(column.name(), Tables.ints(codes)).withLabels(column.valueLabels()));
      }
    }
    return new DataTable(counted.name(), counted.rowUnit(), columns);
  }
}
