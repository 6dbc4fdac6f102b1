// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of a rule and where it stands. */
record Token(Kind kind, String text, int position) {

  /** What a word is; punctuation counts as words. */
  enum Kind { WORD, ITEM, NUMBER, TEXT, OPERATOR, END }

  private static final Set<String> KEYWORDS =
      Set.of("ask", "skip", "if", "and", "or", "not", "in", "is", "includes", "answered", "(", ")", ",");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern SHAPES = Pattern.compile("\\G\\s*(?:"
      + "(?<word>[\\p{L}_][\\p{L}\\p{Nd}_.-]*|[(),])"
      + "|\\[(?<item>[^\\[\\]]+)\\]"
      + "|(?<number>" + NUMBER.pattern() + ")(?![\\p{L}\\p{Nd}_])"
      + "|'(?<single>[^']*)'|\"(?<double>[^\"]*)\""
      + "|(?<operator>!=|<=|>=|=|<|>))");

  static List<Token> split(String rule) throws SkipRuleException {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = SHAPES.matcher(rule);
    int end = 0;
    while (matcher.find()) {
      tokens.add(token(matcher));
      end = matcher.end();
    }
    if (!rule.substring(end).isBlank()) {
      int position = rule.length() - rule.substring(end).stripLeading().length();
      throw new SkipRuleException(position, "\"" + rule.charAt(position) + "\" begins nothing that a rule can hold");
    }
    tokens.add(new Token(Kind.END, "", rule.length()));
    return tokens;
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("word") != null) {
      return new Token(Kind.WORD, matcher.group("word"), matcher.start("word"));
    }
    if (matcher.group("item") != null) {
      return new Token(Kind.ITEM, matcher.group("item").strip(), matcher.start("item") - 1);
    }
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number"), matcher.start("number"));
    }
    if (matcher.group("operator") != null) {
      return new Token(Kind.OPERATOR, matcher.group("operator"), matcher.start("operator"));
    }
    String quoted = matcher.group("single") != null ? "single" : "double";
    return new Token(Kind.TEXT, matcher.group(quoted), matcher.start(quoted) - 1);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
  }

  boolean isKeyword() {
    return kind == Kind.WORD && KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  static Optional<Double> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
  }
}
