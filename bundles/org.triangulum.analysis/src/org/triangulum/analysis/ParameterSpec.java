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
 * @param description one sentence with unit and valid range
 */
public record ParameterSpec(String name, Kind kind, String defaultValue, List<String> choices, String description) {

  /** How the text of a parameter is read. */
  public enum Kind { NUMBER, INTEGER, FLAG, CHOICE, TEXT, LIST, MAPPING }

  public ParameterSpec {
    choices = List.copyOf(choices);
  }
}
