// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/**
 * Every registered analysis on every kind of data that may allow no result: either a sound result or a stated reason,
 * never a number that is none.
 */
class DegenerateDataTest {
  private static final int GONE = Tables.missing(MissingKind.MISSING);
  private static final List<List<String>> CHOICES = List.of(List.of(), List.of("a"), List.of("a", "b"),
      List.of("b", "a"), List.of("x", "a"), List.of("a", "b", "c"), List.of("a", "x", "b"), List.of("x", "y", "a", "b"),
      List.of("yes", "x"), List.of("yes", "a", "x"), List.of("a", "b", "c", "yes"));

  private static int[] all(int rows, int code) {
    int[] codes = new int[rows];
    Arrays.fill(codes, code);
    return codes;
  }

  private static double[] numbers(int rows, double... values) {
    return IntStream.range(0, rows).mapToDouble(i -> values[i % values.length]).toArray();
  }

  private static int[] cycle(int rows, int... values) {
    return IntStream.range(0, rows).map(i -> values[i % values.length]).toArray();
  }

  private static DataTable table(int[] a, int[] b, int[] c, int[] yes, double[] x, double[] y, int[] group) {
    DataColumn answer = Tables.codes("yes", yes);
    return Tables.table(Tables.codes("a", a), Tables.codes("b", b), Tables.codes("c", c), answer,
        Tables.decimals("x", x), Tables.decimals("y", y), Tables.codes("g", group));
  }

  /** The kinds of data, by what is wrong with them. */
  private static Map<String, DataTable> kinds() {
    Map<String, DataTable> kinds = new LinkedHashMap<>();
    int[] five = cycle(20, 1, 4, 2, 5, 3, 3, 1);
    int[] other = cycle(20, 2, 3, 5, 1, 4);
    int[] third = cycle(20, 3, 1, 1, 2, 5, 4);
    int[] yes = cycle(20, 1, 2, 2, 1, 1, 2, 1);
    double[] x = IntStream.range(0, 20).mapToDouble(i -> Math.sin(3 * i) + i / 7.0).toArray();
    double[] y = IntStream.range(0, 20).mapToDouble(i -> Math.cos(5 * i)).toArray();
    int[] two = cycle(20, 1, 2);
    double[] none = numbers(20, Double.NaN);
    kinds.put("no rows", table(new int[0], new int[0], new int[0], new int[0], new double[0], new double[0],
        new int[0]));
    kinds.put("one row", table(all(1, 3), all(1, 2), all(1, 4), all(1, 1), numbers(1, 2.5), numbers(1, 1), all(1, 1)));
    kinds.put("two rows", table(cycle(2, 1, 2), cycle(2, 2, 1), cycle(2, 1, 3), cycle(2, 1, 2), numbers(2, 1.5, 2),
        numbers(2, 3, 1), cycle(2, 1, 2)));
    kinds.put("all missing", table(all(20, GONE), all(20, GONE), all(20, GONE), all(20, GONE), none, none, two));
    kinds.put("one variable missing", table(five, all(20, GONE), third, yes, x, none, two));
    kinds.put("never two values at once", table(cycle(20, 3, GONE), cycle(20, GONE, 2), cycle(20, 4, GONE),
        cycle(20, GONE, 1), numbers(20, Double.NaN, 1), numbers(20, 2, Double.NaN), two));
    kinds.put("constant", table(all(20, 2), all(20, 3), all(20, 1), all(20, 1), numbers(20, 4), numbers(20, 0), two));
    kinds.put("one constant", table(five, all(20, 3), third, yes, numbers(20, 1e9), y, two));
    kinds.put("one group", table(five, other, third, yes, x, y, all(20, 1)));
    kinds.put("no group", table(five, other, third, yes, x, y, all(20, GONE)));
    kinds.put("a group of one", table(five, other, third, yes, x, y, IntStream.range(0, 20).map(i -> i == 0 ? 1 : 2)
        .toArray()));
    kinds.put("each case its own group", table(five, other, third, yes, x, y, IntStream.rangeClosed(1, 20).toArray()));
    kinds.put("a group without values", table(cycle(20, 1, GONE, 4, GONE, 2, GONE), cycle(20, 2, GONE, 3, GONE),
        cycle(20, 5, GONE, 1, GONE), cycle(20, 1, GONE, 2, GONE), numbers(20, 1, Double.NaN, 2.5, Double.NaN),
        numbers(20, 3, Double.NaN, 1, Double.NaN), two));
    kinds.put("complete separation", table(cycle(20, 1, 5), cycle(20, 1, 5), cycle(20, 2, 4), cycle(20, 1, 2),
        numbers(20, -3, 3), numbers(20, 1, 9), two));
    kinds.put("quasi-complete separation", table(cycle(20, 1, 5, 1, 5, 1), cycle(20, 2, 3), third,
        cycle(20, 1, 2, 1, 2, 2), numbers(20, 0, 1, 0, 1, 0), y, two));
    kinds.put("one follows from the other", table(five, Arrays.stream(five).map(v -> 6 - v).toArray(), five, yes,
        Arrays.stream(five).asDoubleStream().map(v -> 2 * v + 1).toArray(), Arrays.stream(five).asDoubleStream()
            .toArray(), two));
    kinds.put("no convergence", table(cycle(20, 1, 5), cycle(20, 5, 1, 1), cycle(20, 1, 1, 5), cycle(20, 1, 2),
        numbers(20, 1e8, -1e8, 0), numbers(20, 1e-8, 2e-8), two));
    kinds.put("huge", table(five, other, third, yes, Arrays.stream(x).map(v -> v * 1e150).toArray(),
        Arrays.stream(y).map(v -> v * 1e-150).toArray(), two));
    kinds.put("1e300", table(five, other, third, yes, Arrays.stream(x).map(v -> v * 1e300).toArray(),
        Arrays.stream(y).map(v -> v * 1e300).toArray(), two));
    kinds.put("1e-300", table(five, other, third, yes, Arrays.stream(x).map(v -> v * 1e-300).toArray(),
        Arrays.stream(y).map(v -> v * 1e-300).toArray(), two));
    kinds.put("the largest and the smallest number", table(five, other, third, yes, numbers(20, Double.MAX_VALUE,
        -Double.MAX_VALUE, 1), numbers(20, Double.MIN_VALUE, 0, 2 * Double.MIN_VALUE), two));
    kinds.put("small differences of large numbers", table(five, other, third, yes, Arrays.stream(x).map(v -> 1e15 + v)
        .toArray(), Arrays.stream(y).map(v -> 1e9 + v * 1e-6).toArray(), two));
    kinds.put("all ties but one", table(cycle(20, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1), cycle(20,
        2), third, yes, IntStream.range(0, 20).mapToDouble(i -> i == 7 ? 2 : 1).toArray(), numbers(20, 1), two));
    kinds.put("a group of one and one without values", table(cycle(20, 1, 2, 4, GONE, 5), cycle(20, 2, 4, 1, GONE, 1),
        cycle(20, 3, 4, 1, GONE, 1), cycle(20, 1, 2, 1, GONE, 2), numbers(20, 1, 5, 3, Double.NaN, 2),
        numbers(20, 2, 5, 1, Double.NaN, 7), IntStream.range(0, 20).map(i -> i == 0 ? 1 : i % 5 == 3 ? 2 : 3)
        .toArray()));
    kinds.put("labels that look alike", labelled(five, other, third, yes, x, y));
    for (int[] counts : new int[][] {all(20, 0), cycle(20, 0, 1), cycle(20, 5, 0, 0),
        IntStream.range(0, 20).map(i -> i == 3 ? Integer.MAX_VALUE : 1).toArray()}) {
      kinds.put("counts " + counts[0] + ", " + counts[1] + " and " + counts[3],
          counted(table(five, other, third, yes, x, y, two), counts));
    }
    kinds.put("an outlier", table(five, other, third, yes, IntStream.range(0, 20).mapToDouble(i -> i == 0 ? 1e12 : 0)
        .toArray(), y, two));
    kinds.put("balanced out", table(cycle(20, 1, 2, 1, 2), cycle(20, 1, 1, 2, 2), cycle(20, 1, 2, 2, 1),
        cycle(20, 1, 2, 1, 2), numbers(20, 0, 0, 1, 1), numbers(20, 0, 1, 1, 0), cycle(20, 1, 2, 2, 1)));
    return kinds;
  }

  private static DataTable labelled(int[] a, int[] b, int[] c, int[] yes, double[] x, double[] y) {
    String[] texts = {"1.5", "1_5", " ", "<b>", "1", "1.0", "a.b", "a_b"};
    return Tables.table(Tables.labels(Tables.codes("a", a), "x", "x", "X", "", "<b>"),
        Tables.labels(Tables.codes("b", b), "NA", "n", "1", "p", "row.1"), Tables.codes("c", c),
        Tables.codes("yes", yes), Tables.decimals("x", x), Tables.decimals("y", y), Tables.texts("g",
            IntStream.range(0, 20).mapToObj(i -> texts[i % texts.length]).toArray(String[]::new)));
  }

  private static DataTable counted(DataTable data, int... counts) {
    List<DataColumn> columns = new ArrayList<>(data.columns());
    columns.add(Tables.counts(counts));
    return new DataTable(data.name(), data.rowUnit(), columns);
  }

  @TestFactory
  Stream<DynamicTest> everyAnalysisOnEveryKind() {
    Map<String, DataTable> kinds = kinds();
    return Tables.RUNNER.catalogue().analyses().stream().flatMap(analysis -> kinds.entrySet().stream().map(kind ->
        dynamicTest(analysis.id() + ", " + kind.getKey(), () -> inputs(analysis, kind.getValue()).forEach(input ->
            check(analysis, input)))));
  }

  static void check(Analysis analysis, AnalysisInput input) {
    String what = analysis.id() + " " + input.variables() + " by " + input.by().orElse("nothing");
    try {
      CatalogueContractTest.assertSound(analysis, Tables.RUNNER.run(analysis.id(), input, Progress.NONE));
    } catch (AnalysisException e) {
      assertTrue(e.getMessage().length() > 15
          && !e.getMessage().matches("(?s).*(null|NaN|Infinity|Exception|java\\.).*"),
          what + ": " + e.getMessage());
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static List<AnalysisInput> inputs(Analysis analysis, DataTable data) {
    Set<String> names = analysis.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
    Map<String, String> required = new TreeMap<>();
    Stream.of("success=1", "plots=true", "serial=true", "normality=true").map(p -> p.split("="))
        .filter(p -> names.contains(p[0]))
        .forEach(p -> required.put(p[0], p[1]));
    List<AnalysisInput> inputs = new ArrayList<>();
    for (List<String> variables : CHOICES) {
      for (Optional<String> by : List.of(Optional.<String>empty(), Optional.of("g"))) {
        AnalysisInput input = new AnalysisInput(data, variables, by, required);
        if (Tables.RUNNER.problems(analysis.id(), input).isEmpty()) {
          inputs.add(input);
          if (inputs.size() == 1 || variables.size() == analysis.inputs().maximumVariables()) {
            inputs.addAll(otherwise(analysis, input));
          }
        }
      }
    }
    return inputs;
  }

  /** The same with each choice and flag set otherwise than by default. */
  private static List<AnalysisInput> otherwise(Analysis analysis, AnalysisInput input) {
    return analysis.parameters().stream().flatMap(spec -> (spec.kind() == ParameterSpec.Kind.FLAG ? List.of("true",
        "false") : spec.choices()).stream().filter(choice -> !choice.equals(spec.defaultValue())).map(choice -> {
          Map<String, String> set = new TreeMap<>(input.parameters());
          set.put(spec.name(), choice);
          return new AnalysisInput(input.table(), input.variables(), input.by(), set);
        })).toList();
  }
}
