// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.List;
import java.util.Locale;

/**
 * What is typed into a filter field: a text passes that holds each of the words, in any order and case.
 *
 * @param words in lower case
 */
public record WordFilter(List<String> words) {
  public WordFilter {
    words = List.copyOf(words);
  }

  /** The filter of what was typed; nothing typed lets everything pass. */
  public static WordFilter of(String typed) {
    return new WordFilter(List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")));
  }

  /** Whether a text passes. */
  public boolean accepts(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
