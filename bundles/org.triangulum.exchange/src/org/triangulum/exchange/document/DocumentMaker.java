// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;

/** Makes a study's document of one that was read. */
final class DocumentMaker {
  private final DocumentTarget target;
  private final Problems problems;

  /**
   * A document that is not in the study yet.
   *
   * @param document without text and original, which are put in the transaction
   * @param text its text
   * @param source as read
   */
  record Made(Document document, String text, ReadDocument source) {}

  DocumentMaker(DocumentTarget target, Problems problems) {
    this.target = target;
    this.problems = problems;
  }

  /** A document without text, as chosen. */
  Document empty(String file, DocumentChoices choices) {
    Document document = StudyFactory.eINSTANCE.createDocument();
    document.setKey(target.key(file, choices));
    document.setTitle(choices.title());
    document.setKind(choices.kind());
    document.setConsent(choices.consent());
    document.setDate(date(file, choices.date()));
    document.setSource(file);
    document.setGroup(target.group(file, choices.group()));
    document.setStudyCase(target.studyCase(file, choices.studyCase()));
    document.setTimePoint(target.timePoint(file, choices.timePoint()));
    return document;
  }

  Made make(ReadDocument source, DocumentChoices choices) {
    String file = source.fileName();
    Document document = empty(file, choices);
    DocumentText text = source.text(choices.removed());
    if (text.text().isBlank()) {
      problems.add(file, 0, "nothing is left of its text without the lines that are taken out");
    }
    document.setLength(text.text().length());
    Set<Participant> participants = new LinkedHashSet<>();
    Map<String, Speaker> speakers = speakers(file, document, choices, participants);
    choices.participants().forEach(name -> participants.add(target.participant(file, name, document.getGroup())));
    participants.remove(null);
    document.getParticipants().addAll(participants);
    for (ParsedTurn parsed : TranscriptTurns.of(text, speakers.keySet())) {
      Turn turn = StudyFactory.eINSTANCE.createTurn();
      turn.setStart(parsed.start());
      turn.setTextStart(parsed.textStart());
      turn.setTime(parsed.time());
      turn.setSpeaker(speakers.get(parsed.speaker()));
      document.getTurns().add(turn);
    }
    return new Made(document, text.text(), source);
  }

  /** Speakers by each name under which they stand in the text. */
  private Map<String, Speaker> speakers(String file, Document document, DocumentChoices choices,
      Set<Participant> participants) {
    Map<String, Speaker> byName = new LinkedHashMap<>();
    Map<String, Speaker> byKey = new LinkedHashMap<>();
    for (SpeakerChoice choice : choices.speakers()) {
      Speaker speaker = byKey.computeIfAbsent(choice.speaker().strip(), key -> {
        Speaker fresh = StudyFactory.eINSTANCE.createSpeaker();
        fresh.setKey(key);
        fresh.setRole(choice.role());
        document.getSpeakers().add(fresh);
        return fresh;
      });
      Participant participant = target.participant(file, choice.participant(), document.getGroup());
      if (participant != null && speaker.getParticipant() != null && speaker.getParticipant() != participant) {
        problems.add(file, 0, "speaker \"" + speaker.getKey() + "\" cannot be both participant "
            + speaker.getParticipant().getKey() + " and " + participant.getKey());
      } else if (participant != null) {
        speaker.setParticipant(participant);
        participants.add(participant);
      }
      byName.put(choice.name(), speaker);
    }
    return byName;
  }

  private String date(String file, String date) {
    String text = date == null ? "" : date.strip();
    boolean right = text.isEmpty() || text.matches("\\d{4}(-(0[1-9]|1[0-2]))?");
    if (!right) {
      try {
        LocalDate.parse(text);
      } catch (DateTimeException e) {
        problems.add(file, 0, "date: \"" + text + "\" is no date such as 2024-05-17, 2024-05 or 2024");
      }
    }
    return text.isEmpty() ? null : text;
  }
}
