// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.List;

/**
 * Another name for an item in rules.
 *
 * @param before its id until now
 * @param after its id from now on
 */
public record ItemRename(String before, String after) {

  /** The rule with the new name, in brackets where that is no plain word; a rule that cannot be read stays. */
  public String in(String rule) {
    List<Token> tokens;
    try {
      tokens = Token.split(rule);
    } catch (SkipRuleException e) {
      return rule;
    }
    StringBuilder renamed = new StringBuilder(rule);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      boolean bracketed = token.kind() == Token.Kind.ITEM;
      if ((bracketed || token.kind() == Token.Kind.WORD && !token.isKeyword()) && token.text().equals(before)) {
        int end = bracketed ? rule.indexOf(']', token.position()) + 1 : token.position() + before.length();
        renamed.replace(token.position(), end, written());
      }
    }
    return renamed.toString();
  }

  private String written() {
    try {
      Token token = Token.split(after).get(0);
      return token.kind() == Token.Kind.WORD && !token.isKeyword() && token.text().equals(after) ? after
          : "[" + after + "]";
    } catch (SkipRuleException e) {
      return "[" + after + "]";
    }
  }
}
