// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importers;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.TimePoint;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** A study file with two participants, into which tests bring documents. */
final class DocumentStudy implements AutoCloseable {
  static final String INTERVIEW = "Recorded in May\nInterviewer: How was it?\nParent 5 (mother): They came.\n\n"
      + "And they stayed.\nInterviewer: Then?\nParent 5: Better 😀.\n";

  final Path folder;
  final StudyFile file;

  DocumentStudy(Path folder) {
    this.folder = folder;
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    file = StudyFile.create(folder.resolve("study.triangulum"), new Session("test", clock), DocumentStudy::fill);
  }

  private static void fill(Study study) {
    ParticipantGroup families = StudyFactory.eINSTANCE.createParticipantGroup();
    families.setKey("F");
    study.getGroups().add(families);
    for (String key : List.of("P5", "P6")) {
      Participant participant = StudyFactory.eINSTANCE.createParticipant();
      participant.setKey(key);
      participant.setLabel("Parent " + key.substring(1));
      participant.setGroup(families);
      study.getParticipants().add(participant);
    }
    TimePoint baseline = StudyFactory.eINSTANCE.createTimePoint();
    baseline.setKey("T1");
    study.getTimePoints().add(baseline);
  }

  Study study() {
    return file.study();
  }

  Path write(String name, byte[] bytes) throws Exception {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  Path write(String name, String text) throws Exception {
    return write(name, text.getBytes("UTF-8"));
  }

  ReadDocument read(Path path) throws ExchangeException {
    return DocumentIntake.of(Importers.discovered()).read(path, ReadOptions.DETECT);
  }

  /** Brings a file or folder in as the command line does. */
  ImportReport bring(Path source, Map<String, String> settings) throws ExchangeException {
    return bring(source, new ImportSettings(Optional.empty(), settings));
  }

  ImportReport bring(Path source, ImportSettings settings) throws ExchangeException {
    return Importers.discovered().probe(source).orElseThrow().stage(source, settings, Progress.NONE)
        .apply(file.editor(), file.blobs(), Progress.NONE);
  }

  Document document(String key) {
    return StudyNames.byKey(study().getDocuments(), key).orElseThrow();
  }

  String text(Document document) {
    return file.blobs().getText(document.getText());
  }

  /** What is said in each turn, after its speaker. */
  List<String> said(Document document) {
    String text = text(document);
    List<Turn> turns = document.getTurns();
    return turns.stream().map(turn -> {
      int next = turns.indexOf(turn) + 1;
      int end = next < turns.size() ? turns.get(next).getStart() : text.length();
      return turn.getSpeaker().getKey() + "|" + text.substring(turn.getTextStart(), end).strip();
    }).toList();
  }

  @Override
  public void close() {
    file.close();
  }
}
