// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFileException;

/**
 * Decides when a snapshot is due: such that opening never replays much, and that no small change waits for a large
 * snapshot.
 */
final class Snapshots {
  /** A study up to this size, in bytes, is written in a few milliseconds. */
  private static final long SMALL = 256 * 1024;
  /** A snapshot from this size on is not written at closing for next to nothing. */
  private static final long LARGE = 4 * 1024 * 1024;
  private static final int MANY_ROWS = 200;

  private final SnapshotTable table;
  private final Study study;
  private long sequence;
  private long size;
  private long rows;
  private long weight;

  /**
   * The snapshots of a study that was loaded from one.
   *
   * @param size of the newest snapshot; 0 when there is none that can be used
   * @param rows transactions since
   */
  Snapshots(SnapshotTable table, Study study, long size, long sequence, long rows) {
    this.table = table;
    this.study = study;
    this.size = size;
    this.sequence = sequence;
    this.rows = rows;
  }

  /**
   * Takes note of a durable transaction.
   *
   * @param changes about how many bytes of changes would have to be replayed
   */
  void committed(long transaction, long changes) {
    sequence = transaction;
    rows++;
    weight += changes;
    boolean big = changes > SMALL && changes > size / 4;
    boolean cheap = rows >= MANY_ROWS && size < SMALL;
    if (big || cheap) {
      write();
    }
  }

  /** Takes note that the study is being closed. */
  void closing() {
    if (rows > 0 && (size < LARGE || rows >= MANY_ROWS || weight > size / 20)) {
      write();
    }
  }

  private void write() {
    try {
      size = table.write(sequence, study);
      rows = 0;
      weight = 0;
    } catch (StudyFileException e) {
      // A snapshot only saves time at the next opening; the journal has everything.
      System.getLogger(Snapshots.class.getName()).log(System.Logger.Level.WARNING, "No snapshot: {0}",
          e.getMessage());
    }
  }
}
