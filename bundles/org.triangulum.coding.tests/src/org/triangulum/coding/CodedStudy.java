// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFile;

/** A study in a real file: an interview with turns in two scripts, an empty document, and one without turns. */
final class CodedStudy implements AutoCloseable {
  static final StudyFactory NEW = StudyFactory.eINSTANCE;
  static final Session SESSION = new Session("AB", Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"),
      ZoneOffset.UTC));
  static final String TALK = """
      Interviewer: How was it?\r
      Anna (mother): I was  tired 😀 but they listened. It helped.\r
      Noa: הם הקשיבו לי.\r
      Interviewer: And then?\r
      Anna (mother): Nothing.\r
      """;
  static final String NOTE = "The room was cold.\nNobody spoke of the cold.";

  StudyFile file;

  CodedStudy(Path folder) {
    file = StudyFile.create(folder.resolve("coded.triangulum"), SESSION, study -> study.setTitle("Coded"));
    file.editor().run("Fill", "", this::fill);
  }

  private void fill(Study study) {
    for (String initials : List.of("AB", "CD")) {
      Researcher researcher = NEW.createResearcher();
      researcher.setKey(initials);
      study.getResearchers().add(researcher);
    }
    ParticipantGroup parents = NEW.createParticipantGroup();
    parents.setKey("parents");
    study.getGroups().add(parents);
    Document talk = document(study, "talk", TALK);
    for (String name : List.of("Interviewer", "Anna", "Noa")) {
      Speaker speaker = NEW.createSpeaker();
      speaker.setKey(name);
      talk.getSpeakers().add(speaker);
      if (name.equals("Interviewer")) {
        speaker.setRole(SpeakerRole.INTERVIEWER);
      } else {
        Participant participant = NEW.createParticipant();
        participant.setKey(name);
        participant.setGroup(name.equals("Anna") ? parents : null);
        study.getParticipants().add(participant);
        speaker.setParticipant(participant);
      }
    }
    for (ParsedTurn parsed : new TurnParser(List.of("Interviewer", "Anna", "Noa")).parse(TALK)) {
      Turn turn = NEW.createTurn();
      turn.setStart(parsed.start());
      turn.setTextStart(parsed.textStart());
      turn.setSpeaker(talk.getSpeakers().stream().filter(s -> s.getKey().equals(parsed.speaker())).findFirst()
          .orElseThrow());
      talk.getTurns().add(turn);
    }
    document(study, "empty", "");
    document(study, "note", NOTE);
    Codebook book = NEW.createCodebook();
    book.setKey("book");
    study.getCodebooks().add(book);
    for (String name : List.of("Listening", "Tiredness", "Help")) {
      Code code = NEW.createCode();
      code.setKey(name.toLowerCase(Locale.ROOT));
      code.setName(name);
      book.getCodes().add(code);
    }
  }

  private Document document(Study study, String key, String text) {
    Document document = NEW.createDocument();
    document.setKey(key);
    document.setText(file.blobs().putText(text));
    document.setLength(text.length());
    study.getDocuments().add(document);
    return document;
  }

  Study study() {
    return file.study();
  }

  StudyEditor editor() {
    return file.editor();
  }

  Codings codings() {
    return new Codings(editor(), file.blobs(), Optional.of(study().getResearchers().get(0)));
  }

  Codings codings(int coder) {
    return new Codings(editor(), file.blobs(), Optional.of(study().getResearchers().get(coder)));
  }

  Document talk() {
    return study().getDocuments().get(0);
  }

  Document empty() {
    return study().getDocuments().get(1);
  }

  Document note() {
    return study().getDocuments().get(2);
  }

  Codebook book() {
    return study().getCodebooks().get(0);
  }

  Code code(String key) {
    for (var all = study().eAllContents(); all.hasNext();) {
      if (all.next() instanceof Code code && code.getKey().equals(key)) {
        return code;
      }
    }
    throw new AssertionError("no code " + key);
  }

  String text(Document document) {
    return file.blobs().getText(document.getText());
  }

  /** Where words first stand in a document. */
  Span span(Document document, String words) {
    int at = text(document).indexOf(words);
    if (at < 0) {
      throw new AssertionError("no " + words);
    }
    return new Span(at, at + words.length());
  }

  /** Codes words, as the first coder. */
  Coding code(Document document, String words, String code) {
    return codings().add(document, span(document, words), code(code));
  }

  String words(Coding coding) {
    return Span.of(coding).in(text(coding.getDocument()));
  }

  /** Closes the file and opens it again: elements have to be looked up anew. */
  void reopen() {
    file.close();
    file = StudyFile.open(file.path(), SESSION);
  }

  @Override
  public void close() {
    file.close();
  }
}
