// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.CellEditKind;
import org.triangulum.model.study.Column;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Fonts;

/** Who changed a cell, when, from what to what and why, the newest change first; Escape or a click elsewhere leaves. */
final class HistoryPopup {
  private static final Point SIZE = new Point(660, 240);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private HistoryPopup() {}

  /** Opens it below a point of the display. */
  static void open(Shell parent, Point at, Column column, int row, List<CellEdit> edits) {
    Shell shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
    shell.setText(Messages.history_title);
    shell.setLayout(new GridLayout());
    Label heading = new Label(shell, SWT.NONE);
    heading.setText(NLS.bind(Messages.history_of, new Object[] {column.getKey(), row + 1, edits.size()})
        .replace("&", "&&"));
    heading.setFont(new Fonts(shell).bold());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Grid<CellEdit> grid = Grid.ofRows(shell, List.of(
        GridColumn.<CellEdit>text(Messages.history_when, 124, e -> when(e.getDate())),
        GridColumn.<CellEdit>text(Messages.history_who, 60, CellEdit::getAuthor),
        GridColumn.<CellEdit>text(Messages.intake_before, 110,
            e -> CellWords.of(column, e.getBefore(), e.getBeforeMissing())),
        GridColumn.<CellEdit>text(Messages.intake_after, 110,
            e -> CellWords.of(column, e.getAfter(), e.getAfterMissing())),
        GridColumn.<CellEdit>text(Messages.history_why, 0, HistoryPopup::why)));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    List<CellEdit> newest = new ArrayList<>(edits);
    Collections.reverse(newest);
    grid.setRows(newest);
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        shell.close();
      }
    });
    Rectangle screen = parent.getMonitor().getClientArea();
    shell.setBounds(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - SIZE.x)),
        Math.max(screen.y, Math.min(at.y, screen.y + screen.height - SIZE.y)), SIZE.x, SIZE.y);
    shell.open();
    newest.stream().findFirst().ifPresent(grid::select);
    grid.control().setFocus();
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        shell.close();
      }
    }));
  }

  /** A time as it is read here; as it is stored where it is none. */
  static String when(String stored) {
    try {
      return stored == null ? "" : TIME.format(Instant.parse(stored));
    } catch (DateTimeParseException e) {
      return stored;
    }
  }

  private static String why(CellEdit edit) {
    String reason = edit.getReason() == null ? "" : edit.getReason();
    return edit.getKind() != CellEditKind.DOUBLE_ENTRY ? reason
        : NLS.bind(Messages.history_compared, edit.getCompared() == null ? "" : edit.getCompared(), reason);
  }
}
