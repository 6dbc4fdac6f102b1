// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.triangulum.model.study.ColumnType;

/** Turns the tree of an expression into what computes it; checks names, types and arguments on the way. */
final class Compiler {
  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final Scope scope;
  private final Map<String, Function> functions;
  private final List<Variable> used = new ArrayList<>();

  Compiler(Scope scope, Map<String, Function> functions) {
    this.scope = scope;
    this.functions = functions;
  }

  /** The columns named so far; a node refers to them by index. */
  List<Variable> used() {
    return used;
  }

  Node compile(ASTNode tree) {
    Token token = tree.getToken();
    return switch (token.getType()) {
      case NUMBER_LITERAL -> number(token);
      case STRING_LITERAL -> Node.constant(token.getValue());
      case VARIABLE_OR_CONSTANT -> name(token);
      case FUNCTION -> functions.get(token.getValue().toLowerCase(Locale.ROOT)).compile(new Call(this, tree));
      case PREFIX_OPERATOR -> prefix(tree);
      case INFIX_OPERATOR -> Operators.of(token.getValue(), new Call(this, tree));
      default -> throw new ExpressionException(token.getStartPosition(), token.getValue() + " is not understood here");
    };
  }

  private static Node number(Token token) {
    if (!NUMBER.matcher(token.getValue()).matches()) {
      throw new ExpressionException(token.getStartPosition(), token.getValue() + " is no number");
    }
    return Node.constant(ValueType.NUMBER, Missing.finite(Double.parseDouble(token.getValue())));
  }

  private Node name(Token token) {
    String name = token.getValue();
    if (scope.find(name).isEmpty()) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "true":
          return Node.constant(ValueType.TRUTH, 1);
        case "false":
          return Node.constant(ValueType.TRUTH, 0);
        default:
      }
    }
    return column(name, token.getStartPosition());
  }

  /** A column by its name. */
  Node column(String name, int position) {
    Variable variable = variable(name, position);
    int index = index(variable);
    return variable.type() == ColumnType.TEXT ? Node.texts(index) : Node.numbers(index);
  }

  Variable variable(String name, int position) {
    return scope.find(name).orElseThrow(() -> new ExpressionException(position, scope.missing(name)));
  }

  int index(Variable variable) {
    int index = used.indexOf(variable);
    if (index < 0) {
      used.add(variable);
      index = used.size() - 1;
    }
    return index;
  }

  private Node prefix(ASTNode tree) {
    Call call = new Call(this, tree);
    String operator = tree.getToken().getValue();
    if (operator.equals("!")) {
      return Operators.each(ValueType.TRUTH, call.argument(0, ValueType.TRUTH), a -> 1 - a);
    }
    Node operand = call.argument(0, ValueType.NUMBER);
    return operator.equals("-") ? Operators.each(ValueType.NUMBER, operand, a -> 0.0 - a) : operand;
  }
}
