// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** A small study in a file, with something of each kind to think about. */
final class MemoFixture implements AutoCloseable {
  static final StudyFactory NEW = StudyFactory.eINSTANCE;
  static final String NOW = "2024-05-06T07:08:09Z";
  static final Clock CLOCK = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);

  final Finding finding = NEW.createFinding();
  final Code code = NEW.createCode();
  final Document document = NEW.createDocument();
  final Coding coding = NEW.createCoding();
  final Quote quote = NEW.createQuote();
  final Researcher ann = researcher("AN");
  final Researcher ben = researcher("BE");
  final StudyFile file;
  final Memos memos;
  final Relations relations;

  MemoFixture(Path folder) {
    file = StudyFile.create(folder.resolve("s.triangulum"), new Session("AN", CLOCK), this::fill);
    memos = memosOf(ann, NOW);
    relations = new Relations(file.editor(), Optional.of(ann), CLOCK);
  }

  private static Researcher researcher(String key) {
    Researcher researcher = NEW.createResearcher();
    researcher.setKey(key);
    return researcher;
  }

  private void fill(Study study) {
    finding.setKey("F1");
    finding.setTitle("Families feel heard");
    code.setKey("T1");
    code.setName("Being heard");
    document.setKey("D1");
    quote.setKey("Q1");
    quote.setDocument(document);
    coding.setCode(code);
    coding.setDocument(document);
    coding.setEnd(7);
    Codebook book = NEW.createCodebook();
    book.setKey("B");
    book.getCodes().add(code);
    study.getResearchers().addAll(List.of(ann, ben));
    study.getFindings().add(finding);
    study.getCodebooks().add(book);
    study.getDocuments().add(document);
    study.getCodings().add(coding);
    study.getQuotes().add(quote);
  }

  Memos memosOf(Researcher who, String when) {
    return new Memos(file.editor(), Optional.of(who), Clock.fixed(Instant.parse(when), ZoneOffset.UTC));
  }

  Study study() {
    return file.study();
  }

  String undoLabel() {
    return file.editor().undoLabel().orElse("");
  }

  @Override
  public void close() {
    file.close();
  }
}
