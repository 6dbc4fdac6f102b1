// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.coding.TurnParser;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.exchange.document.DocumentText.Label;
import org.triangulum.exchange.document.DocumentText.TimeMark;

/** The turns of a text that was read: those its lines show and those that type and time marks show. */
public final class TranscriptTurns {
  private TranscriptTurns() {
  }

  /**
   * The turns of a text, for a preview.
   *
   * @param names speakers as they stand in the text
   */
  public static List<ParsedTurn> of(DocumentText text, Collection<String> names) {
    List<ParsedTurn> turns = new ArrayList<>(new TurnParser(names).parse(text.text()));
    for (Label label : text.labels()) {
      String name = text.text().substring(label.start(), label.end()).strip();
      if (names.contains(name) && turns.stream().noneMatch(t -> t.start() == label.start())) {
        turns.add(new ParsedTurn(label.start(), said(text.text(), label.end()), name, "", -1));
      }
    }
    turns.sort(Comparator.comparingInt(ParsedTurn::start));
    return timed(turns, text.times());
  }

  /** Who seems to speak: names that begin lines, and names that stand out by their type. */
  static List<SpeakerCandidate> candidates(DocumentText text, Collection<String> known) {
    Set<String> names = new LinkedHashSet<>(known);
    names.addAll(text.voices());
    // A name in bold is as good as a name with a colon: the colon is put where the label ends.
    StringBuilder marked = new StringBuilder(text.text());
    List<Label> labels = new ArrayList<>(text.labels());
    labels.sort(Comparator.comparingInt(Label::end).reversed());
    labels.forEach(label -> marked.insert(label.end(), ':'));
    return SpeakerCandidate.in(marked.toString(), names);
  }

  private static List<ParsedTurn> timed(List<ParsedTurn> turns, List<TimeMark> times) {
    return turns.stream().map(turn -> turn.time() >= 0 ? turn : times.stream()
        .filter(mark -> mark.offset() >= turn.start() && mark.offset() <= turn.textStart()).findFirst()
        .map(mark -> new ParsedTurn(turn.start(), turn.textStart(), turn.speaker(), turn.role(), mark.millis()))
        .orElse(turn)).collect(Collectors.toList());
  }

  private static int said(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
