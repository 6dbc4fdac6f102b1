// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/** A part of an expression that yields a value for each row of a block. Stateless. */
interface Node {

  ValueType type();

  /** Numbers, or 1 and 0 for true and false; NaN with its kind where missing. */
  void numbers(Block block, double[] out);

  /** Texts; only for a part of that type. */
  default void texts(Block block, Block.Texts out) {
    throw new IllegalStateException("No text");
  }

  /** A part that yields texts. */
  interface TextNode extends Node {
    @Override
    default ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    default void numbers(Block block, double[] out) {
      throw new IllegalStateException("No number");
    }

    @Override
    void texts(Block block, Block.Texts out);
  }

  /** How numbers of a block come about. */
  interface Work {
    void fill(Block block, double[] out);
  }

  /** A part that yields numbers or conditions. */
  static Node of(ValueType type, Work work) {
    return new Node() {
      @Override
      public ValueType type() {
        return type;
      }

      @Override
      public void numbers(Block block, double[] out) {
        work.fill(block, out);
      }
    };
  }

  /** The same number in each row. */
  static Node constant(ValueType type, double value) {
    return of(type, (block, out) -> java.util.Arrays.fill(out, 0, block.size(), value));
  }

  /** The same text in each row. */
  static Node constant(String text) {
    return (TextNode) (block, out) -> {
      java.util.Arrays.fill(out.values(), 0, block.size(), text);
      java.util.Arrays.fill(out.missing(), 0, block.size(), (byte) 0);
    };
  }

  /** A column of numbers. */
  static Node numbers(int index) {
    return of(ValueType.NUMBER, (block, out) -> {
      ColumnValues column = block.column(index);
      int from = block.from();
      int n = block.size();
      if (column instanceof CodeValues codes) {
        byte[] bytes = codes.codes();
        for (int i = 0; i < n; i++) {
          byte code = bytes[from + i];
          out[i] = code >= CodeValues.MIN ? code : Missing.of(code - Byte.MIN_VALUE + 1);
        }
      } else if (column instanceof IntegerValues integers) {
        int[] values = integers.values();
        for (int i = 0; i < n; i++) {
          int value = values[from + i];
          out[i] = value >= IntegerValues.MIN ? value : Missing.of(value - Integer.MIN_VALUE + 1);
        }
      } else {
        System.arraycopy(((DecimalValues) column).values(), from, out, 0, n);
      }
    });
  }

  /** A column of texts. */
  static Node texts(int index) {
    return (TextNode) (block, out) -> {
      TextValues column = (TextValues) block.column(index);
      for (int i = 0; i < block.size(); i++) {
        MissingKind kind = column.missing(block.from() + i);
        out.missing()[i] = (byte) kind.getValue();
        out.values()[i] = kind == MissingKind.NONE ? column.text(block.from() + i) : null;
      }
    };
  }
}
