// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.List;

/**
 * A parameter of an analysis.
 *
 * @param name as written in {@code --set name=value}
 * @param kind how its text is read
 * @param defaultValue text of the default; empty for none
 * @param choices allowed values of a CHOICE; empty for other kinds
 * @param minimum smallest allowed NUMBER or INTEGER; negative infinity for no limit
 * @param maximum largest allowed NUMBER or INTEGER; positive infinity for no limit
 * @param description one sentence with unit and valid range
 */
public record ParameterSpec(String name, Kind kind, String defaultValue, List<String> choices, double minimum,
    double maximum, String description) {

  /**
   * How the text of a parameter is read. VARIABLE is one of the variables given. LIST is items parted by {@code |} or
   * commas. Such items are VARIABLES, some of those given; CATEGORIES, values of variables by code or label; GROUPS,
   * values of the grouping variable; REFERENCES, each {@code VARIABLE=VALUE}. COUNTS is a table of counts, a row to
   * each semicolon, {@code NAME:12,8}; FIGURES are rows of fields, {@code NAME:21:3.4}. MAPPING is {@code
   * new:old|old;new:old}, where {@code *} stands for all values not named, and may be given for one variable as
   * {@code name.VARIABLE}. RUNS is a list of saved results of the study, each {@code KEY} or {@code KEY/VALUE}.
   */
  public enum Kind {
    NUMBER, INTEGER, FLAG, CHOICE, TEXT, VARIABLE, LIST, VARIABLES, CATEGORIES, GROUPS, REFERENCES, COUNTS, FIGURES,
    MAPPING, RUNS
  }

  public ParameterSpec {
    choices = List.copyOf(choices);
  }

  /** A parameter without limits. */
  public ParameterSpec(String name, Kind kind, String defaultValue, List<String> choices, String description) {
    this(name, kind, defaultValue, choices, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, description);
  }

  /** A parameter without choices or limits. */
  public static ParameterSpec of(String name, Kind kind, String defaultValue, String description) {
    return new ParameterSpec(name, kind, defaultValue, List.of(), description);
  }

  /** One of several words; the first is the default. */
  public static ParameterSpec choice(String name, String description, String... choices) {
    return new ParameterSpec(name, Kind.CHOICE, choices[0], List.of(choices), description);
  }

  /** A number between limits, both allowed. */
  public static ParameterSpec number(String name, String defaultValue, double minimum, double maximum,
      String description) {
    return new ParameterSpec(name, Kind.NUMBER, defaultValue, List.of(), minimum, maximum, description);
  }

  /** A whole number between limits, both allowed. */
  public static ParameterSpec integer(String name, String defaultValue, double minimum, double maximum,
      String description) {
    return new ParameterSpec(name, Kind.INTEGER, defaultValue, List.of(), minimum, maximum, description);
  }
}
