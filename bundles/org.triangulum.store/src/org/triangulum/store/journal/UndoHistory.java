// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.triangulum.store.JournalEntry;

/** What can be undone and redone, worked out from the journal: it needs no memory of its own between sessions. */
public final class UndoHistory {
  /** Kind of an ordinary transaction. */
  public static final String DO = "do";
  /** Kind of a transaction that takes another one back. */
  public static final String UNDO = "undo";
  /** Kind of a transaction that repeats one that was taken back. */
  public static final String REDO = "redo";

  private final Deque<JournalEntry> done = new ArrayDeque<>();
  private final Deque<JournalEntry> undone = new ArrayDeque<>();

  /**
   * Takes the next row of the journal into account. The first creates the study and cannot be undone.
   *
   * @throws IllegalStateException when the row undoes or redoes what cannot be
   */
  public void add(JournalEntry entry) {
    switch (entry.kind()) {
      case DO -> {
        undone.clear();
        if (entry.sequence() > 1) {
          done.push(entry);
        }
      }
      case UNDO -> undone.push(pop(done, entry));
      case REDO -> done.push(pop(undone, entry));
      default -> throw new IllegalStateException("Transaction " + entry.sequence() + " is of unknown kind "
          + entry.kind());
    }
  }

  private static JournalEntry pop(Deque<JournalEntry> from, JournalEntry entry) {
    JournalEntry target = from.peek();
    if (target == null || target.sequence() != entry.target()) {
      throw new IllegalStateException("Transaction " + entry.sequence() + " is an " + entry.kind() + " of "
          + entry.target() + ", which was not the next");
    }
    return from.pop();
  }

  /** The transaction that undo takes back. */
  public Optional<JournalEntry> undoable() {
    return Optional.ofNullable(done.peek());
  }

  /** The transaction that redo repeats. */
  public Optional<JournalEntry> redoable() {
    return Optional.ofNullable(undone.peek());
  }
}
