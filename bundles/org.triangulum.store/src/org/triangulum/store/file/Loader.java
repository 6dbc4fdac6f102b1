// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.util.List;
import java.util.Set;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.journal.ElementIndex;
import org.triangulum.store.journal.Replay;
import org.triangulum.store.journal.UndoHistory;

/** Brings a study into memory: the newest usable snapshot and the transactions after it. */
final class Loader {
  private final Database database;
  private final JournalTable journal;
  private final List<String> warnings;

  /**
   * A loader of one file.
   *
   * @param warnings gets a sentence for each thing that was not as it should be, but could be helped
   */
  Loader(Database database, JournalTable journal, List<String> warnings) {
    this.database = database;
    this.journal = journal;
    this.warnings = warnings;
  }

  /**
   * A study in memory.
   *
   * @param index its elements
   * @param snapshot the transaction of the snapshot it was loaded from; 0 without
   * @param size of that snapshot in bytes
   */
  record Loaded(ElementIndex index, long snapshot, long size) {}

  Loaded load() {
    if (journal.last() == 0) {
      throw new StudyFileException(database.path() + " holds no study: its journal is empty");
    }
    Loaded loaded = newestSnapshot();
    Replay replay = new Replay(loaded.index());
    for (long sequence = loaded.snapshot() + 1; sequence <= journal.last(); sequence++) {
      replay(replay, sequence);
    }
    return loaded;
  }

  private Loaded newestSnapshot() {
    SnapshotTable snapshots = new SnapshotTable(database);
    String model = MetamodelFingerprint.current();
    for (SnapshotTable.Info info : snapshots.upTo(journal.last())) {
      if (info.model().equals(model)) {
        try {
          return new Loaded(new ElementIndex(snapshots.read(info)), info.sequence(), info.size());
        } catch (StudyFileException e) {
          warnings.add("The snapshot at transaction " + info.sequence() + " of " + database.path()
              + " is not usable, " + e.getMessage() + "; an older state and the journal were used instead");
        }
      }
    }
    return new Loaded(new ElementIndex(null), 0, 0);
  }

  private void replay(Replay replay, long sequence) {
    JournalTable.Row row = journal.row(sequence);
    if (row == null) {
      throw new StudyFileException(database.path() + ": transaction " + sequence + " is missing in the journal");
    }
    if (!row.isGenuine()) {
      warnings.add("Transaction " + sequence + " of " + database.path()
          + " does not match its hash: it was changed outside Triangulum");
    }
    replay(replay, journal, row);
  }

  /** Does to the study of a replay what a row of the journal says; gives the identifiers touched. */
  static Set<String> replay(Replay replay, JournalTable journal, JournalTable.Row row) {
    boolean own = row.entry().kind().equals(UndoHistory.DO);
    try {
      return replay.run(own ? row.changes() : journal.changes(row.entry().target()),
          !row.entry().kind().equals(UndoHistory.UNDO));
    } catch (IllegalStateException e) {
      throw new StudyFileException("Transaction " + row.entry().sequence() + " (" + row.entry().label()
          + ") cannot be replayed: " + e.getMessage(), e);
    }
  }
}
