// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.List;

/**
 * What a check of a study file found.
 *
 * @param transactions the number of transactions in the journal
 * @param snapshots the number of snapshots that were compared with the replayed journal
 * @param blobs the number of blobs
 * @param problems everything that is wrong; empty for a sound file
 */
public record Verification(long transactions, long snapshots, long blobs, List<Problem> problems) {

  /** What was checked. */
  public enum Check {
    /** SQLite's own integrity check. */
    DATABASE,
    /** Numbers without gaps, the chain of hashes, undo and redo. */
    JOURNAL,
    /** Replaying the journal from the start. */
    REPLAY,
    /** A snapshot against the replayed journal. */
    SNAPSHOT,
    /** Content against its address, and that nothing referred to is missing. */
    BLOB
  }

  /**
   * Something wrong.
   *
   * @param check what was checked
   * @param message what is wrong, in a sentence
   */
  public record Problem(Check check, String message) {}

  public Verification {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
