// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.text.BreakIterator;
import org.triangulum.coding.Span;

/** Moves the ends of a span from word to word. */
final class WordSteps {
  private static final int NEAR = 400;

  private WordSteps() {}

  /** A span with its end, or its start, moved by a word; the same where it would hold nothing. */
  static Span moved(String text, Span span, boolean end, boolean forward) {
    int from = end ? span.end() : span.start();
    int low = Math.max(0, from - NEAR);
    int high = Math.min(text.length(), from + NEAR);
    BreakIterator words = BreakIterator.getWordInstance();
    words.setText(text.substring(low, high));
    int at = from - low;
    do {
      at = forward ? words.following(Math.min(at, high - low)) : words.preceding(at);
      if (at == BreakIterator.DONE) {
        return span;
      }
    } while (!edge(text, low + at, end));
    int to = low + at;
    boolean holds = end ? to > span.start() : to < span.end();
    return !holds ? span : end ? new Span(span.start(), to) : new Span(to, span.end());
  }

  /** Whether a word ends, or else begins, at a position. */
  private static boolean edge(String text, int position, boolean end) {
    int beside = end ? position - 1 : position;
    return beside < 0 || beside >= text.length() || !Character.isWhitespace(text.charAt(beside));
  }
}
