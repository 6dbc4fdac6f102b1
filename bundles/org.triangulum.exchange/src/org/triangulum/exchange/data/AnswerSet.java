// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.List;

/**
 * A question with several answers that is stored as several variables.
 *
 * @param name unique in its table, without a mark such as {@code $}
 * @param label words for people; may be empty
 * @param counted the value that counts as a yes where each variable is one answer; empty where each variable holds one
 *     of the answers chosen
 * @param variables names
 */
public record AnswerSet(String name, String label, String counted, List<String> variables) {

  public AnswerSet {
    variables = List.copyOf(variables);
  }
}
