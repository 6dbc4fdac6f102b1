// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;

/** Documents are dragged onto findings; files of the desktop are dropped to be imported. */
final class DocumentDrag {
  private final StudyDesk desk;
  private final Grid<DocumentRow> grid;
  private final DocumentActions actions;
  private final Consumer<List<Path>> imports;

  DocumentDrag(StudyDesk desk, Grid<DocumentRow> grid, DocumentActions actions, Consumer<List<Path>> imports) {
    this.desk = desk;
    this.grid = grid;
    this.actions = actions;
    this.imports = imports;
  }

  void install() {
    PayloadDrag.from(grid.control(), () -> Payload.of(actions.documents().stream()
        .map(d -> (Payload) new Payload.OfElement(d.getId(), "")).toList()));
    DropTarget target = new DropTarget(grid.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
    target.addDropListener(new DropTargetAdapter() {
      @Override
      public void dragEnter(DropTargetEvent event) {
        event.detail = desk.editable() ? DND.DROP_COPY : DND.DROP_NONE;
      }

      @Override
      public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names) {
          imports.accept(Stream.of(names).map(Path::of).toList());
        }
      }
    });
  }
}
