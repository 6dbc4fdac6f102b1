// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.NumberSink;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/**
 * Takes the values of one variable. Missing values with a letter are kept apart until the end: then each letter gets a
 * number that no value of the column has, so that none is lost.
 */
final class DtaColumn {
  private final DtaVariable variable;
  private final DtaFile file;
  private final ValueFormat format;
  private double[] numbers = new double[0];
  private byte[] letters = new byte[0];
  private TextValues.Builder texts;
  private final List<Long> longTexts = new ArrayList<>();
  private int size;
  private final byte[] bytes;

  DtaColumn(DtaVariable variable, DtaFile file, int rows) {
    this.variable = variable;
    this.file = file;
    format = variable.kind == DtaVariable.Kind.TEXT || variable.kind == DtaVariable.Kind.LONG_TEXT ? ValueFormat.PLAIN
        : StataTime.format(variable.format);
    bytes = new byte[variable.bytes()];
    if (isText()) {
      texts = new TextValues.Builder(rows);
    } else {
      numbers = new double[Math.max(16, rows)];
      letters = new byte[numbers.length];
    }
  }

  DtaVariable variable() {
    return variable;
  }

  ValueFormat format() {
    return format;
  }

  boolean isText() {
    return variable.kind == DtaVariable.Kind.TEXT || variable.kind == DtaVariable.Kind.LONG_TEXT;
  }

  /** Takes the value of the next observation. */
  void take(ByteSource in, int row) throws IOException {
    switch (variable.kind) {
      case BYTE -> {
        int value = (byte) in.u8();
        number(value, value > 100 ? value - 100 : 0);
      }
      case INT -> {
        int value = in.i16();
        number(value, value > 32740 ? value - 32740 : 0);
      }
      case LONG -> {
        int value = in.i32();
        number(value, value > 2147483620 ? value - 2147483620 : 0);
      }
      case FLOAT -> {
        int bits = in.i32();
        float value = Float.intBitsToFloat(bits);
        number(Double.parseDouble(Float.toString(value)), bits >= 0x7f000000 ? (bits - 0x7f000000 >> 11) + 1 : 0);
      }
      case DOUBLE -> {
        long bits = in.i64();
        number(Double.longBitsToDouble(bits),
            bits >= 0x7fe0000000000000L ? (int) (bits - 0x7fe0000000000000L >> 40) + 1 : 0);
      }
      case LONG_TEXT -> longTexts.add(in.i64());
      default -> {
        in.bytes(bytes, 0, bytes.length);
        text(file.decoded(bytes, "variable " + variable.name + ", observation " + (row + 1)));
      }
    }
  }

  /** Missing is 0 for a value, 1 for the plain missing value, 2 to 27 for those with letters. */
  private void number(double value, int missing) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
      letters = Arrays.copyOf(letters, numbers.length);
    }
    numbers[size] = value;
    letters[size++] = (byte) Math.max(0, Math.min(27, missing));
  }

  private void text(String value) {
    if (value.isEmpty()) {
      texts.addMissing(MissingKind.MISSING);
    } else {
      texts.add(value);
    }
  }

  /** Puts the long texts in, by their address. */
  void fill(Map<Long, String> contents) {
    longTexts.forEach(address -> text(contents.getOrDefault(address, "")));
  }

  /** Which letters stand in the column, as numbers from 2. */
  TreeSet<Integer> letters() {
    TreeSet<Integer> found = new TreeSet<>();
    for (int row = 0; row < size; row++) {
      if (letters[row] > 1) {
        found.add((int) letters[row]);
      }
    }
    return found;
  }

  /** Numbers for the letters: the first block of negative numbers of which none is taken. */
  int base(Collection<Double> labelled) {
    for (int base = -101; ; base -= 900) {
      boolean free = true;
      int from = base;
      for (int row = 0; row < size && free; row++) {
        free = letters[row] != 0 || numbers[row] > from || numbers[row] < from - 26;
      }
      if (free && labelled.stream().noneMatch(v -> v <= from && v >= from - 26)) {
        return base;
      }
    }
  }

  /** The values, with letters as numbers counted down from a base. */
  ColumnValues build(int base) {
    if (isText()) {
      return texts.build();
    }
    if (format == ValueFormat.PLAIN) {
      NumberSink sink = new NumberSink(size);
      for (int row = 0; row < size; row++) {
        if (letters[row] == 1) {
          sink.addMissing(MissingKind.MISSING);
        } else {
          sink.add(letters[row] == 0 ? numbers[row] : base - (letters[row] - 2));
        }
      }
      return sink.build();
    }
    TextValues.Builder dates = new TextValues.Builder(size);
    for (int row = 0; row < size; row++) {
      if (letters[row] == 1) {
        dates.addMissing(MissingKind.MISSING);
      } else {
        dates.add(letters[row] == 0 ? StataTime.text(numbers[row], variable.format) : letter(letters[row]));
      }
    }
    return dates.build();
  }

  /** How Stata writes a missing value. */
  static String letter(int missing) {
    return "." + (char) ('a' + missing - 2);
  }
}
