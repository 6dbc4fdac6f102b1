// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.triangulation.Messages;

/** Tells screen readers that the board is a list of cards, and what stands on each. */
final class BoardAccess {
  private final EvidenceBoard board;

  BoardAccess(EvidenceBoard board) {
    this.board = board;
  }

  void install() {
    Accessible accessible = board.control().getAccessible();
    accessible.addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = event.childID == ACC.CHILDID_SELF ? Messages.board_name : name(event.childID);
      }
    });
    accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
      }

      @Override
      public void getChildCount(AccessibleControlEvent event) {
        event.detail = board.cards().size();
      }

      @Override
      public void getFocus(AccessibleControlEvent event) {
        event.childID = board.selected().map(board.cards()::indexOf).orElse(ACC.CHILDID_SELF);
      }

      @Override
      public void getLocation(AccessibleControlEvent event) {
        Rectangle place = event.childID >= 0 && event.childID < board.cards().size()
            ? board.onCanvas(board.cards().get(event.childID)) : board.control().getClientArea();
        Point corner = board.control().toDisplay(place.x, place.y);
        event.x = corner.x;
        event.y = corner.y;
        event.width = place.width;
        event.height = place.height;
      }
    });
  }

  private String name(int child) {
    if (child < 0 || child >= board.cards().size()) {
      return "";
    }
    ResolvedEvidence evidence = board.cards().get(child).evidence();
    return evidence.group().map(g -> g.getName() + ", ").orElse("") + Glyphs.word(evidence.role()) + ": "
        + evidence.text() + ". " + evidence.attribution();
  }
}
