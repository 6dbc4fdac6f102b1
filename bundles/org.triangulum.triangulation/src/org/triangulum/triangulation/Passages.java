// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Turn;

/** The turns around a passage. In documents without turns each line of text stands for one. */
public final class Passages {
  private final DocumentTexts texts;

  Passages(DocumentTexts texts) {
    this.texts = texts;
  }

  /**
   * A turn near a passage.
   *
   * @param number from 1; of the line in a document without turns
   * @param speaker name as it stands in the transcript; empty where nobody is named
   * @param role what the speaker is; OTHER where nobody is named
   * @param start where the words begin in the document
   * @param text the words said, without the label and without white space at the end
   * @param markStart where the passage begins in {@code text}; -1 where this turn holds nothing of it
   * @param markEnd behind the passage's last unit in {@code text}; -1 where this turn holds nothing of it
   */
  public record ContextTurn(int number, String speaker, SpeakerRole role, int start, String text, int markStart,
      int markEnd) {}

  private record Unit(int number, Optional<Speaker> speaker, int start, int end) {}

  /** The whole text of a document; empty when it is not stored. */
  public Optional<String> text(Document document) {
    return texts.of(document);
  }

  /** The words of a span; empty when the text is not stored or has no such span. */
  public Optional<String> words(Document document, int start, int end) {
    return texts.span(document, start, end);
  }

  /** The turns around a passage; see {@link #context(Document, int, int, int, int)}. */
  public List<ContextTurn> context(Passage passage, int before, int after) {
    return context(passage.document(), passage.start(), passage.end(), before, after);
  }

  /**
   * The turns that a span touches with some before and after.
   *
   * @param before how many turns before
   * @param after how many turns after
   * @return in order; empty when the text is not stored or has no such span
   */
  public List<ContextTurn> context(Document document, int start, int end, int before, int after) {
    Optional<String> text = texts.of(document);
    if (text.isEmpty() || start < 0 || end < start || end > text.get().length()) {
      return List.of();
    }
    List<Unit> units = document.getTurns().isEmpty() ? lines(text.get()) : turns(document, text.get().length());
    int first = unitAt(units, start);
    int last = Math.max(first, unitAt(units, Math.max(start, end - 1)));
    List<ContextTurn> context = new ArrayList<>();
    for (int i = Math.max(0, first - before); i <= Math.min(units.size() - 1, last + after); i++) {
      context.add(turn(units.get(i), text.get(), start, end));
    }
    return List.copyOf(context);
  }

  private static ContextTurn turn(Unit unit, String text, int start, int end) {
    String words = text.substring(unit.start(), Math.max(unit.start(), unit.end())).stripTrailing();
    int from = Math.max(0, start - unit.start());
    int to = Math.min(words.length(), end - unit.start());
    boolean marked = from < to;
    return new ContextTurn(unit.number(), unit.speaker().map(s -> ElementLabel.orEmpty(s.getKey())).orElse(""),
        unit.speaker().map(Speaker::getRole).orElse(SpeakerRole.OTHER), unit.start(), words, marked ? from : -1,
        marked ? to : -1);
  }

  private static List<Unit> turns(Document document, int length) {
    List<Unit> units = new ArrayList<>(document.getTurns().size() + 1);
    if (document.getTurns().get(0).getStart() > 0) {
      units.add(new Unit(0, Optional.empty(), 0, Math.min(length, document.getTurns().get(0).getStart())));
    }
    for (int i = 0; i < document.getTurns().size(); i++) {
      Turn turn = document.getTurns().get(i);
      int end = i + 1 < document.getTurns().size() ? Turns.end(document, i) : length;
      units.add(new Unit(i + 1, Optional.ofNullable(turn.getSpeaker()), Math.min(length, turn.getTextStart()),
          Math.min(length, end)));
    }
    return units;
  }

  private static List<Unit> lines(String text) {
    List<Unit> units = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      units.add(new Unit(units.size() + 1, Optional.empty(), start, end));
      start = end + 1;
    }
    return units;
  }

  private static int unitAt(List<Unit> units, int position) {
    int low = 0;
    int high = units.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).start() <= position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Math.max(0, high);
  }
}
