// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/**
 * Decimal numbers, eight bytes each. A missing value is a NaN whose lowest bits carry the kind, so that arithmetic on
 * the bare array stays honest: whatever meets a missing value becomes NaN.
 */
public final class DecimalValues implements ColumnValues {
  private static final long NAN = 0x7ff8_0000_0000_0000L;

  private final double[] values;

  private DecimalValues(double[] values) {
    this.values = values;
  }

  /**
   * A column over the array, which now belongs to the column. NaN without a kind is plainly missing, and minus zero
   * becomes zero.
   *
   * @throws IllegalArgumentException when a value is infinite
   */
  public static DecimalValues of(double... values) {
    for (int row = 0; row < values.length; row++) {
      values[row] = canonical(values[row]);
    }
    return new DecimalValues(values);
  }

  /** The NaN that stands for a missing value. */
  public static double missingValue(MissingKind kind) {
    return Double.longBitsToDouble(NAN | (ColumnBytes.offset(kind) + 1));
  }

  static DecimalValues read(byte[] bytes) {
    return ColumnBytes.read(ColumnType.DECIMAL, bytes, buffer -> {
      double[] values = new double[ColumnBytes.rows(buffer, Double.BYTES)];
      buffer.asDoubleBuffer().get(values);
      buffer.position(buffer.position() + values.length * Double.BYTES);
      return of(values);
    });
  }

  /** The array itself, for fast loops; reading only. NaN is a missing value. */
  public double[] values() {
    return values;
  }

  /** The number of a row; NaN when missing. */
  public double value(int row) {
    return values[row];
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public ColumnType type() {
    return ColumnType.DECIMAL;
  }

  @Override
  public MissingKind missing(int row) {
    double value = values[row];
    return value == value ? MissingKind.NONE : ColumnBytes.kind((int) Double.doubleToRawLongBits(value) - 1);
  }

  @Override
  public double number(int row) {
    return values[row];
  }

  @Override
  public String text(int row) {
    double value = values[row];
    if (value != value) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public byte[] toBytes() {
    ByteBuffer buffer = ColumnBytes.writing(ColumnType.DECIMAL, values.length, (long) values.length * Double.BYTES);
    for (double value : values) {
      buffer.putLong(Double.doubleToRawLongBits(value));
    }
    return buffer.array();
  }

  @Override
  public DecimalValues with(int row, String text) {
    return replaced(row, parse(text));
  }

  @Override
  public DecimalValues withMissing(int row, MissingKind kind) {
    return replaced(row, missingValue(kind));
  }

  private DecimalValues replaced(int row, double value) {
    double[] changed = values.clone();
    changed[row] = value;
    return new DecimalValues(changed);
  }

  @Override
  public DecimalValues slice(int from, int to) {
    return new DecimalValues(Arrays.copyOfRange(values, from, to));
  }

  static DecimalValues joined(List<ColumnValues> parts) {
    double[] all = new double[parts.stream().mapToInt(ColumnValues::size).sum()];
    int row = 0;
    for (ColumnValues part : parts) {
      System.arraycopy(((DecimalValues) part).values, 0, all, row, part.size());
      row += part.size();
    }
    return new DecimalValues(all);
  }

  @Override
  public DecimalValues markMissing(Map<Double, MissingKind> kinds) {
    double[] changed = values.clone();
    for (int row = 0; row < changed.length; row++) {
      MissingKind kind = changed[row] == changed[row] ? kinds.get(changed[row]) : null;
      if (kind != null) {
        changed[row] = missingValue(kind);
      }
    }
    return new DecimalValues(changed);
  }

  private static double parse(String text) {
    if (!TextValues.NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no number");
    }
    return canonical(Double.parseDouble(text));
  }

  private static double canonical(double value) {
    if (value != value) {
      long kind = Double.doubleToRawLongBits(value) & 0x0007_ffff_ffff_ffffL;
      return kind >= 1 && kind <= 4 ? Double.longBitsToDouble(NAN | kind) : missingValue(MissingKind.MISSING);
    }
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("A column holds no infinite numbers");
    }
    return value + 0.0;
  }

  /** Builds a column of decimal numbers. */
  public static final class Builder implements ColumnBuilder {
    private double[] values;
    private int size;

    public Builder(int rows) {
      values = new double[Math.max(rows, 8)];
    }

    /** Appends a finite number; NaN is a plain missing value. */
    public Builder add(double value) {
      return append(canonical(value));
    }

    @Override
    public Builder add(String text) {
      return append(parse(text));
    }

    @Override
    public Builder addMissing(MissingKind kind) {
      return append(missingValue(kind));
    }

    private Builder append(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
      return this;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public DecimalValues build() {
      return new DecimalValues(Arrays.copyOf(values, size));
    }
  }
}
