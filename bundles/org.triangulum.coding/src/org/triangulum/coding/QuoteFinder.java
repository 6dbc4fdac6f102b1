// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a quoted passage in one text and says where it stands, in UTF-16 units of the text as it is.
 *
 * <p>First the exact words are looked for. Only when they are not there does the search overlook what copying from one
 * program to another changes: runs of white space, kinds of quotation mark and dash, an ellipsis written as dots,
 * composed or decomposed accents, and invisible characters (see {@link LooseText}). Upper and lower case always count.
 *
 * <p>Keeps the loose form of its text, so make one finder for many passages of a text. Not safe for several threads.
 */
public final class QuoteFinder {
  private final String text;
  private LooseText loose;

  /**
   * A place of the passage.
   *
   * @param start first UTF-16 unit
   * @param end behind the last UTF-16 unit
   * @param exact whether the words stand there unit for unit
   */
  public record Match(int start, int end, boolean exact) {}

  public QuoteFinder(String text) {
    this.text = text;
  }

  /**
   * All places where a passage stands, in order; empty when it does not. Places do not overlap.
   *
   * @param passage the words; white space around them is ignored
   */
  public List<Match> find(String passage) {
    String words = passage.strip();
    if (words.isEmpty()) {
      return List.of();
    }
    List<Match> exact = exact(words);
    return exact.isEmpty() ? loose(words) : exact;
  }

  private List<Match> exact(String words) {
    List<Match> found = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      if (!splitsCharacter(at) && !splitsCharacter(at + words.length())) {
        found.add(new Match(at, at + words.length(), true));
      }
    }
    return List.copyOf(found);
  }

  private List<Match> loose(String words) {
    String wanted = new LooseText(words).text();
    if (wanted.isEmpty()) {
      return List.of();
    }
    if (loose == null) {
      loose = new LooseText(text);
    }
    List<Match> found = new ArrayList<>();
    String all = loose.text();
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length())) {
      if (loose.beginsCharacter(at) && loose.beginsCharacter(at + wanted.length())) {
        found.add(new Match(loose.start(at), loose.end(at + wanted.length() - 1), false));
      }
    }
    return List.copyOf(found);
  }

  private boolean splitsCharacter(int position) {
    return position > 0 && position < text.length() && Character.isHighSurrogate(text.charAt(position - 1))
        && Character.isLowSurrogate(text.charAt(position));
  }
}
