// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.triangulum.model.study.MeasurementLevel;

/**
 * What an analysis takes. Variables are given in one order: those of the first role, then those of the next.
 *
 * @param roles what the variables are to it; all but the last take a fixed number, so that the order tells which is
 *     which. None for an analysis of figures
 * @param by whether a grouping variable is refused, optional or required
 * @param splits whether the grouping variable parts the cases: the analysis is done within each group and over all
 * @param grouping what the grouping variable is to it, for people
 */
public record InputSpec(List<VariableRole> roles, Grouping by, boolean splits, String grouping) {

  /** Use of the grouping variable. */
  public enum Grouping { NONE, OPTIONAL, REQUIRED }

  public InputSpec {
    roles = List.copyOf(roles);
    for (VariableRole role : roles.subList(0, Math.max(0, roles.size() - 1))) {
      if (role.minimum() != role.maximum()) {
        throw new IllegalArgumentException(role.title() + " must take a fixed number of variables: others follow");
      }
    }
  }

  /** Any number of variables in one role; an analysis that makes its own use of a grouping variable, or none. */
  public InputSpec(int minimumVariables, int maximumVariables, List<MeasurementLevel> levels, Grouping by) {
    this(List.of(new VariableRole("Variables", minimumVariables, maximumVariables, levels)), by, false, "Grouped by");
  }

  /** An analysis of figures that are given as parameters. */
  public static InputSpec figures() {
    return new InputSpec(List.of(), Grouping.NONE, false, "");
  }

  /** An analysis that is done within each group where a grouping variable is given. */
  public static InputSpec splitByGroup(int minimumVariables, int maximumVariables, List<MeasurementLevel> levels) {
    return splitByGroup(List.of(new VariableRole("Variables", minimumVariables, maximumVariables, levels)));
  }

  /** The same with variables in several roles. */
  public static InputSpec splitByGroup(List<VariableRole> roles) {
    return new InputSpec(roles, Grouping.OPTIONAL, true, "Split by");
  }

  /** The same with another title of the only role. */
  public InputSpec of(String title) {
    VariableRole role = roles.get(0);
    return new InputSpec(List.of(new VariableRole(title, role.minimum(), role.maximum(), role.levels())), by, splits,
        grouping);
  }

  /** The same with another title of the grouping variable. */
  public InputSpec by(String title) {
    return new InputSpec(roles, by, splits, title);
  }

  /** At least so many variables in all. */
  public int minimumVariables() {
    return roles.stream().mapToInt(VariableRole::minimum).sum();
  }

  /** At most so many variables in all; {@link Integer#MAX_VALUE} for any number. */
  public int maximumVariables() {
    return (int) Math.min(Integer.MAX_VALUE, roles.stream().mapToLong(VariableRole::maximum).sum());
  }

  /** Levels of measurement accepted for a variable, by its place in the order; those of the last role beyond it. */
  public List<MeasurementLevel> levels(int place) {
    int end = 0;
    for (VariableRole role : roles) {
      end = (int) Math.min(Integer.MAX_VALUE, (long) end + role.maximum());
      if (place < end) {
        return role.levels();
      }
    }
    return roles.isEmpty() ? MeasurementLevel.VALUES : roles.get(roles.size() - 1).levels();
  }

  /** How many variables it takes, for people: {@code at least 2 variables (outcome, predictors)}. */
  String wanted() {
    int minimum = minimumVariables();
    int maximum = maximumVariables();
    String number = minimum == maximum ? "" + minimum : maximum == Integer.MAX_VALUE ? "at least " + minimum
        : minimum + " to " + maximum;
    String noun = number.equals("1") || number.endsWith(" 1") ? " variable" : " variables";
    return number + noun + (roles.size() < 2 ? "" : roles.stream().map(r -> r.title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", " (", ")")));
  }
}
