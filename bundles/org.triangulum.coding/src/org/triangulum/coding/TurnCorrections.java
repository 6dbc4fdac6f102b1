// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/** Corrects who speaks where in a transcript; each call is one undoable transaction. The text stays as it is. */
public final class TurnCorrections {
  private final StudyEditor editor;
  private final DocumentTexts texts;

  /** Corrections that give no reason. */
  public TurnCorrections(StudyEditor editor, Blobs blobs) {
    this.editor = editor;
    this.texts = new DocumentTexts(blobs);
  }

  /**
   * Begins a turn at a position. Where the text there reads as the label of a known speaker the turn is theirs, else
   * that of who spoke last before the one who speaks there now.
   *
   * @throws IllegalArgumentException when a turn begins there already, or behind the text
   */
  public Turn start(Document document, int position) {
    String text = texts.required(document);
    if (position < 0 || position >= text.length()) {
      throw new IllegalArgumentException("No turn can begin at " + position + " of " + CodeNames.key(document));
    }
    int start = firstWord(text, Characters.whole(text, position));
    int before = Turns.indexAt(document, start);
    List<Turn> turns = document.getTurns();
    if (start == text.length() || before >= 0 && turns.get(before).getStart() == start) {
      throw new IllegalArgumentException("A turn begins there already");
    }
    Turn turn = StudyFactory.eINSTANCE.createTurn();
    turn.setStart(start);
    Optional<ParsedTurn> label = label(document, text, start);
    turn.setTextStart(label.map(l -> start + l.textStart()).orElse(start));
    turn.setSpeaker(label.flatMap(l -> named(document, l.speaker())).orElseGet(() -> other(turns, before)));
    editor.run("Begin a turn in " + CodeNames.key(document), "", study -> turns.add(before + 1, turn));
    return turn;
  }

  private static int firstWord(String text, int from) {
    int at = from;
    while (at < text.length() && Characters.blank(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static Optional<ParsedTurn> label(Document document, String text, int start) {
    int end = text.indexOf('\n', start);
    TurnParser parser = new TurnParser(document.getSpeakers().stream().map(CodeNames::key).toList());
    return parser.parse(text.substring(start, end < 0 ? text.length() : end)).stream()
        .filter(l -> l.start() == 0).findFirst();
  }

  private static Optional<Speaker> named(Document document, String name) {
    return document.getSpeakers().stream().filter(s -> name.equals(s.getKey())).findFirst();
  }

  private static Speaker other(List<Turn> turns, int index) {
    Speaker now = index < 0 ? null : turns.get(index).getSpeaker();
    for (int i = index; i >= 0; i--) {
      if (turns.get(i).getSpeaker() != now) {
        return turns.get(i).getSpeaker();
      }
    }
    return null;
  }

  /** Takes a turn away: what is said in it belongs to the turn before. */
  public void join(Document document, int index) {
    Turn turn = document.getTurns().get(index);
    editor.run("Join two turns of " + CodeNames.key(document), "", study -> editor.delete(turn));
  }

  /** Says who speaks a turn; null for nobody known. */
  public void setSpeaker(Document document, int index, Speaker speaker) {
    Turn turn = document.getTurns().get(index);
    if (turn.getSpeaker() != speaker) {
      editor.run("Give a turn of " + CodeNames.key(document) + " to "
          + (speaker == null ? "nobody" : CodeNames.key(speaker)), "", study -> turn.setSpeaker(speaker));
    }
  }

  /** Says that somebody speaks a turn who is not among the speakers yet; one of that name who is, is taken. */
  public Speaker setSpeaker(Document document, int index, String name, SpeakerRole role) {
    String line = Objects.requireNonNull(name, "name").strip();
    if (line.isEmpty()) {
      throw new IllegalArgumentException("A speaker needs a name");
    }
    Optional<Speaker> known = named(document, line);
    if (known.isPresent()) {
      setSpeaker(document, index, known.get());
      return known.get();
    }
    Speaker speaker = StudyFactory.eINSTANCE.createSpeaker();
    speaker.setKey(line);
    speaker.setRole(role);
    editor.run("Give a turn of " + CodeNames.key(document) + " to " + line, "", study -> {
      document.getSpeakers().add(speaker);
      document.getTurns().get(index).setSpeaker(speaker);
    });
    return speaker;
  }
}
