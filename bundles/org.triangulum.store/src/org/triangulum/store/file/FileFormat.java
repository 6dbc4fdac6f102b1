// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.triangulum.store.StudyFileException;

/** Tells a study file from anything else. */
final class FileFormat {
  /** The version of the format that this program reads and writes. */
  static final int CURRENT = 1;

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
    if (!Integer.toString(Database.APPLICATION_ID).equals(database.single("PRAGMA application_id"))) {
      throw new StudyFileException(path + " is an SQLite database, but not a Triangulum study");
    }
    long expected = Long.parseLong(database.single("PRAGMA page_count"))
        * Long.parseLong(database.single("PRAGMA page_size"));
    long found = size(path);
    if (found < expected && !Files.exists(Database.sibling(path, "-wal"))) {
      throw new StudyFileException(path + " is cut off: it has " + found + " of " + expected + " bytes");
    }
    return Integer.parseInt(database.single("PRAGMA user_version"));
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new StudyFileException(path + " cannot be read: " + e.getMessage(), e);
    }
  }
}
