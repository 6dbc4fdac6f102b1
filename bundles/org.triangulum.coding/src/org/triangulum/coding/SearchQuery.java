// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What words to look for.
 *
 * @param mode how the pattern is to be understood
 * @param pattern the words or the regular expression
 * @param other the other words of a search for words near each other; empty in other modes
 * @param within how many words apart these may be at most, where 1 finds neighbours; or how many characters
 * @param wholeWords whether a hit must begin and end at the edge of a word; in scripts that do not part words, such as
 *     Chinese or Thai, every place is one
 * @param matchCase whether upper and lower case differ
 * @param matchAccents whether letters with and without accents differ
 */
public record SearchQuery(Mode mode, String pattern, String other, int within, boolean wholeWords, boolean matchCase,
    boolean matchAccents) {

  /** Ways to understand a pattern. */
  public enum Mode {
    /** The words as they are; white space in them stands for any white space. */
    WORDS,
    /** A regular expression in the syntax of {@link Pattern}; {@code ^} and {@code $} are the ends of a line. */
    REGEX,
    /** Two words or phrases at most so many words apart, in any order. */
    NEAR,
    /** Two words or phrases with at most so many characters between them, in any order. */
    NEAR_CHARACTERS;

    /** Whether two words or phrases are looked for. */
    public boolean near() {
      return this == NEAR || this == NEAR_CHARACTERS;
    }
  }

  /**
   * A query.
   *
   * @throws IllegalArgumentException when there are no words, or a regular expression is malformed, saying where
   */
  public SearchQuery {
    if (pattern == null || pattern.isBlank() || mode.near() && (other == null || other.isBlank())) {
      throw new IllegalArgumentException("There are no words to look for");
    }
    if (mode.near() && within < 1) {
      throw new IllegalArgumentException("Words are at least 1 word or character apart, not " + within);
    }
    other = other == null ? "" : other;
    if (mode == Mode.REGEX) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("The regular expression is not valid at position " + Math.max(0,
            e.getIndex()) + ": " + e.getDescription(), e);
      }
    }
  }

  /** Looks for words, of any case. */
  public static SearchQuery words(String words) {
    return new SearchQuery(Mode.WORDS, words, "", 0, false, false, true);
  }

  /** Looks for a regular expression, of any case. */
  public static SearchQuery regex(String expression) {
    return new SearchQuery(Mode.REGEX, expression, "", 0, false, false, true);
  }

  /** Looks for two words or phrases at most so many words apart. */
  public static SearchQuery near(String one, String other, int within) {
    return new SearchQuery(Mode.NEAR, one, other, within, true, false, true);
  }

  /** Looks for two words or phrases with at most so many characters between them. */
  public static SearchQuery nearCharacters(String one, String other, int within) {
    return new SearchQuery(Mode.NEAR_CHARACTERS, one, other, within, true, false, true);
  }

  /** The same for whole words. */
  public SearchQuery wholeWords(boolean whole) {
    return new SearchQuery(mode, pattern, other, within, whole, matchCase, matchAccents);
  }

  /** The same, minding upper and lower case. */
  public SearchQuery matchCase(boolean match) {
    return new SearchQuery(mode, pattern, other, within, wholeWords, match, matchAccents);
  }

  /** The same, minding accents. */
  public SearchQuery matchAccents(boolean match) {
    return new SearchQuery(mode, pattern, other, within, wholeWords, matchCase, match);
  }
}
