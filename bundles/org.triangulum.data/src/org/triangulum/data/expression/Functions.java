// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DecimalValues;

/** The functions of the language by name. */
final class Functions {
  private final Map<String, Function> all = new LinkedHashMap<>();

  Functions() {
    numbers();
    several();
    conditions();
    TextFunctions.add(this);
  }

  void add(String signature, int least, int most, String meaning, Function.Build build) {
    Function function = new Function(signature, meaning, least, most, build);
    all.put(function.name(), function);
  }

  Map<String, Function> byName() {
    return all;
  }

  private void unary(String name, String meaning, DoubleUnaryOperator operation) {
    add(name + "(x)", 1, 1, meaning, call -> Operators.each(ValueType.NUMBER, call.argument(0, ValueType.NUMBER),
        operation));
  }

  private void numbers() {
    unary("abs", "x without its sign", Math::abs);
    unary("sqrt", "square root; missing below 0", Math::sqrt);
    unary("ln", "natural logarithm; missing from 0 down", Math::log);
    unary("log10", "logarithm to base 10; missing from 0 down", Math::log10);
    unary("exp", "e to the power of x", Math::exp);
    unary("floor", "largest whole number up to x", Math::floor);
    unary("ceiling", "smallest whole number from x on", Math::ceil);
    add("round(x, digits)", 1, 2, "x to so many decimals, 0 where not said; halves go away from zero",
        call -> {
          double scale = Math.pow(10, call.size() == 1 ? 0 : call.whole(1, 0, 12));
          return Operators.each(ValueType.NUMBER, call.argument(0, ValueType.NUMBER),
              x -> Math.signum(x) * Math.floor(Math.abs(x) * scale + 0.5) / scale);
        });
    add("min(a, b, …)", 1, Function.ANY, "the smallest; missing where one is",
        call -> fold(call, Math::min));
    add("max(a, b, …)", 1, Function.ANY, "the largest; missing where one is",
        call -> fold(call, Math::max));
    add("sum(a, b, …)", 1, Function.ANY, "the sum; missing where one is", call -> fold(call, Double::sum));
    add("mean(a, b, …)", 1, Function.ANY, "the mean; missing where one is", call -> {
      int n = call.size();
      return Operators.each(ValueType.NUMBER, fold(call, Double::sum), sum -> sum / n);
    });
  }

  private static Node fold(Call call, java.util.function.DoubleBinaryOperator operation) {
    Node[] parts = call.arguments(0, ValueType.NUMBER);
    Node result = parts[0];
    for (int i = 1; i < parts.length; i++) {
      result = Operators.pairs(ValueType.NUMBER, result, parts[i], operation);
    }
    return result;
  }

  private void several() {
    add("sum_min(n, a, b, …)", 2, Function.ANY, "the sum of those answered; missing where fewer than n are",
        call -> answered(call, call.whole(0, 1, call.size() - 1), (sum, n) -> sum));
    add("mean_min(n, a, b, …)", 2, Function.ANY, "the mean of those answered; missing where fewer than n are",
        call -> answered(call, call.whole(0, 1, call.size() - 1), (sum, n) -> sum / n));
    add("answered(a, b, …)", 1, Function.ANY, "how many are not missing", call -> counting(call, 0,
        (value, wanted) -> !Missing.is(value)));
    add("count_of(v, a, b, …)", 2, Function.ANY, "how many of a, b, … equal v; missing ones do not",
        call -> counting(call, 1, (value, wanted) -> value == wanted));
    add("first(a, b, …)", 1, Function.ANY, "the first that is not missing", call -> {
      Node[] parts = call.arguments(0, ValueType.NUMBER);
      return Node.of(ValueType.NUMBER, (block, out) -> {
        parts[0].numbers(block, out);
        double[] next = block.numbers();
        for (int part = 1; part < parts.length; part++) {
          parts[part].numbers(block, next);
          for (int i = 0; i < block.size(); i++) {
            out[i] = Missing.is(out[i]) ? next[i] : out[i];
          }
        }
        block.free(next);
      });
    });
  }

  /** What is made of a sum of n answers. */
  private interface OfAnswers {
    double of(double sum, int n);
  }

  private static Node answered(Call call, int least, OfAnswers result) {
    Node[] parts = call.arguments(1, ValueType.NUMBER);
    return Node.of(ValueType.NUMBER, (block, out) -> {
      double[] next = block.numbers();
      double[] missing = block.numbers();
      int[] counts = new int[block.size()];
      for (int i = 0; i < block.size(); i++) {
        out[i] = 0;
        missing[i] = 0;
      }
      for (Node part : parts) {
        part.numbers(block, next);
        for (int i = 0; i < block.size(); i++) {
          if (Missing.is(next[i])) {
            missing[i] = Missing.of(missing[i], next[i]);
          } else {
            out[i] += next[i];
            counts[i]++;
          }
        }
      }
      for (int i = 0; i < block.size(); i++) {
        out[i] = counts[i] < least ? missing[i] : Missing.finite(result.of(out[i], counts[i]));
      }
      block.free(missing);
      block.free(next);
    });
  }

  /** Whether a value counts. */
  private interface Counted {
    boolean test(double value, double wanted);
  }

  private static Node counting(Call call, int from, Counted counted) {
    Node wanted = from == 0 ? Node.constant(ValueType.NUMBER, 0) : call.argument(0, ValueType.NUMBER);
    List<Node> parts = new ArrayList<>();
    for (int i = from; i < call.size(); i++) {
      Node part = call.argument(i);
      parts.add(part.type() == ValueType.TEXT ? TextFunctions.presence(part) : part);
    }
    return Node.of(ValueType.NUMBER, (block, out) -> {
      double[] next = block.numbers();
      double[] values = block.numbers();
      wanted.numbers(block, values);
      java.util.Arrays.fill(out, 0, block.size(), 0);
      for (Node part : parts) {
        part.numbers(block, next);
        for (int i = 0; i < block.size(); i++) {
          out[i] += counted.test(next[i], values[i]) ? 1 : 0;
        }
      }
      block.free(values);
      block.free(next);
    });
  }

  private void conditions() {
    add("if(condition, a, b)", 3, 3, "a where the condition is true, b where it is false, missing where it is", call ->
        {
      Node condition = call.argument(0, ValueType.TRUTH);
      Node yes = call.argument(1);
      Node no = call.argument(2, yes.type());
      return yes.type() == ValueType.TEXT ? TextFunctions.choice(condition, yes, no) : choice(condition, yes, no);
    });
    add("between(x, low, high)", 3, 3, "whether x is from low to high, both included", call -> {
      Node x = call.argument(0, ValueType.NUMBER);
      Node low = call.argument(1, ValueType.NUMBER);
      Node high = call.argument(2, ValueType.NUMBER);
      Node above = Operators.pairs(ValueType.TRUTH, x, low, (a, b) -> a >= b ? 1 : 0);
      Node below = Operators.pairs(ValueType.TRUTH, x, high, (a, b) -> a <= b ? 1 : 0);
      return Operators.pairs(ValueType.TRUTH, above, below, (a, b) -> a * b);
    });
    add("among(x, a, b, …)", 2, Function.ANY, "whether x equals one of a, b, …; missing where x is", call -> {
      Node x = call.argument(0);
      if (x.type() == ValueType.TEXT) {
        return TextFunctions.among(x, call.arguments(1, ValueType.TEXT));
      }
      Node count = counting(call, 1, (value, wanted) -> value == wanted);
      return Operators.pairs(ValueType.TRUTH, call.argument(0, ValueType.NUMBER), count, (a, n) -> n > 0 ? 1 : 0);
    });
    add("missing(x, kind)", 1, 2, "whether x is missing, of that kind where one is given", call -> {
      Node x = call.argument(0);
      Node numbers = x.type() == ValueType.TEXT ? TextFunctions.presence(x) : x;
      int kind = call.size() == 1 ? 0 : call.kind(1).getValue();
      return Node.of(ValueType.TRUTH, (block, out) -> {
        numbers.numbers(block, out);
        for (int i = 0; i < block.size(); i++) {
          out[i] = Missing.is(out[i]) && (kind == 0 || Missing.kind(out[i]) == kind) ? 1 : 0;
        }
      });
    });
    add("missing_value(kind)", 1, 1, "a missing value of that kind: \"not-asked\", \"not-applicable\", \"refused\" or "
        + "\"missing\"", call -> {
      MissingKind kind = call.kind(0);
      return Node.constant(ValueType.NUMBER, DecimalValues.missingValue(kind));
    });
    add("col(\"name\")", 1, 1, "the column of a name that has blanks or signs in it", call -> call.column(0));
  }

  private static Node choice(Node condition, Node yes, Node no) {
    return Node.of(yes.type(), (block, out) -> {
      double[] conditions = block.numbers();
      double[] others = block.numbers();
      condition.numbers(block, conditions);
      yes.numbers(block, out);
      no.numbers(block, others);
      for (int i = 0; i < block.size(); i++) {
        double c = conditions[i];
        out[i] = Missing.is(c) ? c : c != 0 ? out[i] : others[i];
      }
      block.free(others);
      block.free(conditions);
    });
  }
}
