// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The drafts that a person made one after another, and which of them is stored. For one thread. */
public final class History {
  private final Deque<Step> before = new ArrayDeque<>();
  private final Deque<Step> after = new ArrayDeque<>();
  private Draft now;
  private String stored;

  /** What was done, and the draft before or after it. */
  private record Step(String label, Draft draft) {}

  /**
   * Begins with a draft.
   *
   * @param stored the text in the file; null where there is no file yet
   */
  public History(Draft first, String stored) {
    now = first;
    this.stored = stored;
  }

  /** The draft as it is. */
  public Draft now() {
    return now;
  }

  /** Goes on to another draft. What was taken back is gone then. */
  public void to(String label, Draft next) {
    if (!next.text().equals(now.text())) {
      before.push(new Step(label, now));
      after.clear();
      now = next;
    }
  }

  /** Takes the last step back. */
  public void undo() {
    if (!before.isEmpty()) {
      Step step = before.pop();
      after.push(new Step(step.label(), now));
      now = step.draft();
    }
  }

  /** Takes the last undo back. */
  public void redo() {
    if (!after.isEmpty()) {
      Step step = after.pop();
      before.push(new Step(step.label(), now));
      now = step.draft();
    }
  }

  /** What undo would take back. */
  public Optional<String> undoLabel() {
    return Optional.ofNullable(before.peek()).map(Step::label);
  }

  /** What redo would do again. */
  public Optional<String> redoLabel() {
    return Optional.ofNullable(after.peek()).map(Step::label);
  }

  /** Notes that the draft is in its file now. */
  public void saved() {
    stored = now.text();
  }

  /** Whether the file holds something else. */
  public boolean dirty() {
    return !now.text().equals(stored);
  }
}
