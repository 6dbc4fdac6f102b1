// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.Set;
import org.triangulum.model.study.MissingKind;

/**
 * The answer to one item, as skip rules see it.
 *
 * @param missing why there is none; NONE where there is one
 * @param values the codes, numbers or texts answered, in the form they are written; one but for items with several
 *     answers, where there may be none; empty where the answer is missing
 */
public record Answer(MissingKind missing, Set<String> values) {

  public Answer {
    values = Set.copyOf(values);
    if (missing != MissingKind.NONE && !values.isEmpty()) {
      throw new IllegalArgumentException("A missing answer has no value");
    }
  }

  /** An answer of one code, number or text. */
  public static Answer of(String value) {
    return new Answer(MissingKind.NONE, Set.of(value));
  }

  /** The chosen codes of an item with several answers; none chosen is an answer too. */
  public static Answer of(Set<String> chosen) {
    return new Answer(MissingKind.NONE, chosen);
  }

  /**
   * No answer.
   *
   * @param kind any but NONE
   */
  public static Answer missing(MissingKind kind) {
    if (kind == MissingKind.NONE) {
      throw new IllegalArgumentException("A missing answer has a kind");
    }
    return new Answer(kind, Set.of());
  }
}
