// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.List;
import java.util.Set;

/**
 * Another code for an answer in rules.
 *
 * @param items the ids of the items that have the answer
 * @param before its code until now
 * @param after its code from now on
 */
public record CodeRename(Set<String> items, String before, String after) {

  public CodeRename {
    items = Set.copyOf(items);
  }

  /** The rule with the new code wherever one of the items is compared with the old; one that cannot be read stays. */
  public String in(String rule) {
    List<Token> tokens;
    try {
      tokens = Token.split(rule);
    } catch (SkipRuleException e) {
      return rule;
    }
    StringBuilder renamed = new StringBuilder();
    int end = 0;
    boolean theirs = false;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.ITEM || token.kind() == Token.Kind.WORD && !token.isKeyword()) {
        theirs = items.contains(token.text());
      } else if (theirs && token.kind() == Token.Kind.NUMBER && token.text().equals(before)) {
        renamed.append(rule, end, token.position()).append(after);
        end = token.position() + token.text().length();
      }
    }
    return renamed.append(rule.substring(end)).toString();
  }
}
