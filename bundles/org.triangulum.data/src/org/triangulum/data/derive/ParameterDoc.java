// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.List;

/**
 * A parameter of a kind of derivation.
 *
 * @param name its name
 * @param standard value where none is given; empty where one must be or none is needed
 * @param choices the values there are; empty for free text
 * @param meaning in a sentence
 */
public record ParameterDoc(String name, String standard, List<String> choices, String meaning) {
  public ParameterDoc {
    choices = List.copyOf(choices);
  }

  static ParameterDoc text(String name, String standard, String meaning) {
    return new ParameterDoc(name, standard, List.of(), meaning);
  }

  static ParameterDoc choice(String name, String meaning, String... choices) {
    return new ParameterDoc(name, choices[0], List.of(choices), meaning);
  }
}
