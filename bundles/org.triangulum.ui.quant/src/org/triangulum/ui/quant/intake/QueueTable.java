// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;

/** The files of an import with what came of each; one of several is taken in hand by choosing it. */
final class QueueTable {
  private static final int HEIGHT = 136;
  private final FileQueue queue;
  private final Grid<FileQueue.Entry> grid;

  /** A list across its parent's columns; a file that a person chose is told. */
  QueueTable(Composite parent, int columns, FileQueue queue, Consumer<Path> chosen) {
    this.queue = queue;
    grid = Grid.ofRows(parent, List.of(
        GridColumn.<FileQueue.Entry>text(Messages.intake_files, 260, e -> e.file().getFileName().toString())
            .order(null).tipped(e -> e.file().toString()),
        GridColumn.<FileQueue.Entry>text(Messages.intake_state, 90, this::state).order(null)
            .ink((e, palette) -> e.state() == FileQueue.State.FAILED ? palette.warning()
                : e.state() == FileQueue.State.ENTERED ? palette.muted() : null),
        GridColumn.<FileQueue.Entry>text(Messages.intake_said, 0, FileQueue.Entry::said).order(null)
            .ink((e, palette) -> e.state() == FileQueue.State.FAILED ? palette.warning() : palette.muted())
            .tipped(FileQueue.Entry::said)));
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1);
    data.heightHint = HEIGHT;
    grid.control().setLayoutData(data);
    grid.onSelect((entry, column) -> {
      if (entry.state() != FileQueue.State.ENTERED && !queue.isCurrent(entry)) {
        chosen.accept(entry.file());
      }
    });
    show();
  }

  private String state(FileQueue.Entry entry) {
    return switch (entry.state()) {
      case ENTERED -> Messages.intake_entered;
      case FAILED -> Messages.intake_failed;
      case WAITING -> queue.isCurrent(entry) ? Messages.intake_current : Messages.intake_waiting;
    };
  }

  /** Shows the files as they are now; nothing while there is only one. */
  void show() {
    grid.setRows(queue.entries());
    queue.entries().stream().filter(queue::isCurrent).findFirst().ifPresent(grid::select);
    boolean several = queue.entries().size() > 1;
    grid.control().setVisible(several);
    ((GridData) grid.control().getLayoutData()).exclude = !several;
    grid.control().getParent().layout(true, true);
  }
}
