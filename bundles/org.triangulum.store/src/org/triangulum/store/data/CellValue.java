// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.Objects;
import org.triangulum.model.study.MissingKind;

/**
 * What a cell holds: a value as text, or why there is none.
 *
 * @param text in the form of {@link ColumnValues#text}; empty when missing
 * @param missing why there is no value; NONE where there is one
 */
public record CellValue(String text, MissingKind missing) {

  public CellValue {
    Objects.requireNonNull(missing, "missing");
    if (missing != MissingKind.NONE && !text.isEmpty()) {
      throw new IllegalArgumentException("A missing cell has no value, not " + text);
    }
  }

  /** A value. */
  public static CellValue of(String text) {
    return new CellValue(text, MissingKind.NONE);
  }

  /** A missing value; any kind but {@link MissingKind#NONE}. */
  public static CellValue missing(MissingKind kind) {
    if (kind == MissingKind.NONE) {
      throw new IllegalArgumentException("A missing value needs a kind other than none");
    }
    return new CellValue("", kind);
  }

  /** The cell of a row. */
  public static CellValue at(ColumnValues values, int row) {
    MissingKind kind = values.missing(row);
    return kind == MissingKind.NONE ? of(values.text(row)) : missing(kind);
  }

  /** Whether there is no value. */
  public boolean isMissing() {
    return missing != MissingKind.NONE;
  }

  /** The value, or the kind of missing in brackets. */
  public String shown() {
    return isMissing() ? "[" + missing.getLiteral() + "]" : text;
  }
}
