// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.triangulum.model.study.Researcher;
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
   * Says who makes changes from now on. Whose access is not that of the team can only do what it allows, and take back
   * only what was done here since; {@link #run} refuses the rest with an {@link AccessException}. Until somebody says,
   * it is the member of the study whose key the author of the session is; who is no member counts as team.
   */
  void workAs(Optional<Researcher> person);

  /**
   * Runs a change and writes it to the journal. New elements without an identifier get one. When the change throws,
   * or cannot be written, the study is as it was before and the exception is passed on.
   *
   * @param label what was done, shown in the undo menu and in the journal
   * @param reason why, in the words of the person; may be empty
   * @return the sequence number of the transaction, or 0 when nothing changed
   * @throws AccessException when the person who makes changes may not make this one
   */
  long run(String label, String reason, Consumer<Study> change);

  /**
   * Removes an element and every reference to it, inside a {@link #run}. Evidence links, positions and the like whose
   * single required target goes are removed with it.
   */
  default void delete(StudyElement element) {
    delete(List.of(element));
  }

  /** Removes several elements like {@link #delete(StudyElement)}, looking through the study only once for them all. */
  void delete(Collection<? extends StudyElement> elements);

  /** What {@link #delete(Collection)} would do to the study; changes nothing, so it needs no {@link #run}. */
  Removal removal(Collection<? extends StudyElement> elements);

  /**
   * Makes every reference to some elements refer to others, inside a {@link #run}: before duplicates are deleted. A
   * list that would hold the same element twice holds it once. References held inside what is replaced stay.
   *
   * @param replacements what takes the place of what
   * @throws IllegalArgumentException when a reference cannot hold what would take the place
   */
  void redirect(Map<? extends StudyElement, ? extends StudyElement> replacements);

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
