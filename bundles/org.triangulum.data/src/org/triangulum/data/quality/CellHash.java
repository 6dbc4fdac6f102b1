// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** A number for what a row holds; different rows seldom have the same. */
final class CellHash {
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private CellHash() {}

  /** Mixes a cell into the hash of its row, and notes whether it holds a value. */
  static void add(long[] hashes, boolean[] said, ColumnValues values, int row) {
    MissingKind kind = values.missing(row);
    long cell = kind != MissingKind.NONE ? kind.getValue()
        : values instanceof TextValues texts ? texts.index(row) + 8 : Double.doubleToLongBits(values.number(row)) + 8;
    long mixed = (hashes[row] ^ cell) * FACTOR;
    hashes[row] = mixed ^ mixed >>> 29;
    said[row] |= kind == MissingKind.NONE;
  }
}
