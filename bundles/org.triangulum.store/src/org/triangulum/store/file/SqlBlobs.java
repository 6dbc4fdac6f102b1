// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.triangulum.store.Blobs;
import org.triangulum.store.ContentHash;
import org.triangulum.store.StudyFileException;

/** Blobs in the study file. */
final class SqlBlobs implements Blobs {
  private final Database database;

  SqlBlobs(Database database) {
    this.database = database;
  }

  @Override
  public String put(byte[] bytes) {
    String hash = ContentHash.of(bytes);
    if (!contains(hash)) {
      database.inTransaction("written", connection -> {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO blob (hash, data) VALUES (?, ?)")) {
          insert.setString(1, hash);
          insert.setBytes(2, bytes);
          return insert.executeUpdate();
        }
      });
    }
    return hash;
  }

  @Override
  public byte[] get(String hash) {
    byte[] bytes = database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement("SELECT data FROM blob WHERE hash = ?")) {
        select.setString(1, hash);
        try (ResultSet rows = select.executeQuery()) {
          return rows.next() ? rows.getBytes(1) : null;
        }
      }
    });
    if (bytes == null) {
      throw new StudyFileException(database.path() + ": nothing is stored under the address " + hash);
    }
    if (!ContentHash.of(bytes).equals(hash)) {
      throw new StudyFileException(database.path() + ": what is stored under the address " + hash
          + " has been changed or damaged");
    }
    return bytes;
  }

  @Override
  public boolean contains(String hash) {
    return database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM blob WHERE hash = ?")) {
        select.setString(1, hash);
        try (ResultSet rows = select.executeQuery()) {
          return rows.next();
        }
      }
    });
  }
}
