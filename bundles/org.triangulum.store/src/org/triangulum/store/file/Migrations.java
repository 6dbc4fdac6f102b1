// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.triangulum.store.StudyFileException;

/**
 * Brings files of older formats to the current one, step by step, after copying them aside.
 *
 * @param current the format to arrive at
 * @param steps one for each older format, in order
 */
record Migrations(int current, List<Step> steps) {

  /** The way from one format to the next. */
  record Step(int from, Database.Work<?> work) {}

  /**
   * Those of this program. Format 2 cuts long columns into chunks when they are next written; what format 1 holds reads
   * as it is, so that there is nothing to rewrite. The number alone keeps programs away that know no chunks.
   */
  static final Migrations RELEASED = new Migrations(FileFormat.CURRENT, List.of(new Step(1, connection -> null)));

  /** Refuses a file that this program is too old for. */
  void refuseNewer(Path path, int version) {
    if (version > current) {
      throw new StudyFileException(path + " was written by a newer Triangulum (format " + version
          + "; this one knows formats up to " + current + "); use that one");
    }
    if (version < 1) {
      throw new StudyFileException(path + " names no format of a study (" + version + ")");
    }
  }

  /**
   * Brings a file up to date.
   *
   * @return where the file as it was has been kept; empty when there was nothing to do
   */
  Optional<Path> bringUpToDate(Database database, int version) {
    refuseNewer(database.path(), version);
    if (version == current) {
      return Optional.empty();
    }
    Path kept = copyAside(database, version);
    for (Step step : steps) {
      if (step.from() >= version) {
        database.inTransaction("brought to format " + (step.from() + 1), connection -> {
          step.work().run(connection);
          database.execute("PRAGMA user_version=" + (step.from() + 1));
          try (PreparedStatement update = connection.prepareStatement(
              "UPDATE meta SET value = ? WHERE name = 'format'")) {
            update.setString(1, Integer.toString(step.from() + 1));
            return update.executeUpdate();
          }
        });
      }
    }
    return Optional.of(kept);
  }

  private static Path copyAside(Database database, int version) {
    String name = database.path().getFileName().toString().replaceFirst("\\.triangulum$", "") + ".format-" + version;
    Path copy = database.path().resolveSibling(name + ".triangulum");
    for (int i = 2; Files.exists(copy); i++) {
      copy = database.path().resolveSibling(name + "-" + i + ".triangulum");
    }
    String target = copy.toString();
    database.with("copied aside", connection -> {
      try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
        vacuum.setString(1, target);
        return vacuum.execute();
      }
    });
    return copy;
  }
}
