// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFile;

/** A study of one long interview with many codings, made by a seeded generator. */
final class LongText {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;
  private final SplittableRandom random = new SplittableRandom(11);
  private final int length;
  private final int codings;

  LongText(int length, int codings) {
    this.length = length;
    this.codings = codings;
  }

  StudyFile create(Path file) {
    StudyFile made = StudyFile.create(file, Bench.session(), study -> study.setTitle("Long"));
    made.editor().run("Fill", "", study -> fill(study, made.blobs()));
    return made;
  }

  private void fill(Study study, Blobs blobs) {
    Codebook book = NEW.createCodebook();
    book.setKey("book");
    study.getCodebooks().add(book);
    for (int i = 0; i < 100; i++) {
      Code code = NEW.createCode();
      code.setKey("C" + i);
      code.setName("Code " + i);
      book.getCodes().add(code);
    }
    Document document = NEW.createDocument();
    document.setKey("long");
    document.setTitle("Long interview");
    document.getSpeakers().addAll(List.of(speaker("Interviewer", SpeakerRole.INTERVIEWER),
        speaker("Anna", SpeakerRole.PARTICIPANT)));
    StringBuilder text = new StringBuilder();
    for (int turn = 0; text.length() < length; turn++) {
      Speaker speaker = document.getSpeakers().get(turn % 2);
      Turn made = NEW.createTurn();
      made.setStart(text.length());
      made.setTextStart(text.length() + speaker.getKey().length() + 2);
      made.setSpeaker(speaker);
      document.getTurns().add(made);
      text.append(speaker.getKey()).append(": ");
      for (int word = 5 + random.nextInt(turn % 2 == 0 ? 20 : 120); word > 0; word--) {
        text.append("word").append(random.nextInt(10_000)).append(word == 1 ? ".\n" : " ");
      }
    }
    document.setText(blobs.putText(text.toString()));
    document.setLength(text.length());
    study.getDocuments().add(document);
    Document note = NEW.createDocument();
    note.setKey("note");
    note.setTitle("Note");
    note.setText(blobs.putText("It rained."));
    note.setLength(10);
    study.getDocuments().add(note);
    List<Coding> made = new ArrayList<>();
    for (int i = 0; i < codings; i++) {
      Code code = book.getCodes().get(random.nextInt(100));
      Coding coding = NEW.createCoding();
      coding.setDocument(document);
      coding.setCode(code);
      coding.setStart(random.nextInt(text.length() - 2000));
      coding.setEnd(coding.getStart() + 20 + random.nextInt(i % 50 == 0 ? 1900 : 300));
      made.add(coding);
    }
    study.getCodings().addAll(made);
  }

  private static Speaker speaker(String name, SpeakerRole role) {
    Speaker speaker = NEW.createSpeaker();
    speaker.setKey(name);
    speaker.setRole(role);
    return speaker;
  }
}
