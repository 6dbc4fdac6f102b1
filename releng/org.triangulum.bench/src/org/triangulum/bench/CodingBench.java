// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.coding.CoOccurrence;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeRelation;
import org.triangulum.coding.Codebooks;
import org.triangulum.coding.CodingTable;
import org.triangulum.coding.Codings;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.coding.LastChanges;
import org.triangulum.coding.Retrieval;
import org.triangulum.coding.Span;
import org.triangulum.coding.WorkList;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** Counting and retrieving a million codings. */
final class CodingBench {
  private final Path folder;

  CodingBench(Path folder) {
    this.folder = folder;
  }

  void run(List<Row> rows) throws Exception {
    Path file = new StoreBench(folder).file();
    try (StudyFile study = StudyFile.open(file, new Session("bench", Clock.systemUTC()))) {
      double table = Timer.median(2, 5, () -> CodingTable.of(study.study()));
      CodingTable codings = CodingTable.of(study.study());
      double crosstab = Timer.median(3, 9, () -> CodeMatrix.of(codings, false));
      double both = Timer.median(1, 3, () -> CoOccurrence.of(codings, codings.codes().subList(0, 500)));
      rows.add(Row.of("code x group crosstab over 1,000,000 codings", "SQLite " + Row.time(grouped()), crosstab, 0.1));
      rows.add(Row.of("the same from the model, index included", "", table + crosstab, 1));
      rows.add(Row.of("co-occurrence of 500 x 500 codes over 1,000,000 codings", "", both, 0.5));
      retrieval(codings, new DocumentTexts(study.blobs()), rows);
      changes(study, rows);
    }
    new TextBench(folder).run(rows);
  }

  private static void retrieval(CodingTable codings, DocumentTexts texts, List<Row> rows) throws Exception {
    Set<Code> some = Set.copyOf(codings.codes().subList(0, 20));
    CodeQuery all = CodeQuery.of(Set.of(), true);
    CodeQuery overlap = CodeQuery.of(some, true)
        .relation(CodeRelation.overlapping(Set.copyOf(codings.codes().subList(20, 40))));
    rows.add(Row.of("retrieval over 1,000,000 codings: all of them, in order, counts, the first 50 read", "",
        Timer.median(1, 5, () -> read(all.run(codings, texts::of))), 1));
    rows.add(Row.of("retrieval over 1,000,000 codings: one family of codes, in order, counts, the first 50 read", "",
        Timer.median(2, 7, () -> read(CodeQuery.of(Set.of(codings.codes().get(3)), true).run(codings, texts::of))),
        0.1));
    rows.add(Row.of("retrieval over 1,000,000 codings: 20 families overlapping 20 others", "",
        Timer.median(1, 5, () -> read(overlap.run(codings, texts::of))), 2));
  }

  private static void changes(StudyFile study, List<Row> rows) throws Exception {
    Document document = study.study().getDocuments().get(5000);
    List<Code> codes = CodingTable.of(study.study()).codes();
    Codings codings = new Codings(study.editor(), study.blobs(), Optional.empty());
    Codebooks codebooks = new Codebooks(study.editor());
    int[] at = {0};
    String what = "1,000,000 codings: ";
    rows.add(Row.of(what + "add a coding, durable", "", Timer.median(5, 25,
        () -> codings.add(document, new Span(at[0], at[0]++ + 50), codes.get(0))), 0.02));
    rows.add(Row.of(what + "remove a coding, durable", "", Timer.median(5, 20, () -> codings.remove(List.of(
        study.study().getCodings().get(study.study().getCodings().size() - 1)))), 0.1));
    double[] removal = {Timer.median(1, 3, () -> codebooks.removal(List.of(codes.get(1))))};
    rows.add(Row.of(what + "what deleting a family of codes would take along", "", removal[0], 1));
    int[] next = {codes.size() - 1};
    rows.add(Row.of(what + "merge a code into another, durable", "", Timer.median(1, 3,
        () -> codebooks.merge(List.of(codes.get(next[0]--)), codes.get(60))), 2));
    for (int i = 0; i < 4; i++) {
      study.editor().undo();
    }
    rows.add(Row.of(what + "work list with proposals", "", Timer.median(1, 3, () -> WorkList.of(study.study())), 2));
    rows.add(Row.of(what + "history of a code", "", Timer.median(1, 3, () -> study.journal(codes.get(60).getId())), 5));
    rows.add(Row.of(what + "last change of each document", "", Timer.median(0, 1, () -> LastChanges.of(study)), 20));
  }

  private static void read(Retrieval found) {
    found.counts();
    found.subList(0, Math.min(50, found.size())).forEach(CodeQuery.Segment::text);
  }

  /** The same counts by SQL: segments and documents of each code in each group. */
  private double grouped() throws Exception {
    Path plain = folder.resolve("plain.db");
    boolean fresh = !java.nio.file.Files.exists(plain);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain)) {
      if (fresh) {
        StoreBench.fill(connection);
      }
      return Timer.median(1, 3, () -> {
        try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery("SELECT c.code, d.grp,"
            + " COUNT(*), COUNT(DISTINCT c.document) FROM coding c JOIN document d ON d.id = c.document "
            + "GROUP BY 1, 2")) {
          while (row.next()) {
            row.getInt(3);
          }
        }
      });
    }
  }
}
