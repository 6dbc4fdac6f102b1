// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/**
 * Something wrong in a definition.
 *
 * @param severity errors keep the definition from being used, warnings do not
 * @param line from 1; 0 where it concerns the whole file
 * @param place path to the part, such as {@code scales[2].of[0]}; may be empty
 * @param message what is wrong, one sentence
 */
public record Problem(Severity severity, int line, String place, String message) {

  /** How bad it is. */
  public enum Severity { ERROR, WARNING }

  /** Whether it keeps the definition from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Line, place and message, as a tool prints them. */
  @Override
  public String toString() {
    return (line == 0 ? "" : "line " + line + ": ") + (place.isEmpty() ? "" : place + ": ") + message;
  }
}
