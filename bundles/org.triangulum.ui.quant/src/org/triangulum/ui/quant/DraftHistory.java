// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The drafts that a person made one after another. For one thread. */
final class DraftHistory {
  private static final int MOST = 200;

  private final Deque<Draft> before = new ArrayDeque<>();
  private final Deque<Draft> after = new ArrayDeque<>();
  private String typed = "";

  /**
   * Notes that a draft was changed.
   *
   * @param field what is being typed into; empty for any other change. What is typed into a field without a pause for
   *     something else is one step
   */
  void changed(Draft from, String field) {
    if (field.isEmpty() || !field.equals(typed)) {
      before.push(from);
    }
    if (before.size() > MOST) {
      before.removeLast();
    }
    typed = field;
    after.clear();
  }

  /** The draft before the last change; empty where there was none. */
  Optional<Draft> back(Draft now) {
    return step(before, after, now);
  }

  /** The draft that was taken back last; empty where there is none. */
  Optional<Draft> again(Draft now) {
    return step(after, before, now);
  }

  private Optional<Draft> step(Deque<Draft> from, Deque<Draft> to, Draft now) {
    typed = "";
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }

  boolean canGoBack() {
    return !before.isEmpty();
  }

  boolean canGoAgain() {
    return !after.isEmpty();
  }

  /** What was done before has another end now: a change of the study. */
  void clear() {
    before.clear();
    after.clear();
    typed = "";
  }
}
