// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.List;
import org.triangulum.store.JournalEntry;

/** Where transactions are kept. Between {@link #begin} and {@link #commit} or {@link #rollback} all is or nothing. */
public interface Journal {

  /** Starts. */
  void begin();

  /**
   * Adds a transaction.
   *
   * @param kind do, undo or redo
   * @param target the transaction undone or redone; else 0
   */
  JournalEntry append(String kind, long target, String label, String reason, Changes changes);

  /** Makes what was added since {@link #begin} durable, and blobs stored since with it. */
  void commit();

  /** Drops what was added since {@link #begin}. */
  void rollback();

  /** All transactions, oldest first. */
  List<JournalEntry> entries();

  /** The changes of a transaction. */
  Changes changes(long sequence);
}
