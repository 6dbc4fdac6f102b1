// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;

/** A large study made by a seeded generator: documents with speakers and turns, a codebook, and codings. */
final class GeneratedStudy {
  private static final StudyFactory FACTORY = StudyFactory.eINSTANCE;
  private static final int TEXT = 20_000;
  private final SplittableRandom random = new SplittableRandom(42);
  private final int documents;
  private final int codings;
  private final int codes;

  GeneratedStudy(int documents, int codings, int codes) {
    this.documents = documents;
    this.codings = codings;
    this.codes = codes;
  }

  /** Fills an empty study. */
  void fill(Study study, Blobs blobs) {
    study.setTitle("Generated");
    Researcher coder = FACTORY.createResearcher();
    coder.setKey("AA");
    study.getResearchers().add(coder);
    List<Code> all = codebook(study);
    for (int g = 0; g < 4; g++) {
      ParticipantGroup group = FACTORY.createParticipantGroup();
      group.setKey("G" + g);
      study.getGroups().add(group);
    }
    String text = text();
    String hash = blobs.putText(text);
    List<Coding> made = new ArrayList<>(codings);
    for (int d = 0; d < documents; d++) {
      Document document = document(study, d, hash, text.length());
      study.getDocuments().add(document);
      for (int c = codings / documents; c > 0; c--) {
        made.add(coding(document, all.get(skewed(all.size())), coder));
      }
    }
    study.getCodings().addAll(made);
  }

  /** Some codes are used often, most seldom. */
  private int skewed(int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 2));
  }

  private Coding coding(Document document, Code code, Researcher coder) {
    Coding coding = FACTORY.createCoding();
    coding.setId(new UUID(random.nextLong(), random.nextLong()).toString());
    coding.setDocument(document);
    coding.setStart(random.nextInt(TEXT - 400));
    coding.setEnd(coding.getStart() + 20 + random.nextInt(300));
    coding.setCode(code);
    coding.setCoder(coder);
    coding.setStance(Stance.values()[random.nextInt(Stance.values().length)]);
    return coding;
  }

  private Document document(Study study, int number, String hash, int length) {
    ParticipantGroup group = study.getGroups().get(number % study.getGroups().size());
    Participant participant = FACTORY.createParticipant();
    participant.setKey("P" + number);
    participant.setGroup(group);
    study.getParticipants().add(participant);
    Document document = FACTORY.createDocument();
    document.setKey("D" + number);
    document.setGroup(group);
    document.getParticipants().add(participant);
    document.setText(hash);
    document.setLength(length);
    Speaker speaker = FACTORY.createSpeaker();
    speaker.setKey("P" + number);
    speaker.setParticipant(participant);
    document.getSpeakers().add(speaker);
    for (int t = 0; t < 10; t++) {
      Turn turn = FACTORY.createTurn();
      turn.setStart(t * TEXT / 10);
      turn.setTextStart(t * TEXT / 10 + 4);
      turn.setSpeaker(speaker);
      document.getTurns().add(turn);
    }
    return document;
  }

  private List<Code> codebook(Study study) {
    Codebook codebook = FACTORY.createCodebook();
    codebook.setKey("book");
    study.getCodebooks().add(codebook);
    List<Code> all = new ArrayList<>();
    for (int c = 0; c < codes; c++) {
      Code code = FACTORY.createCode();
      code.setKey("C" + c);
      code.setName("Code " + c);
      (c < 40 ? codebook.getCodes() : all.get(random.nextInt(40)).getCodes()).add(code);
      all.add(code);
    }
    return all;
  }

  private String text() {
    StringBuilder text = new StringBuilder(TEXT);
    while (text.length() < TEXT) {
      text.append("word").append(random.nextInt(1000)).append(' ');
    }
    return text.substring(0, TEXT);
  }
}
