// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;

/** A study of random codings over interviews, joint interviews and documents without turns. */
final class RandomStudy {
  static final StudyFactory NEW = StudyFactory.eINSTANCE;

  final Study study = NEW.createStudy();
  final List<Code> codes = new ArrayList<>();
  private final Random random;

  RandomStudy(long seed, int documents, int codings) {
    random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      ParticipantGroup group = NEW.createParticipantGroup();
      group.setKey("G" + i);
      study.getGroups().add(group);
    }
    for (int i = 0; i < 6; i++) {
      Participant participant = NEW.createParticipant();
      participant.setKey("P" + i);
      participant.setGroup(i == 5 ? null : study.getGroups().get(i % 3));
      study.getParticipants().add(participant);
    }
    codes();
    for (int i = 0; i < documents; i++) {
      study.getDocuments().add(document(i));
    }
    for (int i = 0; i < codings; i++) {
      study.getCodings().add(coding());
    }
  }

  private void codes() {
    Codebook book = NEW.createCodebook();
    study.getCodebooks().add(book);
    for (int i = 0; i < 8; i++) {
      Code code = NEW.createCode();
      code.setKey("C" + i);
      if (i > 0 && random.nextBoolean()) {
        codes.get(random.nextInt(i)).getCodes().add(code);
      } else {
        book.getCodes().add(code);
      }
      codes.add(code);
    }
  }

  private Document document(int index) {
    Document document = NEW.createDocument();
    document.setKey("D" + index);
    document.setLength(100);
    document.setGroup(index % 4 == 3 ? null : study.getGroups().get(index % 3));
    int people = index % 3;
    for (int i = 0; i <= people; i++) {
      Speaker speaker = NEW.createSpeaker();
      speaker.setKey("S" + i);
      speaker.setParticipant(i == 0 ? null : study.getParticipants().get(random.nextInt(6)));
      document.getSpeakers().add(speaker);
    }
    for (int start = random.nextInt(10); people > 0 && start < 100; start += 1 + random.nextInt(20)) {
      Turn turn = NEW.createTurn();
      turn.setStart(start);
      turn.setTextStart(start);
      turn.setSpeaker(document.getSpeakers().get(random.nextInt(people + 1)));
      document.getTurns().add(turn);
    }
    if (people == 0) {
      document.getParticipants().add(study.getParticipants().get(random.nextInt(6)));
    }
    return document;
  }

  private Coding coding() {
    Coding coding = NEW.createCoding();
    coding.setDocument(study.getDocuments().get(random.nextInt(study.getDocuments().size())));
    coding.setCode(codes.get(random.nextInt(codes.size())));
    coding.setStart(random.nextInt(95));
    coding.setEnd(coding.getStart() + random.nextInt(6));
    return coding;
  }
}
