// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

class ColumnValuesTest {
  private static final Map<ColumnType, List<String>> TEXTS = Map.of(
      ColumnType.CODE, List.of("-124", "0", "1", "127"),
      ColumnType.INTEGER, List.of("-2147483644", "0", "2147483647", "1"),
      ColumnType.DECIMAL, List.of("0.1", "-3", "1.0E-300", "123456789012345"),
      ColumnType.TEXT, List.of("", "b", "Größe 😀", "b"));

  private static ColumnValues column(ColumnType type) {
    ColumnBuilder builder = ColumnBuilder.of(type, 0);
    TEXTS.get(type).forEach(builder::add);
    for (MissingKind kind : MissingKind.values()) {
      if (kind != MissingKind.NONE) {
        builder.addMissing(kind);
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @EnumSource
  void valuesAndKindsOfMissingSurviveTheByteForm(ColumnType type) {
    ColumnValues values = column(type);
    ColumnValues read = ColumnValues.fromBytes(type, values.toBytes());
    assertEquals(type, read.type());
    assertEquals(8, read.size());
    assertArrayEquals(values.toBytes(), read.toBytes());
    for (ColumnValues each : List.of(values, read)) {
      for (int row = 0; row < 4; row++) {
        assertEquals(TEXTS.get(type).get(row), each.text(row));
        assertEquals(MissingKind.NONE, each.missing(row));
      }
      for (int row = 4; row < 8; row++) {
        assertEquals(MissingKind.get(row - 3), each.missing(row));
        assertEquals("", each.text(row));
        assertTrue(Double.isNaN(each.number(row)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditedCellLeavesTheOriginalAlone(ColumnType type) {
    ColumnValues values = column(type);
    byte[] before = values.toBytes();
    ColumnValues edited = values.with(5, "1").withMissing(0, MissingKind.REFUSED);
    assertEquals("1", edited.text(5));
    assertEquals(MissingKind.REFUSED, edited.missing(0));
    assertEquals(values.text(3), edited.text(3));
    assertEquals(MissingKind.MISSING, edited.missing(7));
    assertArrayEquals(before, values.toBytes());
    assertArrayEquals(before, edited.with(0, TEXTS.get(type).get(0)).withMissing(5, MissingKind.NOT_APPLICABLE)
        .toBytes(), "equal columns have equal bytes, however they were made");
    assertThrows(IndexOutOfBoundsException.class, () -> values.with(8, "1"));
    assertThrows(IllegalArgumentException.class, () -> values.withMissing(0, MissingKind.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void brokenBytesAreRefused(ColumnType type) {
    byte[] bytes = column(type).toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(IllegalArgumentException.class, () -> ColumnValues.fromBytes(type, cut), "cut at " + length);
    }
    assertThrows(IllegalArgumentException.class,
        () -> ColumnValues.fromBytes(type, Arrays.copyOf(bytes, bytes.length + 1)));
    ColumnType other = ColumnType.get((type.getValue() + 1) % 4);
    assertThrows(IllegalArgumentException.class, () -> ColumnValues.fromBytes(other, bytes));
  }

  @Test
  void whatIsNoValueIsRefused() {
    for (String text : List.of("128", "-125", "1.5", "", "x")) {
      assertThrows(IllegalArgumentException.class, () -> new CodeValues.Builder(1).add(text), text);
    }
    for (String text : List.of("2147483648", "-2147483645", "1.5", "", "x")) {
      assertThrows(IllegalArgumentException.class, () -> new IntegerValues.Builder(1).add(text), text);
    }
    for (String text : List.of("", "x", "NaN", "Infinity", "1d", "0x1p3", "1e999")) {
      assertThrows(IllegalArgumentException.class, () -> new DecimalValues.Builder(1).add(text), text);
    }
    assertThrows(IllegalArgumentException.class, () -> new TextValues.Builder(1).add("\uDE00"));
    assertThrows(IllegalArgumentException.class, () -> DecimalValues.of(Double.NEGATIVE_INFINITY));
  }

  @Test
  void arraysShowMissingValuesAsTheyAre() {
    CodeValues codes = new CodeValues.Builder(2).add(3).addMissing(MissingKind.NOT_ASKED).build();
    assertArrayEquals(new byte[] {3, CodeValues.missingCode(MissingKind.NOT_ASKED)}, codes.codes());
    assertTrue(CodeValues.isMissing(codes.code(1)));
    IntegerValues whole = new IntegerValues.Builder(2).add(3).addMissing(MissingKind.REFUSED).build();
    assertTrue(IntegerValues.isMissing(whole.values()[1]));
    TextValues texts = TextValues.of("b", "a", "b");
    assertArrayEquals(new int[] {0, 1, 0}, texts.indexes());
    assertEquals(List.of("b", "a"), texts.dictionary());
    assertTrue(Double.isNaN(DecimalValues.of(1, Double.NaN).values()[1]));
    assertEquals(MissingKind.MISSING, DecimalValues.of(Double.NaN).missing(0));
    assertArrayEquals(DecimalValues.of(0.0).toBytes(), DecimalValues.of(-0.0).toBytes());
  }

  @Test
  void codesCanBeDeclaredMissing() {
    Map<Double, MissingKind> kinds = Map.of(9.0, MissingKind.REFUSED, 8.5, MissingKind.NOT_ASKED);
    for (ColumnValues values : List.of(CodeValues.of((byte) 1, (byte) 9), IntegerValues.of(1, 9),
        DecimalValues.of(1, 9))) {
      ColumnValues marked = values.markMissing(kinds);
      assertEquals("1", marked.text(0));
      assertEquals(MissingKind.REFUSED, marked.missing(1));
      assertEquals("9", values.text(1));
    }
    assertEquals(MissingKind.NOT_ASKED, DecimalValues.of(8.5).markMissing(kinds).missing(0));
  }

  @Test
  void textsThatAreNumbersCount() {
    TextValues texts = TextValues.of(" 12 ", "-1.5e3", "1d", "twelve", "", "Infinity");
    assertEquals(12, texts.number(0));
    assertEquals(-1500, texts.number(1));
    for (int row = 2; row < 6; row++) {
      assertTrue(Double.isNaN(texts.number(row)));
    }
  }
}
