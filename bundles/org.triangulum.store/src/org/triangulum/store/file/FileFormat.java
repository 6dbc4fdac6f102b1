// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.triangulum.store.StudyFileException;

/** Tells a study file from anything else. */
final class FileFormat {
  /** The version of the format that this program reads and writes. */
  static final int CURRENT = 2;
  /** The oldest format that can be read as it is, without bringing it to the current one. */
  static final int OLDEST_READABLE = 1;

  private static final String MAGIC = "SQLite format 3\0";
  private static final int HEADER = 100;

  private FileFormat() {}

  /** Refuses what cannot be a study, before anything is opened. */
  static void refuseUnlikely(Path path) {
    String refusal = null;
    if (!Files.exists(path)) {
      refusal = " does not exist";
    } else if (!Files.isRegularFile(path)) {
      refusal = Files.isDirectory(path) ? " is a folder, not a study file" : " is no file";
    } else if (!Files.isReadable(path)) {
      refusal = " may not be read: permission is missing";
    } else if (size(path) == 0) {
      refusal = " is empty (0 bytes); it is not a Triangulum study";
    }
    if (refusal != null) {
      throw new StudyFileException(path + refusal);
    }
  }

  /**
   * The version of the format of a file. SQLite does the looking: a second, ordinary opening of a file that this
   * process has open would end SQLite's own locks on it.
   *
   * @throws StudyFileException when the file is no study, or is cut off
   */
  static int version(Database database) {
    Path path = database.path();
    String application;
    try {
      application = database.single("PRAGMA application_id");
    } catch (StudyFileException e) {
      refuseTruncated(path);
      throw e;
    }
    if (!Integer.toString(Database.APPLICATION_ID).equals(application)) {
      throw new StudyFileException(path + " is an SQLite database, but not a Triangulum study");
    }
    return Integer.parseInt(database.single("PRAGMA user_version"));
  }

  /** Tells the most frequent cause of damage, a copy that was broken off, by the size that the header states. */
  private static void refuseTruncated(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
      if (header.limit() == HEADER && new String(header.array(), StandardCharsets.US_ASCII).startsWith(MAGIC)) {
        int pageSize = Short.toUnsignedInt(header.getShort(16));
        long expected = Integer.toUnsignedLong(header.getInt(28)) * (pageSize == 1 ? 65536 : pageSize);
        if (size(path) < expected) {
          throw new StudyFileException(path + " is cut off: it has " + size(path) + " of " + expected + " bytes");
        }
      }
    } catch (IOException e) {
      throw new StudyFileException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new StudyFileException(path + " cannot be read: " + e.getMessage(), e);
    }
  }
}
