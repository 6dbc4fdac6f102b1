// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.BinaryResourceImpl;
import org.triangulum.model.study.Study;
import org.triangulum.store.ContentHash;
import org.triangulum.store.StudyFileException;

/** The model as it was after some transactions, so that opening a study need not replay its whole history. */
final class SnapshotTable {
  /** How many are kept: the newest, and one to fall back on. */
  private static final int KEPT = 2;
  private static final Map<String, Object> OPTIONS = Map.of(
      BinaryResourceImpl.OPTION_VERSION, BinaryResourceImpl.BinaryIO.Version.VERSION_1_1,
      BinaryResourceImpl.OPTION_STYLE_BINARY_FLOATING_POINT, true,
      BinaryResourceImpl.OPTION_STYLE_BINARY_ENUMERATOR, true,
      // Without it each string goes through the stream by itself: loading takes more than twice as long.
      BinaryResourceImpl.OPTION_INTERNAL_BUFFER_CAPACITY, 64 * 1024);

  private final Database database;

  SnapshotTable(Database database) {
    this.database = database;
  }

  /**
   * What is known of a snapshot without reading it.
   *
   * @param sequence the last transaction in it
   * @param model fingerprint of the metamodel it was written with
   * @param size in bytes
   */
  record Info(long sequence, String model, long size) {}

  /** All snapshots up to a transaction, newest first. */
  List<Info> upTo(long sequence) {
    return database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement(
          "SELECT seq, model, size FROM snapshot WHERE seq <= ? ORDER BY seq DESC")) {
        select.setLong(1, sequence);
        try (ResultSet rows = select.executeQuery()) {
          List<Info> found = new ArrayList<>();
          while (rows.next()) {
            found.add(new Info(rows.getLong(1), rows.getString(2), rows.getLong(3)));
          }
          return found;
        }
      }
    });
  }

  /** Writes the study as it is after a transaction, and drops what is too old to be of use; returns the size. */
  long write(long sequence, Study study) {
    byte[] bytes = toBytes(study);
    database.inTransaction("written", connection -> {
      try (PreparedStatement insert = connection.prepareStatement(
          "INSERT INTO snapshot (seq, model, size, hash, data) VALUES (?, ?, ?, ?, ?)");
          PreparedStatement deleteSame = connection.prepareStatement("DELETE FROM snapshot WHERE seq = ?");
          PreparedStatement deleteOld = connection.prepareStatement("DELETE FROM snapshot WHERE seq < ?")) {
        // One that could not be used, else this one would not be written.
        deleteSame.setLong(1, sequence);
        deleteSame.executeUpdate();
        insert.setLong(1, sequence);
        insert.setString(2, MetamodelFingerprint.current());
        insert.setLong(3, bytes.length);
        insert.setString(4, ContentHash.of(bytes));
        insert.setBytes(5, bytes);
        insert.executeUpdate();
        List<Info> kept = upTo(sequence);
        deleteOld.setLong(1, kept.get(Math.min(KEPT, kept.size()) - 1).sequence());
        return deleteOld.executeUpdate();
      }
    });
    return bytes.length;
  }

  /**
   * Reads a snapshot.
   *
   * @throws StudyFileException when it is broken
   */
  Study read(Info info) {
    byte[] bytes = database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement("SELECT hash, data FROM snapshot WHERE seq = ?")) {
        select.setLong(1, info.sequence());
        try (ResultSet rows = select.executeQuery()) {
          byte[] data = rows.next() ? rows.getBytes(2) : null;
          return data != null && ContentHash.of(data).equals(rows.getString(1)) ? data : null;
        }
      }
    });
    if (bytes == null) {
      throw new StudyFileException("its hash does not match");
    }
    try {
      return fromBytes(bytes);
    } catch (IOException | RuntimeException e) {
      throw new StudyFileException("it is unreadable (" + e + ")", e);
    }
  }

  private static byte[] toBytes(Study study) {
    Resource resource = new BinaryResourceImpl();
    resource.getContents().add(study);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
      resource.save(bytes, OPTIONS);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      resource.getContents().clear();
    }
  }

  private static Study fromBytes(byte[] bytes) throws IOException {
    Resource resource = new BinaryResourceImpl();
    resource.load(new ByteArrayInputStream(bytes), OPTIONS);
    Study study = (Study) resource.getContents().get(0);
    resource.getContents().clear();
    return study;
  }
}
