// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.triangulum.coding.CoOccurrence;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodingTable;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** Counting a million codings. */
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
    }
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
