// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Sample;

/**
 * R code kept in a file beside this class, one for each analysis, named after its id: a function
 * {@code analyse(x, g, p)} of the variables as a data frame, the groups as a factor or NULL, and the parameters as a
 * list, which returns the named numbers. A line {@code # uses: NAME} brings in another file.
 */
final class RFile {
  private static final String USES = "# uses: ";

  private final AnalysisInput input;
  private final Sample sample;

  /** Calls with these variables. */
  RFile(AnalysisInput input, Sample sample) {
    this.input = input;
    this.sample = sample;
  }

  /** Whether rows stand for several cases, where the code asks for it. */
  private String counted(String code) {
    return !code.contains("counted") ? "" : "counted <- " + (input.table().counts().isPresent() ? "TRUE" : "FALSE")
        + "\n";
  }

  /** The function of an analysis and a call of it; empty when there is no such file. */
  Optional<String> call(String id, List<ParameterSpec> specs, Parameters parameters) {
    return read(id).map(code -> code + "\n" + columns() + measured(code) + counted(code) + "g <- "
        + input.by().map(by -> "d$" + RData.name(by)).orElse("NULL") + "\np <- " + list(specs, parameters)
        + "\nresult <- analyse(x, g, p)\n");
  }

  /** The levels of measurement that the variables declare, where the code asks for them. */
  private String measured(String code) {
    return !code.contains("measured") ? "" : input.variables().stream().map(v -> RData.name(v) + " = " + RData.text(
        input.table().column(v).orElseThrow().level().getName().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", ", "measured <- c(", ")\n"));
  }

  /** The code of a file with those it uses; empty when there is none. */
  static Optional<String> read(String name) {
    try (InputStream file = RFile.class.getResourceAsStream(name + ".R")) {
      if (file == null) {
        return Optional.empty();
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(text.lines().filter(line -> !line.startsWith("# SPDX")).map(line -> line.startsWith(USES)
          ? read(line.substring(USES.length()).strip()).orElseThrow() : line + "\n").collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String columns() {
    return input.variables().isEmpty() ? "x <- NULL\n" : input.variables().stream().map(v -> RData.name(v) + " = d$"
        + RData.name(v)).collect(Collectors.joining(",\n  ", "x <- data.frame(check.names = FALSE,\n  ", ")\n"));
  }

  /** The parameters as an R list. */
  String list(List<ParameterSpec> specs, Parameters parameters) {
    return specs.stream().map(spec -> RData.name(spec.name()) + " = " + value(spec, parameters))
        .collect(Collectors.joining(", ", "list(", ")"));
  }

  private String value(ParameterSpec spec, Parameters parameters) {
    String name = spec.name();
    return switch (spec.kind()) {
      case NUMBER, INTEGER -> parameters.has(name) ? parameters.text(name).strip() : "NULL";
      case FLAG -> parameters.flag(name) ? "TRUE" : "FALSE";
      case LIST, VARIABLES, GROUPS, RUNS -> parameters.list(name).stream().map(RData::text)
          .collect(Collectors.joining(", ", "c(", ")"));
      case CATEGORIES -> perVariable(v -> parameters.list(name));
      case REFERENCES -> perVariable(v -> parameters.list(name).stream().filter(item -> item.startsWith(v + "="))
          .map(item -> item.substring(v.length() + 1)).toList());
      case CHOICE, TEXT, VARIABLE, COUNTS, FIGURES, MAPPING -> RData.text(parameters.text(name));
    };
  }

  /** For each variable the codes that categories have in the data frame, whether named by code or by label. */
  private String perVariable(Function<String, List<String>> items) {
    return input.variables().stream().filter(sample::countable).map(v -> RData.name(v) + " = "
        + keys(sample.factor(v), items.apply(v))).filter(of -> !of.endsWith("c()"))
        .collect(Collectors.joining(", ", "list(", ")"));
  }

  private static String keys(Factor factor, List<String> items) {
    return items.stream().flatMap(item -> factor.find(item).stream()).map(i -> RData.text(factor.category(i).key()))
        .distinct().collect(Collectors.joining(", ", "c(", ")"));
  }
}
