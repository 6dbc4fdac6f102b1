// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WordFilter;

/** The cells of a dataset: sorted, filtered, searched and changed where they stand. */
public final class DataView {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final LoadedColumns loaded;
  private final Composite content;
  private final Button labels;
  private final Text columnFilter;
  private final Label count;
  private final NoticeStrip notice;
  private final Sheet sheet;
  private OpenStudy open;
  private Dataset dataset;
  private DataSheet shown;
  private String signature = "";

  DataView(Composite parent, StudyDesk desk, QuantDesk quant, ButtonRow buttons) {
    this.desk = desk;
    this.quant = quant;
    labels = buttons.toggle(Messages.data_labels, Messages.data_labels_tip, this::rebuild);
    labels.setSelection(true);
    content = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    columnFilter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    columnFilter.setMessage(Messages.data_columns);
    columnFilter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    columnFilter.addListener(SWT.Modify, e -> rebuild());
    count = new Label(content, SWT.NONE);
    notice = new NoticeStrip(content, 2);
    sheet = new Sheet(content);
    sheet.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    sheet.onTooMuch(cells -> notice.say(NLS.bind(Messages.data_copy_too_much, cells), "OK", () -> { }));
    loaded = new LoadedColumns(desk.display(), () -> {
      if (!content.isDisposed()) {
        sheet.redraw();
      }
    });
    content.addDisposeListener(e -> loaded.forget());
  }

  /** The widget. */
  Control control() {
    return content;
  }

  void setActive(boolean active) {
    labels.setEnabled(active);
  }

  /** Shows a dataset as it is now; the place stays where it is the same one. */
  void show(OpenStudy study, Dataset newDataset) {
    if (newDataset != dataset || study != open) {
      loaded.forget();
      open = study;
      dataset = newDataset;
      columnFilter.setText("");
      signature = "";
    }
    StringBuilder now = new StringBuilder().append(dataset.getRowCount());
    dataset.getColumns().forEach(c -> now.append('|').append(c.getId()).append(c.getKey()).append(c.getType()));
    if (now.toString().equals(signature)) {
      sheet.redraw();
    } else {
      signature = now.toString();
      rebuild();
    }
  }

  private void rebuild() {
    if (dataset == null) {
      return;
    }
    WordFilter words = WordFilter.of(columnFilter.getText());
    List<Column> frozen = dataset.getColumns().stream().filter(DataView::identifies).toList();
    List<Column> columns = new ArrayList<>(frozen);
    dataset.getColumns().stream().filter(c -> !frozen.contains(c))
        .filter(c -> words.accepts(c.getKey() + " " + c.getLabel())).forEach(columns::add);
    shown = new DataSheet(columns, null, dataset.getRowCount(), labels.getSelection(),
        column -> loaded.get(column, open.view().blobs()), column -> "");
    sheet.setModel(shown, frozen.size());
    count.setForeground(Palette.of(content).muted());
    count.setText(NLS.bind(Messages.data_rows, shown.rows()));
    content.layout();
  }

  private static boolean identifies(Column column) {
    return column.getRole() == ColumnRole.RESPONDENT || column.getRole() == ColumnRole.SUBJECT;
  }

  /** Selects the cells looked at. */
  void look(DataLook look) {
    List<Place> places = look.cells().stream().map(this::place).flatMap(Optional::stream).toList();
    if (!places.isEmpty()) {
      sheet.select(places);
      sheet.control().setFocus();
    }
  }

  private Optional<Place> place(DataLook.Cell cell) {
    int row = cell.row() < 0 ? Math.max(0, sheet.firstRow()) : shown.shown(cell.row());
    int column = cell.column().isEmpty() ? 0
        : shown.shown().stream().map(Column::getId).toList().indexOf(cell.column());
    return row < 0 || column < 0 ? Optional.empty() : Optional.of(new Place(column, row));
  }

  /** The sheet, for those who test what is in it. */
  public Sheet sheet() {
    return sheet;
  }
}
