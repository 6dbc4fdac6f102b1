// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Where a person is in the study, and the way back and forth. */
public final class Navigator {
  private static final int REMEMBERED = 200;
  private final Deque<Where> behind = new ArrayDeque<>();
  private final Deque<Where> ahead = new ArrayDeque<>();
  private final List<Consumer<Where>> listeners = new CopyOnWriteArrayList<>();
  private Where where = Where.NOWHERE;

  /** Where the person is. */
  public Where where() {
    return where;
  }

  /** Goes to a place and remembers the one before. */
  public void go(UnaryOperator<Where> step) {
    Where next = step.apply(where);
    if (next.equals(where)) {
      // Clicked again: a part that was hidden comes up.
      tell();
      return;
    }
    if (!where.equals(Where.NOWHERE)) {
      behind.push(where);
      if (behind.size() > REMEMBERED) {
        behind.removeLast();
      }
    }
    ahead.clear();
    where = next;
    tell();
  }

  /** Whether there is a place to go back to. */
  public boolean canGoBack() {
    return !behind.isEmpty();
  }

  /** Whether there is a place to go forward to. */
  public boolean canGoForward() {
    return !ahead.isEmpty();
  }

  /** Back to the place before. */
  public void back() {
    move(behind, ahead);
  }

  /** Forward again after going back. */
  public void forward() {
    move(ahead, behind);
  }

  private void move(Deque<Where> from, Deque<Where> to) {
    if (!from.isEmpty()) {
      to.push(where);
      where = from.pop();
      tell();
    }
  }

  void forget() {
    behind.clear();
    ahead.clear();
    where = Where.NOWHERE;
  }

  /** Is told of each new place. */
  public void addListener(Consumer<Where> listener) {
    listeners.add(listener);
  }

  /** Is told no more. */
  public void removeListener(Consumer<Where> listener) {
    listeners.remove(listener);
  }

  private void tell() {
    listeners.forEach(l -> l.accept(where));
  }
}
