// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Walking over the board with the keyboard. */
final class BoardKeys {
  private final EvidenceBoard board;

  BoardKeys(EvidenceBoard board) {
    this.board = board;
  }

  void listen() {
    board.control().addListener(SWT.KeyDown, this::press);
    board.control().addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
  }

  private void press(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_DOWN -> along(1);
      case SWT.ARROW_UP -> along(-1);
      case SWT.ARROW_RIGHT -> across(1);
      case SWT.ARROW_LEFT -> across(-1);
      case SWT.HOME -> board.cards().stream().findFirst().ifPresent(board::select);
      case SWT.END -> board.cards().stream().reduce((a, b) -> b).ifPresent(board::select);
      case SWT.CR, SWT.KEYPAD_CR, ' ' -> board.openSelected();
      default -> { }
    }
  }

  private void along(int by) {
    Optional<Card> from = board.selected();
    if (from.isEmpty()) {
      board.cards().stream().findFirst().ifPresent(board::select);
      return;
    }
    List<Card> column = board.cards().stream().filter(c -> c.column() == from.get().column()).toList();
    int index = column.indexOf(from.get()) + by;
    if (index >= 0 && index < column.size()) {
      board.select(column.get(index));
    }
  }

  /** To the card at the same height in the next column that has any. */
  private void across(int by) {
    Optional<Card> from = board.selected();
    if (from.isEmpty()) {
      board.cards().stream().findFirst().ifPresent(board::select);
      return;
    }
    int y = from.get().bounds().y;
    for (int c = from.get().column() + by; c >= 0 && c < board.columns().size(); c += by) {
      int column = c;
      Optional<Card> nearest = board.cards().stream().filter(card -> card.column() == column)
          .min(Comparator.comparingInt(card -> Math.abs(card.bounds().y - y)));
      if (nearest.isPresent()) {
        board.select(nearest.get());
        return;
      }
    }
  }
}
