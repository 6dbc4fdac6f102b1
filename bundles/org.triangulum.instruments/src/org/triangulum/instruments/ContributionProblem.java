// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

/**
 * A contribution that was left out.
 *
 * @param contributor the plug-in
 * @param name of its definition or scorer; may be empty
 * @param message what is wrong, with line and cause where it is a definition
 */
public record ContributionProblem(String contributor, String name, String message) {

  @Override
  public String toString() {
    return contributor + (name.isEmpty() ? "" : ", " + name) + ": " + message;
  }
}
