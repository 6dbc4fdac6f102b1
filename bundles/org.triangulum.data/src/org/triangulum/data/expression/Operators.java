// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** The operators. Where an operand is missing the result is, with the kind of {@link Missing#of(double, double)}. */
final class Operators {
  private Operators() {}

  static Node of(String operator, Call call) {
    return switch (operator) {
      case "+" -> arithmetic(call, (a, b) -> a + b);
      case "-" -> arithmetic(call, (a, b) -> a - b);
      case "*" -> arithmetic(call, (a, b) -> a * b);
      case "/" -> arithmetic(call, (a, b) -> a / b);
      case "%" -> arithmetic(call, (a, b) -> a % b);
      case "^" -> arithmetic(call, Math::pow);
      case "&&" -> logic(call, 0);
      case "||" -> logic(call, 1);
      case "=", "==" -> compare(call, (a, b) -> a == b ? 1 : 0, order -> order == 0);
      case "!=", "<>" -> compare(call, (a, b) -> a != b ? 1 : 0, order -> order != 0);
      case "<" -> compare(call, (a, b) -> a < b ? 1 : 0, order -> order < 0);
      case "<=" -> compare(call, (a, b) -> a <= b ? 1 : 0, order -> order <= 0);
      case ">" -> compare(call, (a, b) -> a > b ? 1 : 0, order -> order > 0);
      case ">=" -> compare(call, (a, b) -> a >= b ? 1 : 0, order -> order >= 0);
      default -> throw new ExpressionException(call.position(), operator + " is no operator");
    };
  }

  private static Node arithmetic(Call call, DoubleBinaryOperator operation) {
    return pairs(ValueType.NUMBER, call.argument(0, ValueType.NUMBER), call.argument(1, ValueType.NUMBER), operation);
  }

  /** One number from one. */
  static Node each(ValueType type, Node operand, DoubleUnaryOperator operation) {
    return Node.of(type, (block, out) -> {
      operand.numbers(block, out);
      for (int i = 0; i < block.size(); i++) {
        double a = out[i];
        if (!Missing.is(a)) {
          out[i] = Missing.finite(operation.applyAsDouble(a));
        }
      }
    });
  }

  /** One number from two. */
  static Node pairs(ValueType type, Node left, Node right, DoubleBinaryOperator operation) {
    return Node.of(type, (block, out) -> {
      left.numbers(block, out);
      double[] second = block.numbers();
      right.numbers(block, second);
      for (int i = 0; i < block.size(); i++) {
        double a = out[i];
        double b = second[i];
        out[i] = Missing.is(a) || Missing.is(b) ? Missing.of(a, b) : Missing.finite(operation.applyAsDouble(a, b));
      }
      block.free(second);
    });
  }

  /** Three-valued: one operand that decides, false of && and true of ||, does so whatever the other is. */
  private static Node logic(Call call, double deciding) {
    Node left = call.argument(0, ValueType.TRUTH);
    Node right = call.argument(1, ValueType.TRUTH);
    return Node.of(ValueType.TRUTH, (block, out) -> {
      left.numbers(block, out);
      double[] second = block.numbers();
      right.numbers(block, second);
      for (int i = 0; i < block.size(); i++) {
        double a = out[i];
        double b = second[i];
        if (a == deciding || b == deciding) {
          out[i] = deciding;
        } else {
          out[i] = Missing.is(a) || Missing.is(b) ? Missing.of(a, b) : 1 - deciding;
        }
      }
      block.free(second);
    });
  }

  private static Node compare(Call call, DoubleBinaryOperator numbers, IntPredicate texts) {
    Node left = call.argument(0);
    Node right = call.argument(1);
    if (left.type() != right.type()) {
      throw new ExpressionException(call.position(), "compares " + left.type().words() + " with "
          + right.type().words() + "; label(NAME) gives the label of a code, number(TEXT) the number of a text");
    }
    return left.type() == ValueType.TEXT ? texts(left, right, texts) : pairs(ValueType.TRUTH, left, right, numbers);
  }

  /** Texts compare by their characters' numbers, letter case told apart. */
  private static Node texts(Node left, Node right, IntPredicate wanted) {
    return Node.of(ValueType.TRUTH, (block, out) -> {
      Block.Texts first = block.texts();
      Block.Texts second = block.texts();
      left.texts(block, first);
      right.texts(block, second);
      for (int i = 0; i < block.size(); i++) {
        int a = first.missing()[i];
        int b = second.missing()[i];
        if (a != 0 || b != 0) {
          out[i] = Missing.of(a == 0 ? 0 : Missing.of(a), b == 0 ? 0 : Missing.of(b));
        } else {
          out[i] = wanted.test(first.values()[i].compareTo(second.values()[i])) ? 1 : 0;
        }
      }
      block.free(first);
      block.free(second);
    });
  }
}
