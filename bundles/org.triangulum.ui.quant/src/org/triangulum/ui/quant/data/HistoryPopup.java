// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.data.cell.CellJournal;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.CellEditKind;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.data.CellValue;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Fonts;

/**
 * Who changed a cell, when, from what to what and why, the newest change first: its edits at once, and what imports and
 * the like made of it as soon as the journal was read. Escape or a click elsewhere leaves.
 */
final class HistoryPopup {
  private static final Point SIZE = new Point(660, 240);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
  private final Shell shell;
  private final Column column;
  private final String place;
  private final Label heading;
  private final Grid<Row> grid;

  /** A change; the time as it is stored. */
  private record Row(String time, String author, String before, String after, String why) {}

  private HistoryPopup(Shell parent, Column column, int row) {
    this.column = column;
    place = NLS.bind(Messages.history_of, column.getKey(), row + 1);
    shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
    shell.setText(Messages.history_title);
    shell.setLayout(new GridLayout());
    heading = new Label(shell, SWT.NONE);
    heading.setFont(new Fonts(shell).bold());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    grid = Grid.ofRows(shell, List.of(
        GridColumn.<Row>text(Messages.history_when, 124, r -> when(r.time())),
        GridColumn.<Row>text(Messages.history_who, 60, Row::author),
        GridColumn.<Row>text(Messages.intake_before, 110, Row::before),
        GridColumn.<Row>text(Messages.intake_after, 110, Row::after),
        GridColumn.<Row>text(Messages.history_why, 0, Row::why)));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        shell.close();
      }
    });
  }

  /** Opens it below a point of the display. */
  static void open(Shell parent, Point at, OpenStudy study, Column column, int row, List<CellEdit> edits) {
    HistoryPopup popup = new HistoryPopup(parent, column, row);
    List<Row> known = new ArrayList<>(edits.stream().map(popup::row).toList());
    // Of changes within a second the later ones stay on top.
    Collections.reverse(known);
    popup.show(known, Messages.history_reading);
    popup.open(at);
    CellJournal journal = new CellJournal((Dataset) column.eContainer(), column, row, study.view().blobs());
    Latest reading = new Latest(parent.getDisplay(), 0);
    popup.shell.addDisposeListener(e -> reading.cancel());
    reading.start(Messages.history_title, progress -> journal.steps(study::changes), steps -> popup.show(
        Stream.concat(known.stream(), steps.stream().map(popup::row)).toList(), ""),
        failure -> popup.show(known, failure.getMessage()));
  }

  private void show(List<Row> rows, String state) {
    if (shell.isDisposed()) {
      return;
    }
    String counted = rows.isEmpty() && state.isEmpty() ? Messages.history_none
        : NLS.bind(Messages.history_changes, rows.size());
    heading.setText((place + ": " + counted + (state.isEmpty() ? "" : "  ·  " + state)).replace("&", "&&"));
    grid.setRows(rows.stream().sorted(Comparator.comparing(Row::time).reversed()).toList());
    if (grid.selected().isEmpty()) {
      grid.rows().stream().findFirst().ifPresent(grid::select);
    }
  }

  private Row row(CellEdit edit) {
    return new Row(edit.getDate() == null ? "" : edit.getDate(), edit.getAuthor(),
        CellWords.of(column, edit.getBefore(), edit.getBeforeMissing()),
        CellWords.of(column, edit.getAfter(), edit.getAfterMissing()), why(edit));
  }

  private Row row(CellJournal.Step step) {
    JournalEntry entry = step.entry();
    return new Row(entry.time().toString(), entry.author(), step.before().map(this::words).orElse(
        Messages.history_new_row), words(step.after()),
        entry.label() + (entry.reason().isEmpty() ? "" : ": " + entry.reason()));
  }

  private String words(CellValue value) {
    return CellWords.of(column, value.text(), value.missing());
  }

  private void open(Point at) {
    Rectangle screen = shell.getParent().getMonitor().getClientArea();
    shell.setBounds(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - SIZE.x)),
        Math.max(screen.y, Math.min(at.y, screen.y + screen.height - SIZE.y)), SIZE.x, SIZE.y);
    shell.open();
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
