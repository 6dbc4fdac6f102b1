// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the turns of a transcript written as {@code Name: …} or {@code Name (role): …} lines.
 *
 * <p>A line begins a turn when, after blanks, marks of writing direction, perhaps the number of the paragraph and a
 * time stamp, it holds the name of a known speaker, perhaps something in round brackets, perhaps a time stamp, and a
 * colon (also the full-width one) or a tab. A line of nothing but name and time stamp begins one too. All other lines,
 * blank ones too, belong to the turn before. What stands before the first turn belongs to nobody. Names match in full,
 * case included; composed and decomposed accents are the same. Lines end with LF, CR LF, CR or a Unicode line or
 * paragraph separator. Time stamps are {@code m:ss}, {@code h:mm:ss} or {@code h:mm:ss.fff}, bare or in {@code []},
 * {@code ()}, {@code <>} or {@code ##}.
 */
public final class TurnParser {
  private static final int LONGEST_NAME = 60;
  private static final Pattern STAMP = Pattern.compile(
      "[\\[(<#]?(?:(\\d{1,2}):)?(\\d{1,2}):(\\d\\d)(?:[.,-](\\d{1,3}))?[\\])>#]?(?!:?\\d)");

  /** The number of a paragraph, or the bullet of a list. */
  private static final Pattern ITEM = Pattern.compile("(?:\\d{1,5}[.)]|[•–-])\\s+");

  private final Set<String> names = new HashSet<>();

  /**
   * A turn as it stands in the text.
   *
   * @param start where its line's label begins, UTF-16 units
   * @param textStart where the first character said stands; the end of the line when nothing is said on it
   * @param speaker name as it stands in the text, without what is in brackets
   * @param role what stood in brackets; empty where nothing did
   * @param time milliseconds into the recording; -1 where no time stamp stands in the label
   */
  public record ParsedTurn(int start, int textStart, String speaker, String role, int time) {}

  /** A parser that knows the speakers of a transcript. */
  public TurnParser(Collection<String> speakers) {
    speakers.forEach(s -> names.add(comparable(s)));
  }

  /** The turns of a text in order; empty when no line begins one. */
  public List<ParsedTurn> parse(String text) {
    List<ParsedTurn> turns = new ArrayList<>();
    for (ParsedTurn turn : labels(text)) {
      String full = turn.speaker() + " (" + turn.role() + ")";
      if (!turn.role().isEmpty() && names.contains(comparable(full))) {
        turns.add(new ParsedTurn(turn.start(), turn.textStart(), full, "", turn.time()));
      } else if (names.contains(comparable(turn.speaker()))) {
        turns.add(turn);
      }
    }
    return List.copyOf(turns);
  }

  /** Everything that looks like the label of a turn, whoever it names. */
  static List<ParsedTurn> labels(String text) {
    List<ParsedTurn> labels = new ArrayList<>();
    for (int line = 0; line < text.length();) {
      int end = lineEnd(text, line);
      ParsedTurn turn = label(text, line, end);
      if (turn != null) {
        labels.add(turn);
      }
      line = end + 1;
    }
    return labels;
  }

  private static ParsedTurn label(String text, int line, int end) {
    int start = skip(text, line, end);
    Matcher item = ITEM.matcher(text);
    Matcher stamp = STAMP.matcher(text);
    int time = -1;
    int nameStart = item.region(start, end).lookingAt() ? skip(text, item.end(), end) : start;
    if (stamp.region(nameStart, end).lookingAt()) {
      time = millis(stamp);
      nameStart = skip(text, stamp.end(), end);
    }
    int limit = Math.min(end, nameStart + 2 * LONGEST_NAME);
    int stop = nameStart;
    int depth = 0;
    while (stop < limit && (depth > 0 || !ends(text.charAt(stop)))) {
      if (depth == 0 && time < 0 && stop > nameStart && stampBegins(text.charAt(stop))
          && stamp.region(stop, end).lookingAt()) {
        time = millis(stamp);
        int after = skip(text, stamp.end(), end);
        boolean labelled = after < end && ends(text.charAt(after));
        if (!labelled && after < end) {
          return null;
        }
        return turn(text, start, nameStart, stop, labelled ? after + 1 : after, end, time);
      }
      depth += text.charAt(stop) == '(' ? 1 : text.charAt(stop) == ')' ? -1 : 0;
      stop++;
    }
    return stop == limit ? null : turn(text, start, nameStart, stop, stop + 1, end, time);
  }

  private static ParsedTurn turn(String text, int start, int nameStart, int nameEnd, int after, int lineEnd, int time) {
    String label = text.substring(nameStart, nameEnd).strip();
    String role = "";
    int bracket = label.endsWith(")") ? label.lastIndexOf('(') : -1;
    if (bracket > 0) {
      role = label.substring(bracket + 1, label.length() - 1).strip();
      label = label.substring(0, bracket).strip();
    }
    if (label.isEmpty() || label.length() > LONGEST_NAME || !Character.isLetterOrDigit(label.codePointAt(0))) {
      return null;
    }
    return new ParsedTurn(start, skip(text, after, lineEnd), label, role, time);
  }

  private static int millis(Matcher stamp) {
    int hours = stamp.group(1) == null ? 0 : Integer.parseInt(stamp.group(1));
    int seconds = (hours * 60 + Integer.parseInt(stamp.group(2))) * 60 + Integer.parseInt(stamp.group(3));
    return seconds * 1000 + (stamp.group(4) == null ? 0 : Integer.parseInt((stamp.group(4) + "00").substring(0, 3)));
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !lineBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skip(String text, int from, int end) {
    int at = from;
    while (at < end && ignorable(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean ends(char c) {
    return c == ':' || c == '：' || c == '\t';
  }

  private static boolean stampBegins(char c) {
    return c >= '0' && c <= '9' || c == '[' || c == '(' || c == '<' || c == '#';
  }

  private static boolean lineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static boolean ignorable(char c) {
    return !lineBreak(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT);
  }

  static String comparable(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }
}
