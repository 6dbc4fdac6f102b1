// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Study;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** Opening a large study, one durable change on it, and the codings at once. */
final class StoreBench {
  static final int DOCUMENTS = 10_000;
  static final int CODINGS = 1_000_000;
  static final int CODES = 2_000;
  private final Path folder;
  private final Session session = new Session("bench", Clock.systemUTC());

  StoreBench(Path folder) {
    this.folder = folder;
  }

  Path file() throws Exception {
    Path file = folder.resolve("large.triangulum");
    if (!Files.exists(file)) {
      long from = System.nanoTime();
      Path unfinished = folder.resolve("unfinished.triangulum");
      Files.deleteIfExists(unfinished);
      try (StudyFile study = StudyFile.create(unfinished, session, s -> { })) {
        study.editor().run("Generate", "", s -> new GeneratedStudy(DOCUMENTS, CODINGS, CODES).fill(s, study.blobs()));
      }
      Files.move(unfinished, file);
      System.err.printf("generated and written as one transaction in %.1f s, %d MB%n", (System.nanoTime() - from) / 1e9,
          Files.size(file) >> 20);
    }
    return file;
  }

  void run(List<Row> rows) throws Exception {
    Path file = file();
    double peer = Timer.median(1, 3, this::readBareRows);
    double[] heap = new double[1];
    double open = Timer.median(1, 5, () -> {
      try (StudyFile study = StudyFile.open(file, session)) {
        if (study.study().getCodings().size() < CODINGS) {
          throw new IllegalStateException("codings are missing");
        }
      }
    });
    try (StudyFile study = StudyFile.open(file, session)) {
      System.gc();
      heap[0] = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e9;
      int[] next = {0};
      double change = Timer.median(20, 101, () -> study.editor().run("Comment", "", s -> comment(s, next[0]++)));
      rows.add(Row.of("open 10,000 documents, 1,000,000 codings, 2,000 codes",
          "SQLite reads the bare rows in " + Row.time(peer), open, 2.5));
      rows.add(new Row("heap of that study", "", String.format("%.2f GB", heap[0]), "< 1 GB", heap[0] < 1));
      rows.add(Row.of("one change on that study, durable", "", change, 0.020));
    }
  }

  private static void comment(Study study, int number) {
    Coding coding = study.getCodings().get(number * 997 % CODINGS);
    coding.setComment("seen " + number);
  }

  private void readBareRows() throws Exception {
    Path plain = folder.resolve("plain.db");
    boolean fresh = !Files.exists(plain);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain)) {
      if (fresh) {
        fill(connection);
      }
      long sum = 0;
      try (Statement query = connection.createStatement();
          ResultSet row = query.executeQuery("SELECT id, document, start, end, code, coder, stance FROM coding")) {
        while (row.next()) {
          sum += row.getString(1).length() + row.getInt(2) + row.getInt(3) + row.getInt(4)
              + row.getInt(5) + row.getInt(7);
        }
      }
      if (sum == 0) {
        throw new IllegalStateException("nothing read");
      }
    }
  }

  /** The schema of a plain coding table, with the index that grouping by code needs. */
  static void fill(Connection connection) throws Exception {
    java.util.SplittableRandom random = new java.util.SplittableRandom(42);
    connection.setAutoCommit(false);
    try (Statement create = connection.createStatement()) {
      create.execute("CREATE TABLE document(id INTEGER PRIMARY KEY, grp INTEGER)");
      create.execute("CREATE TABLE coding(id TEXT PRIMARY KEY, document INTEGER, start INTEGER, end INTEGER,"
          + " code INTEGER,"
          + " coder INTEGER, stance INTEGER)");
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO document VALUES(?, ?)")) {
      for (int d = 0; d < DOCUMENTS; d++) {
        insert.setInt(1, d);
        insert.setInt(2, d % 4);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO coding VALUES(?, ?, ?, ?, ?, ?, ?)")) {
      for (int c = 0; c < CODINGS; c++) {
        insert.setString(1, new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        insert.setInt(2, c % DOCUMENTS);
        int start = random.nextInt(19_600);
        insert.setInt(3, start);
        insert.setInt(4, start + 20 + random.nextInt(300));
        insert.setInt(5, (int) (CODES * Math.pow(random.nextDouble(), 2)));
        insert.setInt(6, 1);
        insert.setInt(7, random.nextInt(5));
        insert.addBatch();
        if (c % 10_000 == 9_999) {
          insert.executeBatch();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
