// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.text.BreakIterator;
import java.util.Locale;
import org.triangulum.model.study.Document;

/** How much of the text around some words is meant by them. */
public enum Extent {
  /** The words themselves. */
  WORDS {
    @Override
    Span around(Document document, String text, Span words) {
      return words;
    }
  },
  /** The sentences that the words stand in, by the rules of Unicode (UAX 29). */
  SENTENCE {
    @Override
    Span around(Document document, String text, Span words) {
      Span paragraph = PARAGRAPH.around(document, text, words);
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
      sentences.setText(paragraph.in(text));
      int last = Math.max(words.start(), words.end() - 1) - paragraph.start();
      int start = words.start() == paragraph.end() ? paragraph.length()
          : sentences.preceding(words.start() - paragraph.start() + 1);
      int end = last >= paragraph.length() ? paragraph.length() : sentences.following(last);
      return new Span(paragraph.start() + Math.max(0, start), paragraph.start() + end);
    }
  },
  /** The lines that the words stand in, without what belongs to another turn or is the label of one. */
  PARAGRAPH {
    @Override
    Span around(Document document, String text, Span words) {
      int turn = Turns.indexAt(document, words.start());
      int low = turn < 0 ? 0 : document.getTurns().get(turn).getTextStart();
      int start = words.start();
      while (start > low && !lineBreak(text.charAt(start - 1))) {
        start--;
      }
      int end = words.end();
      while (end < text.length() && !lineBreak(text.charAt(end))) {
        end++;
      }
      return new Span(start, end);
    }
  },
  /** What is said in the turns that the words stand in; the paragraph where nobody is known to speak. */
  TURN {
    @Override
    Span around(Document document, String text, Span words) {
      int first = Turns.indexAt(document, words.start());
      if (first < 0) {
        return PARAGRAPH.around(document, text, words);
      }
      int last = Turns.indexAt(document, Math.max(words.start(), words.end() - 1));
      return Turns.said(document, first, last);
    }
  },
  /** The turns from one question to the next one; the turn where no interviewer is known. */
  ANSWER {
    @Override
    Span around(Document document, String text, Span words) {
      int turn = Turns.indexAt(document, words.start());
      if (turn < 0 || !Turns.hasInterviewer(document) || Turns.asks(document, turn)) {
        return TURN.around(document, text, words);
      }
      int first = turn;
      while (first > 0 && !Turns.asks(document, first - 1)) {
        first--;
      }
      int last = Math.max(turn, Turns.indexAt(document, Math.max(words.start(), words.end() - 1)));
      while (last + 1 < document.getTurns().size() && !Turns.asks(document, last + 1)) {
        last++;
      }
      return Turns.said(document, first, last);
    }
  };

  abstract Span around(Document document, String text, Span words);

  /**
   * The span that is meant, without white space at its ends.
   *
   * @param text the text of the document
   */
  public Span of(Document document, String text, Span words) {
    return around(document, text, words).trimmed(text);
  }

  private static boolean lineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }
}
