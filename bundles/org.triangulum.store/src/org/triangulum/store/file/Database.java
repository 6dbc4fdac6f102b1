// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.triangulum.store.StudyFileException;

/**
 * The connection to a study file. Everything particular to SQLite is here.
 *
 * <p>While a study is being written the database is in WAL mode and each commit is synchronised with the disk. At rest
 * it is one plain file again, so that it can be copied, mailed and opened from a folder nobody may write to.
 */
final class Database implements AutoCloseable {
  /** The number that marks the file as a study for {@code file(1)} and others: "Trig". */
  static final int APPLICATION_ID = 0x54726967;

  /** Work with the connection. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private static final System.Logger LOG = System.getLogger(Database.class.getName());

  private static final String ANY_READ = "PRAGMA schema_version";
  private static final int READ_ONLY = 8;

  private final Path path;
  private final Connection connection;
  private boolean inTransaction;
  /** What went wrong in the running transaction; nothing more is done in it then. */
  private StudyFileException failure;

  private Database(Path path, Connection connection) {
    this.path = path;
    this.connection = connection;
  }

  /**
   * Opens a file. Nothing is changed by that; to write a study, {@link #startWriting} must follow.
   *
   * @param writable whether it is to be written; it is made then when it does not exist
   */
  static Database open(Path path, boolean writable) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(!writable);
    // A database left in WAL mode needs side files; where they cannot be made, nobody can be writing either.
    boolean frozen = !writable && !Files.isWritable(path.toAbsolutePath().getParent())
        && !Files.exists(sibling(path, "-wal"));
    try {
      // The path goes in as a URI: sqlite-jdbc would take what follows a question mark in a name for settings.
      String uri = path.toAbsolutePath().toUri() + (frozen ? "?immutable=1" : "");
      return new Database(path, new JDBC().connect(JDBC.PREFIX + uri, config.toProperties()));
    } catch (SQLException e) {
      throw problem(path, "opened", e);
    }
  }

  /**
   * Opens a study for reading. What a killed process left half done is put right first, which takes a moment of
   * writing.
   */
  static Database openForReading(Path path) {
    Database database = open(path, false);
    if (database.needsRecovery()) {
      database.close();
      try (Database recovering = open(path, true)) {
        recovering.single(ANY_READ);
      }
      database = open(path, false);
    }
    return database;
  }

  private boolean needsRecovery() {
    try {
      single(ANY_READ);
      return false;
    } catch (StudyFileException e) {
      return e.getCause() instanceof SQLException cause && (cause.getErrorCode() & 0xff) == READ_ONLY;
    }
  }

  static Path sibling(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /** From here on each commit survives whatever happens to the process or the machine. */
  void startWriting() {
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL");
  }

  Path path() {
    return path;
  }

  /** Does something that is no unit of its own; all goes through here, one at a time. */
  synchronized <T> T with(String verb, Work<T> work) {
    if (failure != null) {
      throw new StudyFileException(failure.getMessage(), failure);
    }
    try {
      return work.run(connection);
    } catch (SQLException e) {
      StudyFileException problem = problem(path, verb, e);
      if (inTransaction) {
        failure = problem;
      }
      throw problem;
    }
  }

  /** Does something completely or not at all, as part of the running transaction if there is one. */
  synchronized <T> T inTransaction(String verb, Work<T> work) {
    if (inTransaction) {
      return with(verb, work);
    }
    begin();
    try {
      T result = with(verb, work);
      commit();
      return result;
    } catch (RuntimeException | Error e) {
      rollback();
      throw e;
    }
  }

  /** Starts a transaction; all until {@link #commit} or {@link #rollback} belongs to it. */
  synchronized void begin() {
    execute("BEGIN");
    inTransaction = true;
  }

  /** Makes the transaction durable. Refused once anything in it failed: SQLite may have dropped the rest by then. */
  synchronized void commit() {
    if (failure != null) {
      throw new StudyFileException(failure.getMessage(), failure);
    }
    execute("COMMIT");
    inTransaction = false;
  }

  /** Drops what was done since {@link #begin}. */
  synchronized void rollback() {
    inTransaction = false;
    failure = null;
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // On some errors, such as a full disk, SQLite has done so already.
      LOG.log(System.Logger.Level.DEBUG, "Nothing to roll back: {0}", e.getMessage());
    }
  }

  /** Runs a statement without parameters. */
  synchronized void execute(String sql) {
    with("used", each -> {
      try (Statement statement = each.createStatement()) {
        return statement.execute(sql);
      }
    });
  }

  /** The first column of the first row. */
  synchronized String single(String sql) {
    return with("read", each -> {
      try (PreparedStatement statement = each.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    });
  }

  /** Back to one plain file. It fails while somebody reads; then the next writer does it. */
  synchronized void stopWriting() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=0");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      statement.execute("PRAGMA journal_mode=DELETE");
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "Side files of {0} stay: {1}", path, e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    failure = null;
    with("closed", each -> {
      each.close();
      return null;
    });
  }

  static boolean isBusy(StudyFileException e) {
    return e.getCause() instanceof SQLException cause && Set.of(5, 6).contains(cause.getErrorCode() & 0xff);
  }

  /** Says in people's words what happened to which file. */
  static StudyFileException problem(Path path, String verb, SQLException e) {
    String cause = switch (e.getErrorCode() & 0xff) {
      case 3, 23 -> "permission is missing";
      case 5, 6 -> "another program is using it";
      case READ_ONLY -> "it is write-protected";
      case 10 -> "the disk reports an error (" + e.getMessage() + ")";
      case 11 -> "it is damaged (" + e.getMessage() + ")";
      case 13 -> "the disk is full";
      case 14 -> "the file cannot be opened";
      case 18 -> "something in it is larger than 1 GB";
      case 26 -> "it is not a study file";
      default -> e.getMessage();
    };
    return new StudyFileException(path + " cannot be " + verb + ": " + cause, e);
  }
}
