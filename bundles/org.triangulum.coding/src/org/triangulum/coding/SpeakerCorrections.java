// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.StudyEditor;

/**
 * Corrects who is a speaker of a transcript, and reads its turns anew; each call is one undoable transaction. Single
 * turns are corrected by {@link TurnCorrections}.
 */
public final class SpeakerCorrections {
  private final StudyEditor editor;

  /** Corrects documents of this editor's study. */
  public SpeakerCorrections(StudyEditor editor) {
    this.editor = editor;
  }

  /**
   * Gives a speaker another name. Where the document has a speaker of that name, the two become one: all turns are then
   * that one's, who keeps role and participant, and gets the other's participant where there is none.
   *
   * @throws IllegalArgumentException when the name is empty or both are different participants
   */
  public void rename(Document document, Speaker speaker, String name) {
    requireOf(document, speaker);
    String wanted = name.strip();
    if (wanted.isEmpty() || wanted.indexOf(';') >= 0 || wanted.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("\"" + name + "\" is no name of a speaker");
    }
    Speaker twin = document.getSpeakers().stream().filter(s -> s != speaker && wanted.equals(s.getKey())).findFirst()
        .orElse(null);
    if (twin == null) {
      editor.run("Rename speaker " + speaker.getKey() + " to " + wanted, "", study -> speaker.setKey(wanted));
      return;
    }
    if (twin.getParticipant() != null && speaker.getParticipant() != null
        && twin.getParticipant() != speaker.getParticipant()) {
      throw new IllegalArgumentException(speaker.getKey() + " and " + wanted + " are different participants: "
          + speaker.getParticipant().getKey() + " and " + twin.getParticipant().getKey());
    }
    editor.run("Merge speaker " + speaker.getKey() + " with " + wanted, "", study -> {
      document.getTurns().stream().filter(t -> t.getSpeaker() == speaker).forEach(t -> t.setSpeaker(twin));
      if (twin.getParticipant() == null) {
        twin.setParticipant(speaker.getParticipant());
      }
      editor.delete(speaker);
    });
  }

  /**
   * Takes a name for no speaker: its turns become part of those before.
   *
   * @throws IllegalArgumentException when it is not one of the document's
   */
  public void remove(Document document, Speaker speaker) {
    requireOf(document, speaker);
    editor.run("Take " + speaker.getKey() + " for no speaker in " + document.getKey(), "", study -> {
      List.copyOf(document.getTurns()).stream().filter(t -> t.getSpeaker() == speaker).forEach(editor::delete);
      editor.delete(speaker);
    });
  }

  /**
   * Reads the turns anew from the text. Speakers that stay keep role and participant; turns that begin where one began
   * stay the same; speakers that are named and not there are made; those that begin nothing any more go.
   *
   * @param text of the document
   * @param names as they stand in the text, each with the speaker it stands for
   * @return how many turns there are
   */
  public int recognise(Document document, String text, Map<String, String> names) {
    List<ParsedTurn> parsed = new TurnParser(names.keySet()).parse(text);
    editor.run("Recognise turns of " + document.getKey(), "", study -> {
      Map<Integer, Turn> before = new HashMap<>();
      document.getTurns().forEach(turn -> before.put(turn.getStart(), turn));
      Map<String, Speaker> speakers = new LinkedHashMap<>();
      document.getSpeakers().forEach(s -> speakers.put(s.getKey(), s));
      Set<Speaker> speaking = new LinkedHashSet<>();
      List<Turn> turns = new ArrayList<>();
      for (ParsedTurn each : parsed) {
        Speaker speaker = speakers.computeIfAbsent(names.get(each.speaker()), key -> made(document, key));
        speaking.add(speaker);
        Turn turn = Objects.requireNonNullElseGet(before.remove(each.start()), StudyFactory.eINSTANCE::createTurn);
        turn.setStart(each.start());
        turn.setTextStart(each.textStart());
        turn.setTime(each.time() >= 0 ? each.time() : turn.getTime());
        turn.setSpeaker(speaker);
        turns.add(turn);
      }
      before.values().forEach(editor::delete);
      for (int i = 0; i < turns.size(); i++) {
        if (turns.get(i).eContainer() == null) {
          document.getTurns().add(i, turns.get(i));
        }
      }
      List.copyOf(document.getSpeakers()).stream().filter(s -> !speaking.contains(s)).forEach(editor::delete);
    });
    return parsed.size();
  }

  private static Speaker made(Document document, String key) {
    Speaker speaker = StudyFactory.eINSTANCE.createSpeaker();
    speaker.setKey(key);
    speaker.setRole(SpeakerCandidate.usualPart(key));
    document.getSpeakers().add(speaker);
    return speaker;
  }

  private static void requireOf(Document document, Speaker speaker) {
    if (speaker.eContainer() != document) {
      throw new IllegalArgumentException(speaker.getKey() + " is no speaker of " + document.getKey());
    }
  }
}
