// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import org.eclipse.swt.graphics.Point;
import org.triangulum.coding.Extent;
import org.triangulum.coding.Span;
import org.triangulum.model.study.Code;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.text.TextPane;

/** The words selected are dragged to codes and findings; codes are dropped on the words selected, else on a turn. */
final class TextDrops {
  private TextDrops() {}

  static void install(StudyDesk desk, TextPane pane, TextActions actions, TextEditing editing) {
    PayloadDrag.from(pane.text(), () -> actions.passage().filter(p -> actions.hasSelection() && !editing.pending())
        .map(p -> new Payload.OfPassage(pane.transcript().document().getId(), p.start(), p.end())));
    PayloadDrag.onto(pane.text(), new PayloadDrag.Target() {
      @Override
      public boolean accepts(Point at) {
        return actions.editable();
      }

      @Override
      public void drop(Payload payload, Point at, boolean copy) {
        if (payload instanceof Payload.OfSeveral several) {
          several.parts().forEach(part -> drop(part, at, copy));
        } else if (payload instanceof Payload.OfCode code) {
          desk.open().flatMap(open -> open.element(Code.class, code.id())).ifPresent(c -> put(c, at));
        }
      }

      private void put(Code code, Point at) {
        if (actions.hasSelection()) {
          actions.passage().ifPresent(span -> actions.apply(code, span, Extent.WORDS));
        } else {
          int position = pane.places().positionAt(at.x, at.y);
          actions.apply(code, new Span(position, position), Extent.TURN);
        }
      }
    });
  }
}
