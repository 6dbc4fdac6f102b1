// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Recursive descent over the words of a rule. */
final class SkipRuleParser {
  private static final int DEEPEST = 50;

  private final String text;
  private final List<Token> tokens;
  private int next;
  private int depth;

  SkipRuleParser(String text) throws SkipRuleException {
    this.text = text.strip();
    tokens = Token.split(this.text);
  }

  SkipRule rule() throws SkipRuleException {
    boolean asks = peek().isWord("ask");
    if (!asks && !peek().isWord("skip")) {
      throw expected("\"ask if\" or \"skip if\"");
    }
    next++;
    take("if");
    Condition condition = condition();
    if (peek().kind() != Token.Kind.END) {
      throw expected("\"and\", \"or\" or the end");
    }
    return new SkipRule(text, asks, condition);
  }

  private Condition condition() throws SkipRuleException {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (accept("or")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
  }

  private Condition both() throws SkipRuleException {
    List<Condition> parts = new ArrayList<>(List.of(test()));
    while (accept("and")) {
      parts.add(test());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Every(List.copyOf(parts));
  }

  private Condition test() throws SkipRuleException {
    if (++depth > DEEPEST) {
      throw new SkipRuleException(peek().position(), "More than " + DEEPEST + " conditions lie within each other");
    }
    Condition result;
    if (accept("not")) {
      result = new Condition.Not(test());
    } else if (accept("(")) {
      result = condition();
      take(")");
    } else {
      result = check(item());
    }
    depth--;
    return result;
  }

  private String item() throws SkipRuleException {
    Token token = peek();
    if (token.kind() != Token.Kind.ITEM && (token.kind() != Token.Kind.WORD || token.isKeyword())) {
      throw expected("the key of an item");
    }
    next++;
    return token.text();
  }

  private Condition check(String item) throws SkipRuleException {
    if (accept("is")) {
      boolean not = accept("not");
      take("answered");
      return not ? new Condition.Not(new Condition.Answered(item)) : new Condition.Answered(item);
    }
    if (accept("in")) {
      take("(");
      List<Token> values = new ArrayList<>(List.of(value()));
      while (accept(",")) {
        values.add(value());
      }
      take(")");
      return new Condition.Check(item, answer -> values.stream().anyMatch(value -> equal(answer, value)));
    }
    if (accept("includes")) {
      Token value = value();
      return new Condition.Check(item, answer -> answer.stream().anyMatch(one -> same(one, value)));
    }
    Token operator = peek();
    if (operator.kind() != Token.Kind.OPERATOR) {
      throw expected("=, !=, <, <=, >, >=, in, includes or is after " + item);
    }
    next++;
    return new Condition.Check(item, comparison(operator.text(), value()));
  }

  private Predicate<Set<String>> comparison(String operator, Token value) throws SkipRuleException {
    if (operator.equals("=")) {
      return answer -> equal(answer, value);
    }
    if (operator.equals("!=")) {
      return answer -> !equal(answer, value);
    }
    if (value.kind() != Token.Kind.NUMBER) {
      throw new SkipRuleException(value.position(), "Expected a number after " + operator);
    }
    double bound = Double.parseDouble(value.text());
    IntPredicate holds = switch (operator) {
      case "<" -> sign -> sign < 0;
      case "<=" -> sign -> sign <= 0;
      case ">" -> sign -> sign > 0;
      default -> sign -> sign >= 0;
    };
    return answer -> answer.size() == 1 && Token.number(answer.iterator().next())
        .map(number -> holds.test(Double.compare(number, bound))).orElse(false);
  }

  private static boolean equal(Set<String> answer, Token value) {
    return answer.size() == 1 && same(answer.iterator().next(), value);
  }

  /** Numbers are compared as numbers: 1 and 1.0 are the same code. */
  private static boolean same(String answer, Token value) {
    return value.kind() == Token.Kind.NUMBER
        ? Token.number(answer).map(number -> number == Double.parseDouble(value.text())).orElse(false)
        : answer.equals(value.text()) || Token.number(value.text()).isPresent()
            && Token.number(value.text()).equals(Token.number(answer));
  }

  private Token value() throws SkipRuleException {
    Token token = peek();
    if (token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.TEXT) {
      throw expected("a number or a text in quotes");
    }
    next++;
    return token;
  }

  private boolean accept(String word) {
    boolean found = peek().isWord(word);
    next += found ? 1 : 0;
    return found;
  }

  private void take(String word) throws SkipRuleException {
    if (!accept(word)) {
      throw expected("\"" + word + "\"");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private SkipRuleException expected(String what) {
    Token found = peek();
    return new SkipRuleException(found.position(), "Expected " + what + ", found "
        + (found.kind() == Token.Kind.END ? "the end" : "\"" + found.text() + "\""));
  }
}
