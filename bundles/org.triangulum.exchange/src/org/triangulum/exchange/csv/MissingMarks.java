// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import org.triangulum.model.study.MissingKind;

/** How missing values and texts like them are written in the values of a study folder. */
public final class MissingMarks {
  /** A text without characters, which is a value, while an empty field is none. */
  private static final String EMPTY = "!empty";

  private MissingMarks() {
  }

  /** The field of a missing value. */
  public static String of(MissingKind kind) {
    return kind == MissingKind.MISSING ? "" : "!" + kind.getLiteral();
  }

  /** The field of a text that is a value. */
  public static String escape(String text) {
    return text.isEmpty() ? EMPTY : text.startsWith("!") ? "!" + text : text;
  }

  /** The text a field stands for that begins with a mark; null when it is no text. */
  static String unescape(String field) {
    return field.equals(EMPTY) ? "" : field.startsWith("!!") ? field.substring(1) : null;
  }

  /** The kind of missing a field stands for; NONE when it is no such mark. */
  static MissingKind kind(String field) {
    MissingKind kind = field.startsWith("!") ? MissingKind.get(field.substring(1)) : null;
    return kind == null ? MissingKind.NONE : kind;
  }
}
