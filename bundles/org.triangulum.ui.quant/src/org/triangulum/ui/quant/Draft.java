// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An analysis as far as it is set up.
 *
 * @param analysis identifier of the method
 * @param dataset identifier of the dataset; empty where none is chosen, as for figures given as parameters
 * @param variables keys of columns, in the order given
 * @param by key of the grouping column
 * @param parameters those that differ from the default
 * @param run identifier of the saved run that it is as it stands; empty once something is changed
 */
public record Draft(String analysis, String dataset, List<String> variables, Optional<String> by,
    Map<String, String> parameters, Optional<String> run) {

  public Draft {
    variables = List.copyOf(variables);
    parameters = Map.copyOf(parameters);
  }

  /** A method without anything to work on yet. */
  public static Draft of(String analysis, String dataset) {
    return new Draft(analysis, dataset, List.of(), Optional.empty(), Map.of(), Optional.empty());
  }

  /** The same variables under another method; what the methods do not share is dropped. */
  public Draft withAnalysis(String other) {
    return new Draft(other, dataset, variables, by, Map.of(), Optional.empty());
  }

  /** The same method on another dataset. */
  public Draft withDataset(String other) {
    return other.equals(dataset) ? this : new Draft(analysis, other, List.of(), Optional.empty(), parameters,
        Optional.empty());
  }

  /** Other variables. */
  public Draft withVariables(List<String> others) {
    return new Draft(analysis, dataset, others, by.filter(b -> !others.contains(b)), parameters, Optional.empty());
  }

  /** More variables; one that is there already stays where it is. */
  public Draft adding(List<String> more) {
    List<String> all = new ArrayList<>(variables);
    more.stream().filter(name -> !all.contains(name)).forEach(all::add);
    return withVariables(all);
  }

  /** Another grouping variable. */
  public Draft withBy(Optional<String> other) {
    List<String> rest = variables.stream().filter(v -> !other.equals(Optional.of(v))).toList();
    return new Draft(analysis, dataset, rest, other, parameters, Optional.empty());
  }

  /** Another value of a parameter; the default drops it. */
  public Draft withParameter(String name, String value, String defaultValue) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value.equals(defaultValue)) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Draft(analysis, dataset, variables, by, changed, changed.equals(parameters) ? run : Optional.empty());
  }

  /** The same, being a saved run. */
  public Draft savedAs(String id) {
    return new Draft(analysis, dataset, variables, by, parameters, Optional.of(id));
  }
}
