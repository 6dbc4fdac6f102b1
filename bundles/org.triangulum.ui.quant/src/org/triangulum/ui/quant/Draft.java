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
 * @param variables keys of columns in the order given, an empty one for a place that is not filled yet; see
 *     {@link Places}
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

  /** The same variables under another method, with its options. */
  public Draft withAnalysis(String other, Map<String, String> options) {
    return new Draft(other, dataset, given(), by, options, Optional.empty());
  }

  /** The variables chosen, in order, without the places that are not filled. */
  public List<String> given() {
    return variables.stream().filter(v -> !v.isEmpty()).toList();
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

  /** More variables, in places not filled first; one that is there already stays where it is. */
  public Draft adding(List<String> more) {
    List<String> all = new ArrayList<>(variables);
    for (String name : more) {
      int free = all.indexOf("");
      if (!all.contains(name) && free >= 0) {
        all.set(free, name);
      } else if (!all.contains(name)) {
        all.add(name);
      }
    }
    return withVariables(all);
  }

  /** Another grouping variable. */
  public Draft withBy(Optional<String> other) {
    // It keeps its place empty, so that the others keep their roles.
    List<String> rest = variables.stream().map(v -> other.equals(Optional.of(v)) ? "" : v).toList();
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
