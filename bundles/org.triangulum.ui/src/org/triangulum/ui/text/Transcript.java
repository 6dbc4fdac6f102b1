// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.triangulum.coding.Anchors;
import org.triangulum.coding.Span;
import org.triangulum.coding.TextEdit;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Turn;
import org.triangulum.ui.widget.Palette;

/**
 * A document as it is read: who speaks where, and the quotes taken from it. A snapshot; positions count UTF-16 units of
 * the document.
 */
public final class Transcript {
  private final Document document;
  private final String text;
  private final List<Quote> quotes;
  private final int[] quoteStarts;
  private final int[] quoteEnds;
  private final int[] turns;
  private final int[] said;
  private final boolean[] quiet;

  private Transcript(Document document, String text, List<Quote> quotes) {
    this.document = document;
    this.text = text;
    this.quotes = quotes;
    quoteStarts = quotes.stream().mapToInt(Quote::getStart).toArray();
    quoteEnds = quotes.stream().mapToInt(Quote::getEnd).toArray();
    List<Turn> all = document.getTurns();
    turns = new int[all.size()];
    said = new int[all.size()];
    quiet = new boolean[all.size()];
    for (int i = 0; i < turns.length; i++) {
      Turn turn = all.get(i);
      turns[i] = Math.min(turn.getStart(), text.length());
      said[i] = Math.max(turns[i], Math.min(turn.getTextStart(), text.length()));
      quiet[i] = turn.getSpeaker() != null && turn.getSpeaker().getRole() == SpeakerRole.INTERVIEWER;
    }
  }

  private Transcript(Transcript before, String text, TextEdit edit) {
    document = before.document;
    this.text = text;
    quotes = before.quotes;
    quoteStarts = before.quoteStarts.clone();
    quoteEnds = before.quoteEnds.clone();
    turns = before.turns.clone();
    said = before.said.clone();
    quiet = before.quiet;
    move(quoteStarts, quoteEnds, edit);
    move(turns, said, edit);
  }

  /** What is lost shrinks to nothing at the place of the edit. */
  private static void move(int[] starts, int[] ends, TextEdit edit) {
    for (int i = 0; i < starts.length; i++) {
      Span moved = Anchors.shift(new Span(starts[i], ends[i]), edit)
          .orElse(new Span(edit.at(), edit.at()));
      starts[i] = moved.start();
      ends[i] = moved.end();
    }
  }

  /** The same after an edit that the study does not know yet. */
  public Transcript edited(String after, TextEdit edit) {
    return new Transcript(this, after, edit);
  }

  /** Whether another snapshot of the document has the same turns and quotes at the same places. */
  boolean looksLike(Transcript other) {
    return Arrays.equals(turns, other.turns) && Arrays.equals(said, other.said) && Arrays.equals(quiet, other.quiet)
        && Arrays.equals(quoteStarts, other.quoteStarts) && Arrays.equals(quoteEnds, other.quoteEnds);
  }

  /**
   * A document with its quotes.
   *
   * @param text its text as it is now
   * @param all quotes of the study
   */
  public static Transcript of(Document document, String text, List<Quote> all) {
    return new Transcript(document, text, all.stream().filter(q -> q.getDocument() == document)
        .filter(q -> q.getStart() < q.getEnd() && q.getEnd() <= text.length())
        .sorted(Comparator.comparingInt(Quote::getStart)).toList());
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** Its text. */
  public String text() {
    return text;
  }

  /** Quotes by their start. */
  public List<Quote> quotes() {
    return quotes;
  }

  /** The shortest quote that holds a position. */
  public Optional<Quote> quoteAt(int position) {
    return quotes.stream().filter(q -> q.getStart() <= position && position < q.getEnd())
        .min(Comparator.comparingInt(q -> q.getEnd() - q.getStart()));
  }

  /** How many turns there are. */
  public int turns() {
    return turns.length;
  }

  /** Where a turn begins, by its index. */
  public int turnStart(int index) {
    return turns[index];
  }

  /** The index of the first turn that begins at or behind a position; the number of turns where there is none. */
  public int firstTurnFrom(int position) {
    int found = Arrays.binarySearch(turns, position);
    while (found > 0 && turns[found - 1] == position) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  /**
   * Styles of a span without overlaps, in order.
   *
   * @param marks passages to mark; of several at one place the last counts
   */
  List<StyleRange> styles(int from, int to, List<Mark> marks, Palette palette) {
    List<Integer> quoted = new ArrayList<>();
    for (int i = 0; i < quoteStarts.length && quoteStarts[i] < to; i++) {
      if (from < quoteEnds[i]) {
        quoted.add(i);
      }
    }
    List<Mark> marked = marks.stream().filter(m -> m.start() < to && from < m.end()).toList();
    TreeSet<Integer> bounds = new TreeSet<>(List.of(from, to));
    int turn = firstTurnFrom(from + 1) - 1;
    for (int i = Math.max(0, turn); i < turns.length && turns[i] < to; i++) {
      bounds.add(turns[i]);
      bounds.add(said[i]);
    }
    quoted.forEach(q -> bounds.addAll(List.of(quoteStarts[q], quoteEnds[q])));
    marked.forEach(m -> bounds.addAll(List.of(m.start(), m.end())));
    List<StyleRange> styles = new ArrayList<>();
    int start = from;
    for (int end : bounds.subSet(from, false, to, true)) {
      while (turn + 1 < turns.length && turns[turn + 1] <= start) {
        turn++;
      }
      styles.add(style(start, end, turn, quoted, marked, palette));
      start = end;
    }
    return styles;
  }

  private StyleRange style(int from, int to, int turn, List<Integer> quoted, List<Mark> marked, Palette palette) {
    boolean label = turn >= 0 && from < said[turn];
    StyleRange style = new StyleRange(from, to - from, turn >= 0 && quiet[turn] ? palette.muted() : palette.ink(),
        null, label ? SWT.BOLD : SWT.NORMAL);
    if (quoted.stream().anyMatch(q -> quoteStarts[q] <= from && to <= quoteEnds[q])) {
      style.background = palette.tint();
    }
    for (Mark mark : marked) {
      if (mark.start() <= from && to <= mark.end()) {
        style.background = mark.ground().apply(palette);
        style.underline = mark.line() != null;
        style.underlineColor = mark.line();
      }
    }
    return style;
  }
}
