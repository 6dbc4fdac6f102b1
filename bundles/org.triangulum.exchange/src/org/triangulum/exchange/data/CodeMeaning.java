// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import org.triangulum.model.study.MissingKind;

/**
 * What one code of a variable means.
 *
 * @param value the code; NaN where it is a text
 * @param text the code where it is a text, or as the source writes it where that is no number ({@code .a} of Stata);
 *     else null
 * @param label words for people; empty where there are none
 * @param missing which kind of missing the code is; NONE where it is an answer
 */
public record CodeMeaning(double value, String text, String label, MissingKind missing) {

  /** A code that is a number. */
  public static CodeMeaning of(double value, String label, MissingKind missing) {
    return new CodeMeaning(value, null, label, missing);
  }

  /** A code that is a text. */
  public static CodeMeaning of(String text, String label, MissingKind missing) {
    return new CodeMeaning(Double.NaN, text, label, missing);
  }

  /** The same code as another kind of missing, or as an answer. */
  public CodeMeaning as(MissingKind kind) {
    return new CodeMeaning(value, text, label, kind);
  }
}
