// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.triangulum.coding.Codings;
import org.triangulum.coding.CodingsOf;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.coding.EditingSession;
import org.triangulum.coding.SearchQuery;
import org.triangulum.coding.SearchScope;
import org.triangulum.coding.Span;
import org.triangulum.coding.StripeLayout;
import org.triangulum.coding.TextSearch;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** A very long coded text, and a search through very many texts. */
final class TextBench {
  private static final StudyFactory FACTORY = StudyFactory.eINSTANCE;
  private static final int LENGTH = 5_000_000;
  private static final int CODINGS = 20_000;
  private static final int DOCUMENTS = 10_000;
  private static final int DOCUMENT = 10_000;
  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(7);

  TextBench(Path folder) {
    this.folder = folder;
  }

  private static Session session() {
    return new Session("bench", Clock.systemUTC());
  }

  /** A fresh study of {@link #CODINGS} codings on one text. */
  private StudyFile longText() throws Exception {
    Path file = folder.resolve("long-text.triangulum");
    Files.deleteIfExists(file);
    StudyFile study = StudyFile.create(file, session(), s -> s.setTitle("Long"));
    study.editor().run("Fill", "", s -> fill(s, study.blobs()));
    return study;
  }

  private void fill(Study study, Blobs blobs) {
    Codebook book = FACTORY.createCodebook();
    book.setKey("book");
    study.getCodebooks().add(book);
    for (int i = 0; i < 100; i++) {
      Code code = FACTORY.createCode();
      code.setKey("C" + i);
      code.setName("Code " + i);
      book.getCodes().add(code);
    }
    Document document = document("long", LENGTH, blobs);
    study.getDocuments().add(document);
    List<Coding> codings = new ArrayList<>();
    for (int i = 0; i < CODINGS; i++) {
      Coding coding = FACTORY.createCoding();
      coding.setDocument(document);
      coding.setCode(book.getCodes().get(random.nextInt(100)));
      coding.setStart(random.nextInt(LENGTH - 2000));
      coding.setEnd(coding.getStart() + 20 + random.nextInt(i % 50 == 0 ? 1900 : 300));
      codings.add(coding);
    }
    study.getCodings().addAll(codings);
  }

  private Document document(String key, int length, Blobs blobs) {
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      text.append("word").append(random.nextInt(100_000)).append(random.nextInt(15) == 0 ? '\n' : ' ');
    }
    text.setLength(length);
    Document document = FACTORY.createDocument();
    document.setKey(key);
    document.setText(blobs.putText(text.toString()));
    document.setLength(length);
    return document;
  }

  void run(List<Row> rows) throws Exception {
    try (StudyFile study = longText()) {
      Document document = study.study().getDocuments().get(0);
      Code code = study.study().getCodebooks().get(0).getCodes().get(0);
      String what = "text of 5,000,000 characters, 20,000 codings: ";
      rows.add(Row.of(what + "read, index, stripes", "", Timer.median(2, 7, () -> {
        new DocumentTexts(study.blobs()).required(document);
        StripeLayout.of(CodingsOf.of(study.study(), document));
      }), 0.5));
      CodingsOf codings = CodingsOf.of(study.study(), document);
      rows.add(Row.of("the same: stripes alone", "", Timer.median(3, 9, () -> StripeLayout.of(codings)), 0.02));
      Codings coder = new Codings(study.editor(), study.blobs(), Optional.empty());
      rows.add(Row.of(what + "add a coding, durable", "", Timer.median(3, 15, () -> {
        int at = random.nextInt(LENGTH - 100);
        coder.add(document, new Span(at, at + 80), code);
      }), 0.02));
      EditingSession session = new EditingSession(study.editor(), study.blobs(), document);
      rows.add(Row.of(what + "type a character", "", Timer.median(3, 25, () -> {
        session.replace(3, 0, "x");
        session.codings();
      }), 0.02));
      rows.add(Row.of(what + "commit the typing, all codings moved, durable", "",
          Timer.median(1, 5, () -> commit(session)), 1));
      rows.add(Row.of("the same: undo, durable", "", Timer.median(1, 3, () -> study.editor().undo()), 1));
    }
    search(rows);
  }

  private static void commit(EditingSession session) {
    session.replace(3, 0, "y");
    session.commit("");
  }

  private void search(List<Row> rows) throws Exception {
    Path file = folder.resolve("many-texts.triangulum");
    if (!Files.exists(file)) {
      try (StudyFile made = StudyFile.create(file, session(), s -> s.setTitle("Many"))) {
        made.editor().run("Fill", "", s -> {
          for (int i = 0; i < DOCUMENTS; i++) {
            s.getDocuments().add(document("D" + i, DOCUMENT, made.blobs()));
          }
        });
      }
    }
    try (StudyFile study = StudyFile.open(file, session())) {
      TextSearch search = new TextSearch(study.study(), study.blobs());
      String what = "search of 10,000 documents of 10,000 characters: ";
      rows.add(Row.of(what + "whole word", "", time(search, SearchQuery.words("WORD4242").wholeWords(true)), 1));
      rows.add(Row.of(what + "without accents", "", time(search,
          SearchQuery.words("wörd4242").matchAccents(false)), 1));
      rows.add(Row.of(what + "regular expression", "", time(search, SearchQuery.regex("\\bword42\\d2\\b")), 3));
      rows.add(Row.of(what + "near", "", time(search, SearchQuery.near("word4242", "word9", 10).wholeWords(false)), 2));
    }
  }

  private static double time(TextSearch search, SearchQuery query) throws Exception {
    return Timer.median(1, 3, () -> search.run(query, SearchScope.ALL, Progress.NONE));
  }
}
