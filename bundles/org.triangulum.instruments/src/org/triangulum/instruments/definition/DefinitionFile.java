// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;
import java.util.Optional;

/**
 * A definition as read: what it says and what is wrong with it.
 *
 * @param name of the file or resource, for messages
 * @param text as it stands in the file
 * @param definition empty where there are errors
 * @param problems errors and warnings in order of line
 */
public record DefinitionFile(String name, String text, Optional<Definition> definition, List<Problem> problems) {

  public DefinitionFile {
    problems = List.copyOf(problems);
  }

  /**
   * The definition.
   *
   * @throws DefinitionException naming file, line and cause of all errors
   */
  public Definition require() throws DefinitionException {
    return definition.orElseThrow(() -> new DefinitionException(this));
  }

  /** The problems that keep the definition from being used. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }
}
