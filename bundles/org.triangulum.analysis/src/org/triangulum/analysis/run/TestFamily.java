// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Study;

/**
 * The tests of saved results that are judged together as one family. An item of the parameter {@code runs} is the key
 * of a run, which stands for all tests that it reports, or {@code KEY/VALUE} for one of its p values.
 */
public final class TestFamily {
  /** Which saved results, in parameters. */
  public static final ParameterSpec RUNS = ParameterSpec.of("runs", Kind.RUNS, "",
      "Saved results whose tests are the family, by key: A1|A2; A1/g2.p for one p value of several.");
  /** The parameter of the p values themselves. */
  static final String P = "p";

  private final Study study;
  private final Function<AnalysisRun, AnalysisResult> results;

  /** Families of the saved results of a study. */
  TestFamily(Study study, Function<AnalysisRun, AnalysisResult> results) {
    this.study = study;
    this.results = results;
  }

  /** The p values that can be put into a family: {@code KEY/VALUE}, or {@code KEY} for the only test of a result. */
  public static List<String> offered(String key, AnalysisResult result) {
    return tests(result.values().keySet()).stream().map(name -> name.equals(P) ? key : key + "/" + name).toList();
  }

  /**
   * Names of p values of tests, as opposed to those of alternative statistics and of pairs compared after a test: of
   * these, the number of cases stands beside p.
   */
  private static List<String> tests(Collection<String> values) {
    return values.stream().filter(name -> name.equals(P) || name.endsWith("." + P)
        && values.contains(name.substring(0, name.length() - 1) + "n")).toList();
  }

  /** The run that a row of a family's table is of; empty when its name is of none. */
  public static Optional<AnalysisRun> run(Study study, String test) {
    Optional<AnalysisRun> whole = byKey(study, test);
    int slash = test.indexOf('/');
    return whole.isPresent() || slash < 0 ? whole : byKey(study, test.substring(0, slash));
  }

  /** The saved result that a number of a family's result was taken from; empty for other numbers. */
  public static Optional<AnalysisRun> source(Study study, AnalysisResult family, String value) {
    if (family.parameters().getOrDefault(RUNS.name(), "").isBlank()) {
      return Optional.empty();
    }
    return family.tables().stream().flatMap(table -> table.rows().stream()).filter(row -> row.stream()
        .anyMatch(cell -> cell.valueName().filter(value::equals).isPresent())).findFirst()
        .flatMap(row -> run(study, row.get(0).text()));
  }

  private static Optional<AnalysisRun> byKey(Study study, String key) {
    return study.getAnalysisRuns().stream().filter(r -> key.equals(r.getKey())).findFirst();
  }

  /** The runs that parameters name, without families; empty where they name none. */
  static List<AnalysisRun> members(Study study, Map<String, String> parameters) {
    return Parameters.items(parameters.getOrDefault(RUNS.name(), "")).stream()
        .flatMap(item -> run(study, item).stream()).filter(r -> !isFamily(r)).distinct().toList();
  }

  /**
   * Parameters with the p values of the runs they name.
   *
   * @throws AnalysisException when a run or value is not there, or there are p values too
   */
  Map<String, String> filled(Map<String, String> parameters) {
    if (parameters.getOrDefault(RUNS.name(), "").isBlank()) {
      return parameters;
    }
    if (!parameters.getOrDefault(P, "").isBlank()) {
      throw new AnalysisException("Give saved results with runs, or p values with p, not both");
    }
    Map<String, Double> tests = new LinkedHashMap<>();
    for (String item : Parameters.items(parameters.get(RUNS.name()))) {
      add(item, tests);
    }
    Map<String, String> filled = new LinkedHashMap<>(parameters);
    filled.put(P, tests.entrySet().stream().map(e -> e.getKey().replace(';', ',') + ":" + e.getValue()).collect(
        Collectors.joining(";")));
    return filled;
  }

  private static boolean isFamily(AnalysisRun run) {
    return run.getParameters().stream().anyMatch(p -> RUNS.name().equals(p.getName()));
  }

  private void add(String item, Map<String, Double> tests) {
    AnalysisRun run = run(study, item).orElseThrow(() -> new AnalysisException("There is no saved result " + item));
    if (isFamily(run)) {
      throw new AnalysisException("Saved result " + item + " is itself a family of tests");
    }
    Map<String, Double> values = results.apply(run).values();
    String value = item.equals(run.getKey()) ? "" : item.substring(run.getKey().length() + 1);
    List<String> wanted = new ArrayList<>(value.isEmpty() ? tests(values.keySet()) : List.of(value));
    if (wanted.isEmpty() || !values.keySet().containsAll(wanted)) {
      String known = values.keySet().stream().filter(n -> n.equals(P) || n.endsWith("." + P)).limit(5)
          .map(n -> run.getKey() + "/" + n).collect(Collectors.joining(", "));
      throw new AnalysisException("Saved result " + run.getKey() + " has no " + (value.isEmpty() ? "p value of its own"
          : value) + (known.isEmpty() ? "" : "; there are " + known));
    }
    for (String name : wanted) {
      tests.put(name.equals(P) ? run.getKey() : run.getKey() + "/" + name, values.get(name));
    }
  }
}
