// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/**
 * The only way to change a study. Each call is one durable, undoable transaction of the journal.
 *
 * <p>Confined to the thread that opened the study.
 */
public interface StudyEditor {

  /** The study being edited. */
  Study study();

  /**
   * Runs a change and writes it to the journal. New elements without an identifier get one. When the change throws,
   * or cannot be written, the study is as it was before and the exception is passed on.
   *
   * @param label what was done, shown in the undo menu and in the journal
   * @param reason why, in the words of the person; may be empty
   * @return the sequence number of the transaction, or 0 when nothing changed
   */
  long run(String label, String reason, Consumer<Study> change);

  /**
   * Removes an element and every reference to it, inside a {@link #run}. Evidence links, positions and the like whose
   * single required target goes are removed with it.
   */
  void delete(StudyElement element);

  /** Undoes the newest transaction not yet undone, also one from before the study was opened. */
  void undo();

  /** Repeats the newest undone transaction, as long as nothing else was done since. */
  void redo();

  /** Label of what {@link #undo} would take back; empty when there is nothing. */
  Optional<String> undoLabel();

  /** Label of what {@link #redo} would repeat; empty when there is nothing. */
  Optional<String> redoLabel();

  /** Called after each transaction, undo and redo, on the study's thread. */
  void addListener(Consumer<StudyChange> listener);

  /** Stops calling the listener. */
  void removeListener(Consumer<StudyChange> listener);
}
