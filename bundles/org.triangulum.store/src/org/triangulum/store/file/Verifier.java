// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.ContentHash;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.Verification;
import org.triangulum.store.Verification.Check;
import org.triangulum.store.Verification.Problem;
import org.triangulum.store.data.ColumnChunks;
import org.triangulum.store.journal.ElementIndex;
import org.triangulum.store.journal.Replay;
import org.triangulum.store.journal.UndoHistory;

/** Checks a study file from end to end: the database, the chain of hashes, replay against snapshots, the blobs. */
public final class Verifier {
  private final Database database;
  private final List<Problem> problems = new ArrayList<>();
  /** Addresses that elements hold or held at any time, with the transaction that set them. */
  private final Map<String, Long> addresses = new LinkedHashMap<>();
  private final Map<Long, SnapshotTable.Info> snapshots = new TreeMap<>();
  /** Those of columns, whose blobs may name chunks. */
  private final Set<String> columns = new HashSet<>();
  private int compared;

  private Verifier(Database database) {
    this.database = database;
  }

  /**
   * Checks a file as it is now; it may be open elsewhere.
   *
   * @throws StudyFileException when the file is not there or is no study of this format
   */
  public static Verification verify(Path path) {
    FileFormat.refuseUnlikely(path);
    try (Database database = Database.openForReading(path)) {
      Migrations.RELEASED.refuseNewer(path, FileFormat.version(database));
      return database.inTransaction("read", connection -> new Verifier(database).verify());
    }
  }

  private Verification verify() {
    attempt(Check.DATABASE, this::checkDatabase);
    long[] counts = new long[2];
    attempt(Check.JOURNAL, () -> counts[0] = checkJournal());
    attempt(Check.BLOB, () -> counts[1] = checkBlobs());
    return new Verification(counts[0], compared, counts[1], problems);
  }

  /** A damaged file fails anywhere; what can still be checked is. */
  private void attempt(Check check, Runnable work) {
    try {
      work.run();
    } catch (StudyFileException e) {
      report(check, e.getMessage());
    }
  }

  private void report(Check check, String message) {
    problems.add(new Problem(check, message));
  }

  private void checkDatabase() {
    database.with("read", connection -> {
      try (PreparedStatement check = connection.prepareStatement("PRAGMA integrity_check");
          ResultSet rows = check.executeQuery()) {
        while (rows.next()) {
          if (!rows.getString(1).equals("ok")) {
            report(Check.DATABASE, rows.getString(1));
          }
        }
        return null;
      }
    });
  }

  private long checkJournal() {
    JournalTable journal = new JournalTable(database, null);
    new SnapshotTable(database).upTo(Long.MAX_VALUE).forEach(each -> snapshots.put(each.sequence(), each));
    ElementIndex index = new ElementIndex(null);
    Replay replay = new Replay(index);
    UndoHistory history = new UndoHistory();
    boolean replayable = true;
    boolean undoable = true;
    String previous = "";
    long count = 0;
    for (long sequence = 1; sequence <= journal.last(); sequence++) {
      JournalTable.Row row = journal.row(sequence);
      if (row == null) {
        report(Check.JOURNAL, "Transaction " + sequence + " is missing");
        replayable = false;
        continue;
      }
      count++;
      checkChain(row, previous);
      previous = row.entry().hash();
      undoable = undoable && checkHistory(history, row);
      replayable = replayable && replay(journal, replay, row, index);
      if (replayable) {
        compareSnapshot(sequence, index);
      }
    }
    snapshots.keySet().stream().filter(each -> each > journal.last()).forEach(each -> report(Check.SNAPSHOT,
        "There is a snapshot of transaction " + each + ", but the journal ends before"));
    return count;
  }

  private void checkChain(JournalTable.Row row, String previous) {
    if (!row.previous().equals(previous)) {
      report(Check.JOURNAL, "Transaction " + row.entry().sequence() + " does not continue the one before it");
    }
    if (!row.isGenuine()) {
      report(Check.JOURNAL, "Transaction " + row.entry().sequence() + " (" + row.entry().label()
          + ") is not what was written: its hash differs");
    }
  }

  private boolean checkHistory(UndoHistory history, JournalTable.Row row) {
    try {
      history.add(row.entry());
      return true;
    } catch (IllegalStateException e) {
      report(Check.JOURNAL, e.getMessage());
      return false;
    }
  }

  private boolean replay(JournalTable journal, Replay replay, JournalTable.Row row, ElementIndex index) {
    try {
      Set<String> touched = Loader.replay(replay, journal, row);
      for (String id : touched) {
        StudyElement element = index.get(id);
        if (element != null) {
          BlobReferences.of(element, hash -> addresses.putIfAbsent(hash, row.entry().sequence()));
          if (element instanceof Column column && column.getValues() != null) {
            columns.add(column.getValues());
          }
        }
      }
      return true;
    } catch (StudyFileException e) {
      report(Check.REPLAY, e.getMessage());
      return false;
    }
  }

  private void compareSnapshot(long sequence, ElementIndex index) {
    SnapshotTable.Info info = snapshots.get(sequence);
    if (info == null || !info.model().equals(MetamodelFingerprint.current())) {
      return;
    }
    try {
      compared++;
      if (!StudyDigest.of(new SnapshotTable(database).read(info)).equals(StudyDigest.of(index.study()))) {
        report(Check.SNAPSHOT, "The snapshot at transaction " + sequence + " is not what the journal leads to");
      }
    } catch (StudyFileException e) {
      report(Check.SNAPSHOT, "The snapshot at transaction " + sequence + " is not usable: " + e.getMessage());
    }
  }

  private void addChunks(String address, byte[] bytes) {
    try {
      ColumnChunks.list(bytes).ifPresent(list -> list.addresses()
          .forEach(chunk -> addresses.putIfAbsent(chunk, addresses.get(address))));
    } catch (IllegalArgumentException e) {
      report(Check.BLOB, "What is stored under the address " + address + " is no column: " + e.getMessage());
    }
  }

  private long checkBlobs() {
    Set<String> there = new HashSet<>();
    long count = database.with("read", connection -> {
      long checked = 0;
      try (PreparedStatement select = connection.prepareStatement("SELECT hash, data FROM blob");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          checked++;
          String address = rows.getString(1);
          byte[] bytes = rows.getBytes(2);
          there.add(address);
          if (!ContentHash.of(bytes).equals(address)) {
            report(Check.BLOB, "What is stored under the address " + address + " has been changed or damaged");
          } else if (columns.contains(address)) {
            addChunks(address, bytes);
          }
        }
      }
      return checked;
    });
    addresses.keySet().removeAll(there);
    addresses.forEach((address, sequence) -> report(Check.BLOB, "Nothing is stored under the address " + address
        + ", which transaction " + sequence + " refers to"));
    return count;
  }
}
