// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.Arrays;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;

/**
 * Takes the numbers of one column and stores them as narrowly as they can be: whole numbers from -100 to 100 as codes,
 * other whole numbers as integers, else decimals.
 */
public final class NumberSink {
  private static final int HIGHEST_CODE = 100;

  private byte[] codes;
  private int[] integers;
  private double[] decimals;
  private int size;

  /** A column of about so many rows. */
  public NumberSink(int rows) {
    codes = new byte[Math.max(16, rows)];
  }

  /** Appends a number; negative zero is zero. */
  public void add(double value) {
    if (codes != null) {
      int code = (int) value;
      if (code == value && code >= -HIGHEST_CODE && code <= HIGHEST_CODE) {
        if (size == codes.length) {
          codes = Arrays.copyOf(codes, grown());
        }
        codes[size++] = (byte) code;
        return;
      }
      widen(whole(value));
    }
    addWide(value);
  }

  private void addWide(double value) {
    if (integers != null) {
      if (whole(value)) {
        if (size == integers.length) {
          integers = Arrays.copyOf(integers, grown());
        }
        integers[size++] = (int) value;
        return;
      }
      toDecimals();
    }
    addDecimal(value + 0.0);
  }

  private void addDecimal(double value) {
    if (size == decimals.length) {
      decimals = Arrays.copyOf(decimals, grown());
    }
    decimals[size++] = value;
  }

  /** Appends a missing value. */
  public void addMissing(MissingKind kind) {
    if (codes != null) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, grown());
      }
      codes[size++] = CodeValues.missingCode(kind);
    } else if (integers != null) {
      if (size == integers.length) {
        integers = Arrays.copyOf(integers, grown());
      }
      integers[size++] = IntegerValues.missingCode(kind);
    } else {
      addDecimal(DecimalValues.missingValue(kind));
    }
  }

  private static boolean whole(double value) {
    return value == (int) value && value >= IntegerValues.MIN && value <= IntegerValues.MAX;
  }

  private int grown() {
    return Math.max(16, size + (size >> 1));
  }

  private void widen(boolean whole) {
    integers = new int[codes.length];
    for (int row = 0; row < size; row++) {
      integers[row] = CodeValues.isMissing(codes[row]) ? codes[row] - Byte.MIN_VALUE + Integer.MIN_VALUE : codes[row];
    }
    codes = null;
    if (!whole) {
      toDecimals();
    }
  }

  private void toDecimals() {
    ColumnValues narrow = IntegerValues.of(integers);
    decimals = new double[integers.length];
    for (int row = 0; row < size; row++) {
      MissingKind kind = narrow.missing(row);
      decimals[row] = kind == MissingKind.NONE ? integers[row] : DecimalValues.missingValue(kind);
    }
    integers = null;
  }

  /** The column. The sink must not be used afterwards. */
  public ColumnValues build() {
    if (codes != null) {
      return CodeValues.of(codes.length == size ? codes : Arrays.copyOf(codes, size));
    }
    if (integers != null) {
      return IntegerValues.of(integers.length == size ? integers : Arrays.copyOf(integers, size));
    }
    return DecimalValues.of(decimals.length == size ? decimals : Arrays.copyOf(decimals, size));
  }
}
