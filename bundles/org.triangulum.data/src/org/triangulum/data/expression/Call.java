// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.MissingKind;

/** A call of a function or use of an operator, being compiled. */
final class Call {
  private final Compiler compiler;
  private final ASTNode tree;

  Call(Compiler compiler, ASTNode tree) {
    this.compiler = compiler;
    this.tree = tree;
  }

  int size() {
    return tree.getParameters().size();
  }

  int position() {
    return tree.getToken().getStartPosition();
  }

  private Token token(int index) {
    return tree.getParameters().get(index).getToken();
  }

  Node argument(int index) {
    return compiler.compile(tree.getParameters().get(index));
  }

  /** An argument that must be of a type. */
  Node argument(int index, ValueType type) {
    Node node = argument(index);
    if (node.type() != type) {
      throw wrong(index, tree.getToken().getValue() + " needs " + type.words() + " here, not " + node.type().words());
    }
    return node;
  }

  /** All arguments from one on, each of a type. */
  Node[] arguments(int from, ValueType type) {
    List<Node> all = new ArrayList<>();
    for (int i = from; i < size(); i++) {
      all.add(argument(i, type));
    }
    return all.toArray(Node[]::new);
  }

  /** An argument that must be a text written in quotes. */
  String text(int index) {
    if (token(index).getType() != Token.TokenType.STRING_LITERAL) {
      throw wrong(index, tree.getToken().getValue() + " needs a text in quotes here");
    }
    return token(index).getValue();
  }

  /** An argument that must be a kind of missing in quotes. */
  MissingKind kind(int index) {
    String name = text(index);
    MissingKind kind = MissingKind.get(name);
    if (kind == null || kind == MissingKind.NONE) {
      throw wrong(index, "\"" + name + "\" is no kind of missing; there are not-asked, not-applicable, refused, "
          + "missing");
    }
    return kind;
  }

  /** An argument that must be a whole number written out, from least to most. */
  int whole(int index, int least, int most) {
    try {
      int value = Integer.parseInt(token(index).getValue());
      if (token(index).getType() == Token.TokenType.NUMBER_LITERAL && value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(index, tree.getToken().getValue() + " needs a whole number from " + least + " to " + most + " here");
  }

  /** An argument that must name a column, bare or in quotes. */
  Variable variable(int index) {
    Token.TokenType type = token(index).getType();
    if (type != Token.TokenType.VARIABLE_OR_CONSTANT && type != Token.TokenType.STRING_LITERAL) {
      throw wrong(index, tree.getToken().getValue() + " needs the name of a column here");
    }
    return compiler.variable(token(index).getValue(), token(index).getStartPosition());
  }

  Node column(int index) {
    return compiler.column(variable(index).name(), token(index).getStartPosition());
  }

  ExpressionException wrong(int index, String problem) {
    return new ExpressionException(token(index).getStartPosition(), problem);
  }
}
