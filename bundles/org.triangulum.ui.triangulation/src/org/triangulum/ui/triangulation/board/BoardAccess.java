// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ListAccess;

/** What screen readers are told of the board: its cards, and what stands on each. */
final class BoardAccess implements ListAccess.Places {
  private final EvidenceBoard board;

  BoardAccess(EvidenceBoard board) {
    this.board = board;
  }

  void install() {
    ListAccess.install(board.control(), this);
  }

  @Override
  public String name() {
    return Messages.board_name;
  }

  @Override
  public int count() {
    return board.cards().size();
  }

  @Override
  public String name(int place) {
    ResolvedEvidence evidence = board.cards().get(place).evidence();
    return evidence.group().map(g -> g.getName() + ", ").orElse("") + Glyphs.word(evidence.role()) + ": "
        + evidence.text() + ". " + evidence.attribution();
  }

  @Override
  public Rectangle bounds(int place) {
    return board.onCanvas(board.cards().get(place));
  }

  @Override
  public int chosen() {
    return board.selected().map(board.cards()::indexOf).orElse(-1);
  }
}
