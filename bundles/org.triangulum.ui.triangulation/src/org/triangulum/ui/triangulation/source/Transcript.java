// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Turn;
import org.triangulum.ui.widget.Palette;

/**
 * A document with the quotes taken from it, styled: speakers bold, interviewers quiet, quotes tinted, the
 * passage looked at marked.
 *
 * @param document the document
 * @param text its text
 * @param quotes by start
 */
record Transcript(Document document, String text, List<Quote> quotes) {

  static Transcript of(Document document, String text, List<Quote> all) {
    List<Quote> quotes = new ArrayList<>(all.stream().filter(q -> q.getDocument() == document)
        .filter(q -> q.getStart() < q.getEnd() && q.getEnd() <= text.length()).toList());
    quotes.sort(Comparator.comparingInt(Quote::getStart));
    return new Transcript(document, text, List.copyOf(quotes));
  }

  /** The shortest quote that holds a position. */
  Optional<Quote> quoteAt(int position) {
    return quotes.stream().filter(q -> q.getStart() <= position && position < q.getEnd())
        .min(Comparator.comparingInt(q -> q.getEnd() - q.getStart()));
  }

  /** The quote of exactly that passage. */
  Optional<Quote> quoteOf(int start, int end) {
    return quotes.stream().filter(q -> q.getStart() == start && q.getEnd() == end).findFirst();
  }

  /** Styles without overlaps; the passage from start to end is marked. */
  StyleRange[] styles(int start, int end, Palette palette) {
    TreeSet<Integer> bounds = new TreeSet<>(List.of(0, text.length()));
    List<Turn> turns = document.getTurns();
    for (Turn turn : turns) {
      bounds.add(clamp(turn.getStart()));
      bounds.add(clamp(turn.getTextStart()));
    }
    quotes.forEach(q -> bounds.addAll(List.of(q.getStart(), q.getEnd())));
    bounds.addAll(List.of(clamp(start), clamp(end)));
    List<StyleRange> styles = new ArrayList<>();
    int turn = -1;
    int from = 0;
    for (int to : bounds.tailSet(0, false)) {
      while (turn + 1 < turns.size() && turns.get(turn + 1).getStart() <= from) {
        turn++;
      }
      styles.add(style(from, to, turn < 0 ? null : turns.get(turn), start, end, palette));
      from = to;
    }
    return styles.toArray(StyleRange[]::new);
  }

  private StyleRange style(int from, int to, Turn turn, int start, int end, Palette palette) {
    boolean interviewer = turn != null && turn.getSpeaker() != null
        && turn.getSpeaker().getRole() == SpeakerRole.INTERVIEWER;
    boolean label = turn != null && from < turn.getTextStart();
    boolean marked = start <= from && to <= end && start < end;
    boolean quoted = quotes.stream().anyMatch(q -> q.getStart() <= from && to <= q.getEnd());
    return new StyleRange(from, to - from, interviewer ? palette.muted() : palette.ink(),
        marked ? palette.mark() : quoted ? palette.tint() : null, label ? SWT.BOLD : SWT.NORMAL);
  }

  private int clamp(int position) {
    return Math.max(0, Math.min(text.length(), position));
  }
}
