// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the turns of a transcript written as {@code Name: …} or {@code Name (role): …} lines.
 *
 * <p>A line begins a turn when, after blanks and marks of writing direction, it holds the name of a known speaker,
 * perhaps something in round brackets, and a colon (also the full-width one). All other lines, blank ones too, belong
 * to the turn before. What stands before the first turn belongs to nobody. Names match in full, case included;
 * composed and decomposed accents are the same. Lines end with LF, CR LF, CR or a Unicode line or paragraph separator.
 */
public final class TurnParser {
  private static final int LONGEST_NAME = 60;

  private final Set<String> names = new HashSet<>();

  /**
   * A turn as it stands in the text.
   *
   * @param start where its line's label begins, UTF-16 units
   * @param textStart where the first character said stands; the end of the line when nothing is said on it
   * @param speaker name as it stands in the text, without what is in brackets
   * @param role what stood in brackets; empty where nothing did
   */
  public record ParsedTurn(int start, int textStart, String speaker, String role) {}

  /** A parser that knows the speakers of a transcript. */
  public TurnParser(Collection<String> speakers) {
    speakers.forEach(s -> names.add(comparable(s)));
  }

  /** The turns of a text in order; empty when no line begins one. */
  public List<ParsedTurn> parse(String text) {
    List<ParsedTurn> turns = new ArrayList<>();
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      ParsedTurn turn = label(text, line);
      if (turn != null && names.contains(comparable(turn.speaker()))) {
        turns.add(turn);
      } else if (turn != null && names.contains(comparable(turn.speaker() + " (" + turn.role() + ")"))) {
        turns.add(new ParsedTurn(turn.start(), turn.textStart(), turn.speaker() + " (" + turn.role() + ")", ""));
      }
    }
    return List.copyOf(turns);
  }

  /**
   * Names that seem to be speakers: labels of at most four words that begin at least two lines. For a person to check
   * when nothing is known about who speaks.
   *
   * @return names in order of first appearance, with the number of lines they begin
   */
  public static Map<String, Integer> candidates(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      ParsedTurn turn = label(text, line);
      if (turn != null && turn.speaker().split("\\s+").length <= 4) {
        counts.merge(turn.speaker(), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < 2);
    return counts;
  }

  private static ParsedTurn label(String text, int line) {
    int start = line;
    while (start < text.length() && ignorable(text.charAt(start))) {
      start++;
    }
    int limit = Math.min(text.length(), start + 2 * LONGEST_NAME);
    int colon = start;
    int depth = 0;
    while (colon < limit && !lineBreak(text.charAt(colon)) && (depth > 0 || !colon(text.charAt(colon)))) {
      depth += text.charAt(colon) == '(' ? 1 : text.charAt(colon) == ')' ? -1 : 0;
      colon++;
    }
    if (colon == limit || !colon(text.charAt(colon))) {
      return null;
    }
    String label = text.substring(start, colon).strip();
    String role = "";
    int bracket = label.endsWith(")") ? label.lastIndexOf('(') : -1;
    if (bracket > 0) {
      role = label.substring(bracket + 1, label.length() - 1).strip();
      label = label.substring(0, bracket).strip();
    }
    if (label.isEmpty() || label.length() > LONGEST_NAME || !Character.isLetterOrDigit(label.codePointAt(0))) {
      return null;
    }
    int said = colon + 1;
    while (said < text.length() && ignorable(text.charAt(said))) {
      said++;
    }
    return new ParsedTurn(start, said, label, role);
  }

  private static int nextLine(String text, int from) {
    int at = from;
    while (at < text.length() && !lineBreak(text.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  private static boolean colon(char c) {
    return c == ':' || c == '：';
  }

  private static boolean lineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static boolean ignorable(char c) {
    return !lineBreak(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT);
  }

  private static String comparable(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }
}
