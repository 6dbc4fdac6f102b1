// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.TextValues;

/** Functions of texts. */
final class TextFunctions {
  private TextFunctions() {}

  static void add(Functions functions) {
    functions.add("label(name)", 1, 1, "the label of a column's code; the code itself where it has none", call -> {
      Variable variable = call.variable(0);
      Node column = call.column(0);
      return variable.type() == ColumnType.TEXT ? column : labels(column, variable);
    });
    functions.add("number(text)", 1, 1, "the number that a text is; missing where it is none",
        call -> numbers(call.argument(0, ValueType.TEXT)));
    functions.add("length(text)", 1, 1, "number of characters",
        call -> measure(call.argument(0, ValueType.TEXT), text -> text.codePointCount(0, text.length())));
    functions.add("contains(text, part)", 2, 2, "whether the part is in the text, letter case apart",
        call -> test(call, (text, part) -> text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))));
    functions.add("starts(text, part)", 2, 2, "whether the text starts with the part, letter case apart",
        call -> test(call, (text, part) -> text.toLowerCase(Locale.ROOT).startsWith(part.toLowerCase(Locale.ROOT))));
    functions.add("lower(text)", 1, 1, "the text in lower case",
        call -> change(call.argument(0, ValueType.TEXT), text -> text.toLowerCase(Locale.ROOT)));
    functions.add("trim(text)", 1, 1, "the text without blanks at its ends",
        call -> change(call.argument(0, ValueType.TEXT), String::strip));
  }

  private static Node labels(Node column, Variable variable) {
    DataColumn labelled = new DataColumn(variable.name(), "", null, null, null, variable.labels(), TextValues.of());
    return (Node.TextNode) (block, out) -> {
      double[] codes = block.numbers();
      column.numbers(block, codes);
      for (int i = 0; i < block.size(); i++) {
        boolean missing = Missing.is(codes[i]);
        out.missing()[i] = (byte) (missing ? Missing.kind(codes[i]) : 0);
        out.values()[i] = missing ? null : labelled.labelOf(codes[i]);
      }
      block.free(codes);
    };
  }

  private static Node numbers(Node text) {
    return measure(text, value -> TextValues.of(value).number(0));
  }

  /** A number of each text. */
  private interface Measure {
    double of(String text);
  }

  private static Node measure(Node text, Measure measure) {
    return Node.of(ValueType.NUMBER, (block, out) -> fill(block, text, out, measure));
  }

  private static void fill(Block block, Node text, double[] out, Measure measure) {
    Block.Texts texts = block.texts();
    text.texts(block, texts);
    for (int i = 0; i < block.size(); i++) {
      int kind = texts.missing()[i];
      out[i] = kind != 0 ? Missing.of(kind) : Missing.finite(measure.of(texts.values()[i]));
    }
    block.free(texts);
  }

  /** 0 where there is a text, missing where it is. */
  static Node presence(Node text) {
    return measure(text, value -> 0);
  }

  private static Node test(Call call, BiPredicate<String, String> test) {
    Node text = call.argument(0, ValueType.TEXT);
    String part = call.text(1);
    return Node.of(ValueType.TRUTH, (block, out) -> fill(block, text, out, value -> test.test(value, part) ? 1 : 0));
  }

  private static Node change(Node text, UnaryOperator<String> change) {
    return (Node.TextNode) (block, out) -> {
      text.texts(block, out);
      for (int i = 0; i < block.size(); i++) {
        out.values()[i] = out.missing()[i] != 0 ? null : change.apply(out.values()[i]);
      }
    };
  }

  static Node among(Node text, Node[] wanted) {
    return Node.of(ValueType.TRUTH, (block, out) -> {
      Block.Texts values = block.texts();
      Block.Texts others = block.texts();
      text.texts(block, values);
      for (int i = 0; i < block.size(); i++) {
        out[i] = values.missing()[i] != 0 ? Missing.of(values.missing()[i]) : 0;
      }
      for (Node each : wanted) {
        each.texts(block, others);
        for (int i = 0; i < block.size(); i++) {
          if (out[i] == 0 && others.missing()[i] == 0 && values.values()[i].equals(others.values()[i])) {
            out[i] = 1;
          }
        }
      }
      block.free(others);
      block.free(values);
    });
  }

  static Node choice(Node condition, Node yes, Node no) {
    return (Node.TextNode) (block, out) -> {
      double[] conditions = block.numbers();
      Block.Texts others = block.texts();
      condition.numbers(block, conditions);
      yes.texts(block, out);
      no.texts(block, others);
      for (int i = 0; i < block.size(); i++) {
        if (Missing.is(conditions[i])) {
          out.missing()[i] = (byte) Missing.kind(conditions[i]);
          out.values()[i] = null;
        } else if (conditions[i] == 0) {
          out.missing()[i] = others.missing()[i];
          out.values()[i] = others.values()[i];
        }
      }
      block.free(others);
      block.free(conditions);
    };
  }
}
