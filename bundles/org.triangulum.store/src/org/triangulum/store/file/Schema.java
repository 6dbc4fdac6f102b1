// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.sql.PreparedStatement;
import java.util.List;

/** The tables of format {@value FileFormat#CURRENT}. */
final class Schema {
  private static final List<String> TABLES = List.of(
      "CREATE TABLE meta (name VARCHAR(40) PRIMARY KEY, value VARCHAR(200) NOT NULL)",
      "CREATE TABLE journal (seq BIGINT PRIMARY KEY, time VARCHAR(30) NOT NULL, author TEXT NOT NULL,"
          + " label TEXT NOT NULL, reason TEXT NOT NULL, kind VARCHAR(4) NOT NULL, target BIGINT NOT NULL,"
          + " previous VARCHAR(64) NOT NULL, hash VARCHAR(64) NOT NULL, encoding VARCHAR(7) NOT NULL,"
          + " changes BLOB NOT NULL)",
      "CREATE TABLE snapshot (seq BIGINT PRIMARY KEY, model VARCHAR(64) NOT NULL, size BIGINT NOT NULL,"
          + " hash VARCHAR(64) NOT NULL, data BLOB NOT NULL)",
      "CREATE TABLE blob (hash VARCHAR(64) PRIMARY KEY, data BLOB NOT NULL)");

  private Schema() {}

  /** Makes the tables in an empty database. */
  static void create(Database database) {
    database.execute("PRAGMA application_id=" + Database.APPLICATION_ID);
    database.execute("PRAGMA user_version=" + FileFormat.CURRENT);
    TABLES.forEach(database::execute);
    database.with("written", connection -> {
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta (name, value) VALUES (?, ?)")) {
        insert.setString(1, "format");
        insert.setString(2, Integer.toString(FileFormat.CURRENT));
        return insert.executeUpdate();
      }
    });
  }
}
