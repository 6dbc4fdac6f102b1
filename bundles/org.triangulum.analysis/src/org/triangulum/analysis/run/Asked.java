// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.StudyFactory;

/**
 * What a saved run was asked.
 *
 * @param variables their names
 * @param by name of the grouping variable
 * @param parameters of the analysis
 */
record Asked(List<String> variables, Optional<String> by, Map<String, String> parameters) {

  static Asked of(AnalysisRun run) {
    Map<String, String> parameters = new LinkedHashMap<>();
    run.getParameters().forEach(p -> parameters.put(p.getName(), p.getValue() == null ? "" : p.getValue()));
    String variables = parameters.remove(StoredRuns.VARIABLES);
    String by = parameters.remove(StoredRuns.BY);
    return new Asked(variables == null ? List.of() : names(variables), Optional.ofNullable(by).filter(b ->
        !b.isEmpty()), parameters);
  }

  /** Input as it is saved; p values of a family of saved results are not, as they are read from these. */
  static List<Parameter> saved(AnalysisInput input) {
    List<Parameter> saved = new ArrayList<>();
    if (!input.variables().isEmpty()) {
      saved.add(parameter(StoredRuns.VARIABLES, text(input.variables())));
    }
    input.by().ifPresent(by -> saved.add(parameter(StoredRuns.BY, by)));
    Map<String, String> texts = new TreeMap<>(input.parameters());
    if (!texts.getOrDefault(TestFamily.RUNS.name(), "").isBlank()) {
      texts.remove(TestFamily.P);
    }
    texts.forEach((name, value) -> saved.add(parameter(name, value)));
    return saved;
  }

  private static Parameter parameter(String name, String value) {
    Parameter parameter = StudyFactory.eINSTANCE.createParameter();
    parameter.setName(name);
    parameter.setValue(value);
    return parameter;
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(text.contains("|") ? "\\|" : ",")).map(String::strip)
        .filter(name -> !name.isEmpty()).toList();
  }

  private static String text(List<String> names) {
    boolean comma = names.stream().anyMatch(name -> name.contains(","));
    return comma ? String.join("|", names) + "|" : String.join(",", names);
  }
}
