// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;

/**
 * Something that sources answer differently, such as which cut-offs hold; whoever scores chooses.
 *
 * @param id unique among the choices
 * @param title what is to be chosen
 * @param reason why there is a choice: which sources disagree, and in what
 * @param preset the option taken where nobody chose; empty where somebody has to
 * @param options at least two
 */
public record Choice(String id, String title, String reason, String preset, List<Option> options) {

  public Choice {
    options = List.copyOf(options);
  }

  /**
   * One answer.
   *
   * @param id unique among the options of all choices; scales and bands name it in {@code when}
   * @param title for people
   * @param source the citation it follows; may be empty
   * @param verified whether somebody compared it with that source
   */
  public record Option(String id, String title, String source, boolean verified) {}
}
