// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.findings;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.model.study.Finding;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.findings.FindingRow.Item;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadTransfer;

/** What can be done with a finding in the tree: remove it, and drop evidence on it. */
final class FindingsMenu {
  private final Grid<FindingRow> grid;
  private final StudyDesk desk;

  FindingsMenu(Grid<FindingRow> grid, StudyDesk desk) {
    this.grid = grid;
    this.desk = desk;
  }

  void install() {
    Menu menu = new Menu(grid.control());
    MenuItem remove = new MenuItem(menu, SWT.PUSH);
    remove.setText(Messages.findings_remove);
    remove.addListener(SWT.Selection, e -> selected().ifPresent(f -> desk.change(
        NLS.bind(Messages.change_remove_finding, f.getKey()), study -> desk.open().orElseThrow().editor().delete(f))));
    menu.addListener(SWT.Show, e -> remove.setEnabled(desk.editable() && selected().isPresent()));
    grid.control().setMenu(menu);
    DropTarget target = new DropTarget(grid.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(new Transfer[] {new PayloadTransfer()});
    target.addDropListener(new DropTargetAdapter() {
      @Override
      public void dragOver(DropTargetEvent event) {
        event.detail = desk.editable() && at(event).isPresent() ? DND.DROP_COPY : DND.DROP_NONE;
      }

      @Override
      public void drop(DropTargetEvent event) {
        if (event.data instanceof Payload payload) {
          at(event).ifPresent(f -> new Linking(desk).drop(payload, f, null));
        }
      }
    });
  }

  private Optional<Finding> selected() {
    return grid.selected().map(row -> row instanceof Item item ? item.finding() : null);
  }

  private Optional<Finding> at(DropTargetEvent event) {
    return grid.rowAt(grid.control().toControl(event.x, event.y))
        .map(row -> row instanceof Item item ? item.finding() : null);
  }
}
