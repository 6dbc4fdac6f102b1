// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnMeaning;

/** Values of cells as they are read beside one another: the code with its label, or why there is none. */
public final class CellWords {
  private CellWords() {}

  /**
   * A value in words.
   *
   * @param text as stored; may be null where there is none
   * @param missing why there is none; may be null
   */
  public static String of(Column column, String text, MissingKind missing) {
    if (missing != null && missing != MissingKind.NONE) {
      return MissingMark.sign(missing) + " " + MissingMark.words(missing);
    }
    if (text == null || text.isEmpty() || column == null) {
      return text == null ? "" : text;
    }
    try {
      String label = ColumnMeaning.of(column).labels().get(Double.valueOf(text));
      return label == null || label.isEmpty() ? text : text + "  " + label;
    } catch (NumberFormatException e) {
      // A text is its own words.
      return text;
    }
  }
}
