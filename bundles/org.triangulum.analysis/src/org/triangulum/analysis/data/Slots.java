// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/**
 * The rows of a column as small numbers, slots: one for each distinct value and each kind of missing. Columns of codes
 * are used as they are stored. Either {@code narrow} (read unsigned) or {@code wide} is there.
 */
final class Slots {
  private static final int MOST = 1 << 16;
  private static final int KINDS = MissingKind.values().length - 1;

  final byte[] narrow;
  final int[] wide;
  /** What each slot stands for. */
  final List<Slot> slots;

  /**
   * A distinct value.
   *
   * @param missing why there is no value; NONE where there is one
   * @param text the value as text
   * @param number the value as number; NaN for text that is none
   * @param rows how many rows have it, counts not weighed in
   */
  record Slot(MissingKind missing, String text, double number, int rows) {

    /** Whether it is a value that occurs. */
    boolean present() {
      return missing == MissingKind.NONE && rows > 0;
    }
  }

  private Slots(byte[] narrow, int[] wide, List<Slot> slots) {
    this.narrow = narrow;
    this.wide = wide;
    this.slots = slots;
  }

  static Slots of(DataColumn column) {
    if (column.values() instanceof CodeValues codes) {
      return ofCodes(codes);
    }
    if (column.values() instanceof TextValues texts) {
      return ofTexts(column.name(), texts);
    }
    return ofNumbers(column);
  }

  private static Slots ofCodes(CodeValues values) {
    byte[] codes = values.codes();
    int[] even = new int[256];
    int[] odd = new int[256];
    int row = 0;
    for (; row + 1 < codes.length; row += 2) {
      even[codes[row] & 0xFF]++;
      odd[codes[row + 1] & 0xFF]++;
    }
    if (row < codes.length) {
      even[codes[row] & 0xFF]++;
    }
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < 256; slot++) {
      byte code = (byte) slot;
      MissingKind missing = CodeValues.isMissing(code) ? MissingKind.get(code - Byte.MIN_VALUE + 1) : MissingKind.NONE;
      slots.add(new Slot(missing, Integer.toString(code), missing == MissingKind.NONE ? code : Double.NaN,
          even[slot] + odd[slot]));
    }
    return new Slots(codes, null, slots);
  }

  private static Slots ofTexts(String name, TextValues values) {
    List<String> dictionary = values.dictionary();
    requireRoom(name, dictionary.size());
    int[] wide = new int[values.size()];
    for (int row = 0; row < wide.length; row++) {
      int index = values.index(row);
      wide[row] = index >= 0 ? KINDS + index : -1 - index;
    }
    return packed(wide, dictionary, dictionary.stream().mapToDouble(Slots::number).toArray());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static Slots ofNumbers(DataColumn column) {
    double[] numbers = Numbers.of(column);
    double[] distinct = Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().distinct().toArray();
    requireRoom(column.name(), distinct.length);
    int[] wide = new int[numbers.length];
    int[] direct = column.values() instanceof IntegerValues && distinct.length > 0
        && distinct[distinct.length - 1] - distinct[0] < MOST ? positions(distinct) : new int[0];
    for (int row = 0; row < wide.length; row++) {
      double number = numbers[row];
      wide[row] = Double.isNaN(number) ? column.values().missing(row).getValue() - 1
          : KINDS + (direct.length > 0 ? direct[(int) (number - distinct[0])] : Arrays.binarySearch(distinct, number));
    }
    return packed(wide, Arrays.stream(distinct).mapToObj(Factor::plain).toList(), distinct);
  }

  /**
   * For whole numbers close together: the place of each in the sorted list, looked up by its distance from the first.
   */
  private static int[] positions(double[] distinct) {
    int[] positions = new int[(int) (distinct[distinct.length - 1] - distinct[0]) + 1];
    for (int i = 0; i < distinct.length; i++) {
      positions[(int) (distinct[i] - distinct[0])] = i;
    }
    return positions;
  }

  private static void requireRoom(String name, int size) {
    if (size > MOST) {
      throw new AnalysisException(name + " has " + size + " different values: too many to be categories");
    }
  }

  private static Slots packed(int[] wide, List<String> texts, double[] numbers) {
    int[] rows = new int[KINDS + texts.size()];
    for (int slot : wide) {
      rows[slot]++;
    }
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < rows.length; slot++) {
      slots.add(slot < KINDS ? new Slot(MissingKind.get(slot + 1), "", Double.NaN, rows[slot])
          : new Slot(MissingKind.NONE, texts.get(slot - KINDS), numbers[slot - KINDS], rows[slot]));
    }
    if (slots.size() > 256) {
      return new Slots(null, wide, slots);
    }
    byte[] narrow = new byte[wide.length];
    for (int row = 0; row < narrow.length; row++) {
      narrow[row] = (byte) wide[row];
    }
    return new Slots(narrow, null, slots);
  }

  int rows() {
    return narrow != null ? narrow.length : wide.length;
  }

  int at(int row) {
    return narrow != null ? narrow[row] & 0xFF : wide[row];
  }
}
