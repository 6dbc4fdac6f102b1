// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/** Small whole numbers from {@value #MIN} to {@value #MAX}, one byte each: answers, groups, flags. */
public final class CodeValues implements ColumnValues {
  /** The smallest code; every smaller byte is a missing value. */
  public static final byte MIN = Byte.MIN_VALUE + 4;
  /** The largest code. */
  public static final byte MAX = Byte.MAX_VALUE;

  private final byte[] codes;

  private CodeValues(byte[] codes) {
    this.codes = codes;
  }

  /** A column over the array, which now belongs to the column; missing values as {@link #missingCode} gives them. */
  public static CodeValues of(byte... codes) {
    return new CodeValues(codes);
  }

  /** The byte that stands for a missing value. */
  public static byte missingCode(MissingKind kind) {
    return (byte) (Byte.MIN_VALUE + ColumnBytes.offset(kind));
  }

  /** Whether a byte of {@link #codes} is a missing value. */
  public static boolean isMissing(byte code) {
    return code < MIN;
  }

  static CodeValues read(byte[] bytes) {
    return ColumnBytes.read(ColumnType.CODE, bytes, buffer -> {
      byte[] codes = new byte[ColumnBytes.rows(buffer, 1)];
      buffer.get(codes);
      return new CodeValues(codes);
    });
  }

  /** The array itself, for fast loops; reading only. Bytes below {@link #MIN} are missing values. */
  public byte[] codes() {
    return codes;
  }

  /** The code of a row; below {@link #MIN} when missing. */
  public byte code(int row) {
    return codes[row];
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public ColumnType type() {
    return ColumnType.CODE;
  }

  @Override
  public MissingKind missing(int row) {
    byte code = codes[row];
    return code >= MIN ? MissingKind.NONE : ColumnBytes.kind(code - Byte.MIN_VALUE);
  }

  @Override
  public double number(int row) {
    byte code = codes[row];
    return code >= MIN ? code : Double.NaN;
  }

  @Override
  public String text(int row) {
    byte code = codes[row];
    return code >= MIN ? Integer.toString(code) : "";
  }

  @Override
  public byte[] toBytes() {
    return ColumnBytes.writing(ColumnType.CODE, codes.length, codes.length).put(codes).array();
  }

  @Override
  public CodeValues with(int row, String text) {
    return replaced(row, parse(text));
  }

  @Override
  public CodeValues withMissing(int row, MissingKind kind) {
    return replaced(row, missingCode(kind));
  }

  private CodeValues replaced(int row, byte code) {
    byte[] changed = codes.clone();
    changed[row] = code;
    return new CodeValues(changed);
  }

  @Override
  public CodeValues slice(int from, int to) {
    return new CodeValues(Arrays.copyOfRange(codes, from, to));
  }

  static CodeValues joined(List<ColumnValues> parts) {
    byte[] all = new byte[parts.stream().mapToInt(ColumnValues::size).sum()];
    int row = 0;
    for (ColumnValues part : parts) {
      System.arraycopy(((CodeValues) part).codes, 0, all, row, part.size());
      row += part.size();
    }
    return new CodeValues(all);
  }

  @Override
  public CodeValues markMissing(Map<Double, MissingKind> kinds) {
    byte[] changed = codes.clone();
    kinds.forEach((value, kind) -> {
      if (value == value.byteValue() && value >= MIN) {
        byte from = value.byteValue();
        byte to = missingCode(kind);
        for (int row = 0; row < changed.length; row++) {
          if (changed[row] == from) {
            changed[row] = to;
          }
        }
      }
    });
    return new CodeValues(changed);
  }

  private static byte parse(String text) {
    try {
      return check(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no whole number", e);
    }
  }

  private static byte check(int code) {
    if (code < MIN || code > MAX) {
      throw new IllegalArgumentException(code + " is no code: codes go from " + MIN + " to " + MAX);
    }
    return (byte) code;
  }

  /** Builds a column of codes. */
  public static final class Builder implements ColumnBuilder {
    private byte[] codes;
    private int size;

    public Builder(int rows) {
      codes = new byte[Math.max(rows, 8)];
    }

    /** Appends a code from {@value CodeValues#MIN} to {@value CodeValues#MAX}. */
    public Builder add(int code) {
      return append(check(code));
    }

    @Override
    public Builder add(String text) {
      return append(parse(text));
    }

    @Override
    public Builder addMissing(MissingKind kind) {
      return append(missingCode(kind));
    }

    private Builder append(byte code) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, size * 2);
      }
      codes[size++] = code;
      return this;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public CodeValues build() {
      return new CodeValues(Arrays.copyOf(codes, size));
    }
  }
}
