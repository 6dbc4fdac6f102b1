// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFileException;

/**
 * The right to write a study, held by one process at a time, and only once in it. It ends with the process, however
 * the process ends.
 *
 * <p>It is an unfinished transaction on a small database {@code NAME.triangulum-lock}, which names the holder. A lock
 * of {@code java.nio} would not do: on POSIX systems a process loses it by closing any other channel on the file.
 */
final class WriterLock implements AutoCloseable {
  private final Database database;

  private WriterLock(Database database) {
    this.database = database;
  }

  /**
   * Takes the lock of a study.
   *
   * @return empty when somebody else has it
   * @throws StudyFileException when no lock can be made there
   */
  static Optional<WriterLock> take(Path study, Session session) {
    while (true) {
      Database database = Database.open(path(study), true);
      try {
        database.execute("PRAGMA busy_timeout=0");
        database.execute("PRAGMA journal_mode=MEMORY");
        database.execute("PRAGMA synchronous=OFF");
        String proof = UUID.randomUUID().toString();
        database.execute("BEGIN IMMEDIATE");
        describe(database, session, proof);
        database.execute("COMMIT");
        database.execute("BEGIN IMMEDIATE");
        if (proof.equals(read(study, "proof"))) {
          return Optional.of(new WriterLock(database));
        }
        // The last holder deleted the file after it was opened here, and others lock another one by now.
        database.close();
      } catch (StudyFileException e) {
        database.close();
        if (Database.isBusy(e)) {
          return Optional.empty();
        }
        throw e;
      }
    }
  }

  private static void describe(Database database, Session session, String proof) {
    String holder = session.author() + " (process " + ProcessHandle.current().pid() + ", since "
        + session.clock().instant().truncatedTo(ChronoUnit.SECONDS) + ")";
    database.execute("CREATE TABLE IF NOT EXISTS lock (holder TEXT, proof TEXT)");
    database.execute("DELETE FROM lock");
    database.with("locked", connection -> {
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO lock (holder, proof) VALUES (?, ?)")) {
        insert.setString(1, holder);
        insert.setString(2, proof);
        return insert.executeUpdate();
      }
    });
  }

  /** Who has the lock of a study, in words. */
  static String holder(Path study) {
    String holder = read(study, "holder");
    return holder == null ? "another program" : holder;
  }

  private static String read(Path study, String column) {
    if (!Files.exists(path(study))) {
      return null;
    }
    try (Database reading = Database.open(path(study), false)) {
      return reading.single("SELECT " + column + " FROM lock");
    } catch (StudyFileException e) {
      return null;
    }
  }

  private static Path path(Path study) {
    return Database.sibling(study, "-lock");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(database.path());
    } catch (IOException e) {
      // It stays, unlocked: the next writer takes it over.
      System.getLogger(WriterLock.class.getName()).log(System.Logger.Level.DEBUG, "{0} stays", database.path());
    }
    database.close();
  }
}
