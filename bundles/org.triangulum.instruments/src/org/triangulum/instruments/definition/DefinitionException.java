// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.stream.Collectors;

/** A definition that cannot be used; the message names file, line and cause, one line an error. */
public final class DefinitionException extends Exception {
  private static final long serialVersionUID = 1L;

  public DefinitionException(DefinitionFile file) {
    super(file.errors().stream().map(problem -> file.name() + ": " + problem).collect(Collectors.joining("\n")));
  }

  public DefinitionException(String message, Throwable cause) {
    super(message, cause);
  }
}
