// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.List;

/**
 * A key of a part of a definition, and what may stand behind it.
 *
 * @param key as in the file
 * @param type of what stands there
 * @param words that may stand there, for a {@link Type#WORD}; the first is meant where none does
 * @param columns of a {@link Type#TABLE}
 */
public record Field(String key, Type type, List<String> words, List<Field> columns) {

  public Field {
    words = List.copyOf(words);
    columns = List.copyOf(columns);
  }

  /** What stands behind a key. */
  public enum Type {
    /** The name of the part, which other parts use. */
    ID,
    /** A line of text. */
    TEXT,
    /** Text of several lines. */
    LONG,
    /** One of some words. */
    WORD,
    /** True or false. */
    FLAG,
    /** A number. */
    NUMBER,
    /** A whole number. */
    WHOLE,
    /** Several texts. */
    TEXTS,
    /** Several numbers. */
    NUMBERS,
    /** A citation. */
    SOURCE,
    /** A response set. */
    RESPONSES,
    /** A rater. */
    RATER,
    /** Several raters. */
    RATERS,
    /** An option of a choice. */
    OPTION,
    /** Several options of choices. */
    OPTIONS,
    /** Lowest and highest number. */
    SPAN,
    /** Numbers by number or name. */
    NUMBER_BY_KEY,
    /** Codes or texts by item. */
    ANSWERS,
    /** Scores by scale. */
    SCORES,
    /** Labels of bands by scale. */
    BANDS,
    /** Items and scales that a scale is made of. */
    TERMS,
    /** A list of small parts, one a row. */
    TABLE
  }

  static Field of(String key, Type type) {
    return new Field(key, type, List.of(), List.of());
  }

  static Field word(String key, String... words) {
    return new Field(key, Type.WORD, List.of(words), List.of());
  }

  static Field table(String key, Field... columns) {
    return new Field(key, Type.TABLE, List.of(), List.of(columns));
  }
}
