// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.triangulum.model.study.Finding;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadTransfer;

/** Cards can be dragged away to be copied, and anything dropped on a column is linked for its group. */
public final class BoardDrag {
  private final EvidenceBoard board;

  /** Drag and drop for a board that shows a finding. */
  public BoardDrag(EvidenceBoard board, StudyDesk desk, Supplier<Optional<Finding>> finding) {
    this.board = board;
    Transfer[] transfers = {new PayloadTransfer()};
    DragSource source = new DragSource(board.control(), DND.DROP_COPY);
    source.setTransfer(transfers);
    source.addDragListener(new DragSourceAdapter() {
      @Override
      public void dragStart(DragSourceEvent event) {
        event.doit = board.cardAt(event.x, event.y).isPresent();
      }

      @Override
      public void dragSetData(DragSourceEvent event) {
        event.data = board.selected().map(c -> (Payload) new Payload.OfLink(c.evidence().link().getId())).orElse(null);
      }
    });
    DropTarget target = new DropTarget(board.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(transfers);
    target.addDropListener(new DropTargetAdapter() {
      @Override
      public void dragEnter(DropTargetEvent event) {
        event.detail = desk.editable() ? DND.DROP_COPY : DND.DROP_NONE;
      }

      @Override
      public void drop(DropTargetEvent event) {
        if (event.data instanceof Payload payload) {
          finding.get().ifPresent(f -> new Linking(desk).drop(payload, f,
              groupAt(event.x, event.y).orElse(null)));
        }
      }
    });
  }

  private Optional<org.triangulum.model.study.ParticipantGroup> groupAt(int x, int y) {
    return board.groupAt(board.control().toControl(x, y).x).orElse(Optional.empty());
  }
}
