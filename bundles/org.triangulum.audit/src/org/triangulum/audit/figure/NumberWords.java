// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Whole numbers in English words. */
public final class NumberWords {
  private static final List<String> WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
      "eighteen", "nineteen", "twenty");
  /** Matches any of the words from two on. */
  public static final String FROM_TWO = "(?:" + String.join("|", WORDS.subList(2, WORDS.size())) + ")";

  private NumberWords() {
  }

  /** The value of a word or of digits; empty for anything else. */
  public static OptionalInt value(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    int at = WORDS.indexOf(word);
    return at >= 0 ? OptionalInt.of(at) : word.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(word))
        : OptionalInt.empty();
  }
}
