// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.Codebooks;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.ImportReport;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** A study file with two codebooks that hold what spreadsheets, Word and XML stumble over. */
final class CodebookFixture implements AutoCloseable {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;

  final Path folder;
  final StudyFile file;

  CodebookFixture(Path folder) {
    this.folder = folder;
    file = StudyFile.create(folder.resolve("s.triangulum"), new Session("AN",
        Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC)), CodebookFixture::fill);
  }

  private static void fill(Study study) {
    ParticipantGroup group = NEW.createParticipantGroup();
    group.setKey("F");
    study.getGroups().add(group);
    Codebook thematic = book(study, "TH", "Thematic codebook");
    thematic.setKind("thematic");
    thematic.setDescription("Grown from the \"data\",\nline by line");
    Code access = code(thematic, "T1", "Access");
    access.setKind(CodeKind.CATEGORY);
    Code waiting = code(access, "T1.1", "=Waiting, \"long\" > weeks");
    waiting.setDefinition("Time between asking and getting.\n\nTwo paragraphs; 😀 𝒳");
    waiting.setInclude("+ weeks");
    waiting.setExclude("'-quoted");
    waiting.setExample("\"We waited <forever> & a day\"");
    waiting.setColor("#33aa55");
    waiting.setKind(CodeKind.THEME);
    waiting.setStatus(CodeStatus.DRAFT);
    waiting.setSource("Team meeting");
    waiting.setGroup(group);
    code(waiting, "T1.1.1", "Calls");
    code(access, "T1.2", "Ünïcödé שלום");
    code(thematic, "T2", "Trust").setExample("'Yes'");
    code(book(study, "FW", "Framework"), "C1", "Outcome").setStatus(CodeStatus.RETIRED);
  }

  private static Codebook book(Study study, String key, String title) {
    Codebook book = NEW.createCodebook();
    book.setKey(key);
    book.setTitle(title);
    study.getCodebooks().add(book);
    return book;
  }

  private static Code code(KeyedElement parent, String key, String name) {
    Code code = NEW.createCode();
    code.setKey(key);
    code.setName(name);
    Codebooks.codes(parent).add(code);
    return code;
  }

  Study study() {
    return file.study();
  }

  Code code(String key) {
    return study().getCodebooks().stream().flatMap(book -> CodebookPlan.below(book).stream())
        .filter(code -> key.equals(code.getKey())).findFirst().orElseThrow();
  }

  Path export(Exporter exporter) throws Exception {
    Path target = folder.resolve("book" + exporter.pattern().substring(1));
    exporter.export(study(), file.blobs(), target, Progress.NONE);
    return target;
  }

  ImportReport apply(StagedCodebooks staged) throws Exception {
    return staged.apply(file.editor(), file.blobs(), Progress.NONE);
  }

  Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Another, empty study but for its group. */
  StudyFile other() {
    return StudyFile.create(folder.resolve("other.triangulum"), new Session("AN", Clock.systemUTC()), study -> {
      ParticipantGroup group = NEW.createParticipantGroup();
      group.setKey("F");
      study.getGroups().add(group);
    });
  }

  /** All that a study's codebooks say, a line a code. */
  static List<String> told(Study study) {
    List<String> lines = new ArrayList<>();
    for (Codebook book : study.getCodebooks()) {
      lines.add(String.join("|", orEmpty(book.getKey()), orEmpty(book.getTitle()), orEmpty(book.getKind()),
          orEmpty(book.getDescription())));
      for (Code code : CodebookPlan.below(book)) {
        lines.add(((KeyedElement) code.eContainer()).getKey() + "/" + code.getKey() + "|"
            + String.join("|", Arrays.stream(CodeField.values()).map(field -> field.of(code)).toList()));
      }
    }
    return lines;
  }

  @Override
  public void close() {
    file.close();
  }
}
