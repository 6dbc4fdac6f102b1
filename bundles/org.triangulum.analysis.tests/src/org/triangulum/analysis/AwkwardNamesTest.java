// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** R scripts of variables, groups and labels that are words or signs of R, in R's own locale and in that of most. */
class AwkwardNamesTest {
  private static final List<List<String>> NAMES = List.of(
      List.of("if", "cases", "x", "NULL", "T", "g", "if missing"),
      List.of("2 b", "a \"q\" \\ `é`", "größe", "", "x$y[1]", "Σ\t#;'", "d"));
  private static final String[] LABELS = {"it's \"so\"\nand so", "\\n é", "NA", "# no; a:b", "TRUE"};

  @TempDir
  Path folder;

  private static DataTable data(List<String> names) {
    Random random = new Random(11);
    int n = 130;
    int[] trait = random.ints(n, 0, 3).toArray();
    List<DataColumn> columns = new ArrayList<>();
    for (int item = 0; item < 4; item++) {
      int[] codes = IntStream.range(0, n).map(i -> random.nextInt(15) == 0 ? Tables.missing(MissingKind.REFUSED)
          : 1 + trait[i] + random.nextInt(3)).toArray();
      columns.add(Tables.labels(Tables.codes(names.get(item), codes), LABELS));
    }
    columns.add(Tables.codes(names.get(4), random.ints(n, 1, 3).toArray()));
    columns.add(Tables.texts(names.get(5), IntStream.range(0, n).mapToObj(i -> LABELS[i % 3 + 1])
        .toArray(String[]::new)));
    columns.add(Tables.decimals(names.get(6), IntStream.range(0, n).mapToDouble(i -> trait[i] + random.nextGaussian())
        .toArray()));
    return Tables.table(columns.toArray(DataColumn[]::new));
  }

  private static List<AnalysisInput> inputs(Analysis analysis) {
    Set<String> parameters = analysis.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
    Map<String, String> set = new TreeMap<>();
    Map.of("replicates", analysis.id().startsWith("fisher") ? "1000" : "100", "draws", "20", "factors",
        "1").forEach((name, value) -> {
      if (parameters.contains(name)) {
        set.put(name, value);
      }
    });
    List<AnalysisInput> inputs = new ArrayList<>();
    for (List<String> names : NAMES) {
      DataTable data = data(names);
      for (Optional<String> by : List.of(Optional.<String>empty(), Optional.of(names.get(5)))) {
        first(analysis, data, names, by, set).ifPresent(inputs::add);
        besideItsCompanion(analysis, data, names, by, set).ifPresent(inputs::add);
      }
    }
    return inputs;
  }

  private static Optional<AnalysisInput> first(Analysis analysis, DataTable data, List<String> names,
      Optional<String> by, Map<String, String> set) {
    return List.of(List.of(0, 1, 2), List.of(0, 1), List.of(4, 0), List.of(6), List.of(0)).stream().map(variables -> {
      Map<String, String> own = new TreeMap<>(set);
      if (analysis.parameters().stream().anyMatch(p -> p.name().equals("success"))) {
        own.put("success", variables.get(0) == 4 ? "1" : "1|2");
      }
      return new AnalysisInput(data, variables.stream().map(names::get).toList(), by, own);
    }).filter(input -> Tables.RUNNER.problems(analysis.id(), input).isEmpty()).findFirst();
  }

  /** A variable and another one named as in R what tells why the first is missing, where that is asked for. */
  private static Optional<AnalysisInput> besideItsCompanion(Analysis analysis, DataTable data, List<String> names,
      Optional<String> by, Map<String, String> set) {
    AnalysisInput input = new AnalysisInput(data, List.of(names.get(0), names.get(6)), by, set);
    return Optional.of(input).filter(i -> Set.of("frequencies", "nonresponse-bounds").contains(analysis.id())
        && Tables.RUNNER.problems(analysis.id(), i).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8"})
  void rReadsThem(String locale) throws IOException, InterruptedException {
    assumeTrue(RCodeTest.hasR(), "Rscript is not installed: the R code was not run");
    Map<String, AnalysisResult> expected = new LinkedHashMap<>();
    for (Analysis analysis : Tables.RUNNER.catalogue().analyses()) {
      int kept = 0;
      for (AnalysisInput input : inputs(analysis)) {
        try {
          AnalysisResult result = Tables.RUNNER.run(analysis.id(), input, Progress.NONE);
          Optional<String> script = new RCode(Tables.RUNNER.catalogue()).script(analysis.id(), input);
          if (script.isPresent()) {
            String name = analysis.id() + "." + kept++ + ".R";
            Files.writeString(folder.resolve(name), script.get(), StandardCharsets.UTF_8);
            expected.put(name, result);
          }
        } catch (AnalysisException e) {
          assertTrue(e.getMessage().length() > 10);
        }
      }
    }
    assertTrue(expected.size() > 100, expected.size() + " scripts");
    List<String> wrong = new ArrayList<>();
    Map<String, Map<String, Double>> found = numbers(locale, wrong);
    expected.forEach((script, result) -> compare(script, result, found.getOrDefault(script, Map.of()), wrong));
    assertEquals("", String.join("\n", wrong));
  }

  private static void compare(String script, AnalysisResult result, Map<String, Double> r, List<String> wrong) {
    result.values().forEach((name, value) -> {
      Double other = r.get(name.replace("\n", "\\n").replace("\t", "\\t"));
      if (other == null || Math.abs(other - value) > 1e-8 * Math.max(1, Math.abs(value))) {
        wrong.add(script + " " + result.parameters() + " " + name + ": " + value + ", R " + other);
      }
    });
  }

  private Map<String, Map<String, Double>> numbers(String locale, List<String> wrong) throws IOException,
      InterruptedException {
    Path driver = Files.writeString(folder.resolve("driver.r"), """
        sink(tempfile())
        for (script in list.files(pattern = "R$")) {
          e <- new.env()
          error <- tryCatch({ sys.source(script, e); NULL }, error = conditionMessage)
          sink()
          if (is.null(error)) {
            defined <- e$result[is.finite(e$result)]
            names <- gsub("\\t", "\\\\t", gsub("\\n", "\\\\n", names(defined), fixed = TRUE), fixed = TRUE)
            cat(sprintf("%s\\t%s\\t%.17g\\n", script, names, defined), sep = "")
          } else cat("error", script, gsub("\\n", " ", error), sep = "\\t", fill = TRUE)
          sink(tempfile())
        }
        """);
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder("Rscript", "--vanilla", driver.toString()).directory(folder.toFile())
        .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", locale);
    Process r = builder.start();
    assertTrue(r.waitFor(5, TimeUnit.MINUTES), "R did not come back");
    Map<String, Map<String, Double>> numbers = new LinkedHashMap<>();
    for (String line : Files.readString(output, StandardCharsets.UTF_8).split("\n")) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 3 && !fields[0].equals("error")) {
        numbers.computeIfAbsent(fields[0], key -> new LinkedHashMap<>()).put(fields[1], Double.parseDouble(fields[2]));
      } else if (!line.isBlank()) {
        wrong.add(line);
      }
    }
    return numbers;
  }
}
