// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/** Whole numbers from {@value #MIN} to {@value #MAX}, four bytes each: ages, counts, totals. */
public final class IntegerValues implements ColumnValues {
  /** The smallest number; every smaller one is a missing value. */
  public static final int MIN = Integer.MIN_VALUE + 4;
  /** The largest number. */
  public static final int MAX = Integer.MAX_VALUE;

  private final int[] values;

  private IntegerValues(int[] values) {
    this.values = values;
  }

  /** A column over the array, which now belongs to the column; missing values as {@link #missingCode} gives them. */
  public static IntegerValues of(int... values) {
    return new IntegerValues(values);
  }

  /** The number that stands for a missing value. */
  public static int missingCode(MissingKind kind) {
    return Integer.MIN_VALUE + ColumnBytes.offset(kind);
  }

  /** Whether a number of {@link #values} is a missing value. */
  public static boolean isMissing(int value) {
    return value < MIN;
  }

  static IntegerValues read(byte[] bytes) {
    return ColumnBytes.read(ColumnType.INTEGER, bytes, buffer -> {
      int[] values = new int[ColumnBytes.rows(buffer, Integer.BYTES)];
      buffer.asIntBuffer().get(values);
      buffer.position(buffer.position() + values.length * Integer.BYTES);
      return new IntegerValues(values);
    });
  }

  /** The array itself, for fast loops; reading only. Numbers below {@link #MIN} are missing values. */
  public int[] values() {
    return values;
  }

  /** The number of a row; below {@link #MIN} when missing. */
  public int value(int row) {
    return values[row];
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public ColumnType type() {
    return ColumnType.INTEGER;
  }

  @Override
  public MissingKind missing(int row) {
    int value = values[row];
    return value >= MIN ? MissingKind.NONE : ColumnBytes.kind(value - Integer.MIN_VALUE);
  }

  @Override
  public double number(int row) {
    int value = values[row];
    return value >= MIN ? value : Double.NaN;
  }

  @Override
  public String text(int row) {
    int value = values[row];
    return value >= MIN ? Integer.toString(value) : "";
  }

  @Override
  public byte[] toBytes() {
    ByteBuffer buffer = ColumnBytes.writing(ColumnType.INTEGER, values.length, (long) values.length * Integer.BYTES);
    buffer.asIntBuffer().put(values);
    return buffer.array();
  }

  @Override
  public IntegerValues with(int row, String text) {
    return replaced(row, parse(text));
  }

  @Override
  public IntegerValues withMissing(int row, MissingKind kind) {
    return replaced(row, missingCode(kind));
  }

  private IntegerValues replaced(int row, int value) {
    int[] changed = values.clone();
    changed[row] = value;
    return new IntegerValues(changed);
  }

  @Override
  public IntegerValues slice(int from, int to) {
    return new IntegerValues(Arrays.copyOfRange(values, from, to));
  }

  static IntegerValues joined(List<ColumnValues> parts) {
    int[] all = new int[parts.stream().mapToInt(ColumnValues::size).sum()];
    int row = 0;
    for (ColumnValues part : parts) {
      System.arraycopy(((IntegerValues) part).values, 0, all, row, part.size());
      row += part.size();
    }
    return new IntegerValues(all);
  }

  @Override
  public IntegerValues markMissing(Map<Double, MissingKind> kinds) {
    int[] changed = values.clone();
    for (int row = 0; row < changed.length; row++) {
      MissingKind kind = changed[row] >= MIN ? kinds.get((double) changed[row]) : null;
      if (kind != null) {
        changed[row] = missingCode(kind);
      }
    }
    return new IntegerValues(changed);
  }

  private static int parse(String text) {
    try {
      return check(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no whole number from " + MIN + " to " + MAX, e);
    }
  }

  private static int check(int value) {
    if (value < MIN) {
      throw new IllegalArgumentException(value + " is too small: whole numbers start at " + MIN);
    }
    return value;
  }

  /** Builds a column of whole numbers. */
  public static final class Builder implements ColumnBuilder {
    private int[] values;
    private int size;

    public Builder(int rows) {
      values = new int[Math.max(rows, 8)];
    }

    /** Appends a number of at least {@value IntegerValues#MIN}. */
    public Builder add(int value) {
      return append(check(value));
    }

    @Override
    public Builder add(String text) {
      return append(parse(text));
    }

    @Override
    public Builder addMissing(MissingKind kind) {
      return append(missingCode(kind));
    }

    private Builder append(int value) {
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
    public IntegerValues build() {
      return new IntegerValues(Arrays.copyOf(values, size));
    }
  }
}
