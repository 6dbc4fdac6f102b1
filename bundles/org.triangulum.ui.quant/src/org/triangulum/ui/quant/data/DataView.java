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
import org.triangulum.data.cell.CellHistory;
import org.triangulum.data.grid.CellPlace;
import org.triangulum.data.grid.DataGrid;
import org.triangulum.data.grid.GridRows;
import org.triangulum.data.grid.RowFilter;
import org.triangulum.data.grid.SortKey;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.WordFilter;

/** The cells of a dataset: sorted, filtered, searched and changed where they stand. */
public final class DataView {
  private static final int DELAY = 200;
  private final QuantDesk quant;
  private final Composite content;
  private final Button labels;
  private final DataBar bar;
  private final NoticeStrip notice;
  private final Sheet sheet;
  private final DataStatus status;
  private final Latest ordering;
  private final Latest finding;
  private final CellEdits edits;
  private OpenStudy open;
  private Dataset dataset;
  private DataGrid grid;
  private GridRows rows;
  private Optional<SortKey> order = Optional.empty();
  private DataSheet shown;
  private CellHistory history;
  private DataLook wanted;

  DataView(Composite parent, StudyDesk desk, QuantDesk quant, ButtonRow buttons) {
    this.quant = quant;
    labels = buttons.toggle(Messages.data_labels, Messages.data_labels_tip, this::rebuild);
    labels.setSelection(true);
    content = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    ordering = new Latest(desk.display(), DELAY);
    finding = new Latest(desk.display(), 0);
    bar = new DataBar(content, this::arrange, this::rebuild, this::find);
    notice = new NoticeStrip(content, 2);
    sheet = new Sheet(content);
    sheet.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    sheet.onTooMuch(cells -> say(NLS.bind(Messages.data_copy_too_much, cells)));
    sheet.onHeading(this::sort);
    status = new DataStatus(content, desk);
    sheet.onSelect(place -> status.show(open, shown, Optional.of(place)));
    edits = new CellEdits(desk, sheet, this::say);
    sheet.onOpen(place -> edits.open(place, Optional.empty()));
    sheet.onType(typed -> sheet.cursor().ifPresent(place -> edits.open(place, Optional.of(typed))));
    new DataMenu(desk, quant, this, edits, bar).install();
    content.addDisposeListener(e -> {
      ordering.cancel();
      finding.cancel();
    });
  }

  void say(String text) {
    notice.say(text, Messages.data_understood, () -> { });
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
    boolean other = newDataset != dataset || study != open;
    if (other) {
      open = study;
      dataset = newDataset;
      order = Optional.empty();
      grid = null;
      bar.clear();
      notice.hide();
      grid = DataGrid.of(dataset, open.view().blobs());
      rows = grid.rows();
      history = new CellHistory(dataset, open.view().blobs());
      rebuild();
      return;
    }
    DataGrid before = grid;
    grid = grid.refreshed();
    history = new CellHistory(dataset, open.view().blobs());
    if (grid.columns().equals(before.columns())) {
      sheet.redraw();
      return;
    }
    boolean sameShape = grid.rowCount() == before.rowCount() && grid.columns().stream().map(c -> c.column()).toList()
        .equals(before.columns().stream().map(c -> c.column()).toList());
    if (!sameShape) {
      rows = grid.rows();
      rebuild();
    } else {
      // Cells changed: what is seen stays where it is.
      shown = new DataSheet(grid, shownColumns(), rows, labels.getSelection(), this::mark, history);
      sheet.replaceModel(shown);
    }
    if (!bar.filters().isEmpty() || order.isPresent()) {
      arrange();
    }
    status.show(open, shown, sheet.cursor());
  }

  /** Sorts by a column, then the other way round, then not at all. */
  private void sort(int column) {
    String key = shown.column(column).getKey();
    Optional<SortKey> before = order.filter(o -> o.column().equals(key));
    order = before.isEmpty() ? Optional.of(new SortKey(key, false))
        : before.get().descending() ? Optional.empty() : Optional.of(new SortKey(key, true));
    sheet.cursor().ifPresent(c -> sheet.select(column, c.row()));
    arrange();
  }

  /** Sorts by a column; not at all where there is none. */
  void order(Optional<SortKey> wantedOrder) {
    order = wantedOrder;
    arrange();
  }

  /** Filters and sorts in the background; what is shown stays until that is done. */
  private void arrange() {
    if (grid == null) {
      return;
    }
    List<RowFilter> filters = bar.filters();
    List<SortKey> keys = order.stream().toList();
    DataGrid asked = grid;
    status.busy(Messages.data_arranging);
    ordering.start(Messages.data_arranging, progress -> asked.rows(filters, keys, progress), found -> {
      if (!content.isDisposed() && asked == grid) {
        notice.hide();
        rows = found;
        rebuild();
      }
    }, failure -> {
      if (!content.isDisposed()) {
        say(failure.getMessage());
        status.show(open, shown, sheet.cursor());
      }
    });
  }

  private List<Integer> shownColumns() {
    WordFilter words = WordFilter.of(bar.columns().getText());
    List<Integer> columns = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < grid.columns().size(); i++) {
      Column column = grid.columns().get(i).column();
      if (identifies(column)) {
        columns.add(i);
      } else if (words.accepts(column.getKey() + " " + column.getLabel())) {
        others.add(i);
      }
    }
    columns.addAll(others);
    return columns;
  }

  private void rebuild() {
    if (grid == null) {
      return;
    }
    int frozen = (int) grid.columns().stream().filter(c -> identifies(c.column())).count();
    shown = new DataSheet(grid, shownColumns(), rows, labels.getSelection(), this::mark, history);
    sheet.setModel(shown, frozen);
    status.show(open, shown, Optional.empty());
    if (wanted != null) {
      DataLook look = wanted;
      wanted = null;
      look(look);
    }
  }

  private String mark(Column column) {
    return quant.states().sign(column).strip()
        + (column.getDerivation() != null ? "ƒ" : "") + (bar.filters(column.getKey()) ? "⧩" : "")
        + order.filter(o -> o.column().equals(column.getKey())).map(o -> o.descending() ? "▾" : "▴").orElse("");
  }

  private static boolean identifies(Column column) {
    return column.getRole() == ColumnRole.RESPONDENT || column.getRole() == ColumnRole.SUBJECT;
  }

  /** Goes to where to type what to find. */
  void startFind() {
    bar.find().setFocus();
    bar.find().selectAll();
  }

  private void find(boolean forward) {
    String text = bar.find().getText().strip();
    if (text.isEmpty() || shown == null) {
      return;
    }
    DataGrid asked = grid;
    GridRows among = rows;
    CellPlace after = sheet.cursor().map(c -> new CellPlace(c.row(), shown.ofGrid(c.column()))).orElse(null);
    status.busy(Messages.data_finding);
    finding.start(Messages.data_finding, progress -> asked.find(text, among, after, forward, progress), found -> {
      if (content.isDisposed() || asked != grid || among != rows) {
        return;
      }
      if (found.isEmpty()) {
        say(NLS.bind(Messages.data_not_found, text));
        status.show(open, shown, sheet.cursor());
        return;
      }
      notice.hide();
      if (shown.shown(found.get().column()) < 0) {
        bar.columns().setText("");
      }
      sheet.choose(shown.shown(found.get().column()), found.get().position());
    }, failure -> say(failure.getMessage()));
  }

  /** Selects the cells looked at; all rows and columns are shown where some are hidden. */
  void look(DataLook look) {
    if (look.cells().isEmpty() || shown == null) {
      return;
    }
    boolean hidden = look.cells().stream().anyMatch(c -> !c.column().isEmpty() && shown.shown(c.column()) < 0
        || c.row() >= 0 && rows.position(c.row()) < 0);
    if (hidden && (!bar.filters().isEmpty() || !bar.columns().getText().isEmpty())) {
      wanted = look;
      rows = grid.rows();
      order = Optional.empty();
      bar.clear();
      rebuild();
      return;
    }
    List<Place> places = new ArrayList<>();
    for (DataLook.Cell cell : look.cells()) {
      int row = cell.row() < 0 ? sheet.cursor().map(Place::row).orElse(Math.max(0, sheet.firstRow()))
          : rows.position(cell.row());
      int column = cell.column().isEmpty() ? 0 : shown.shown(cell.column());
      if (row >= 0 && row < rows.size() && column >= 0) {
        places.add(new Place(column, row));
      }
    }
    if (!places.isEmpty()) {
      sheet.select(places);
      status.show(open, shown, Optional.of(places.get(0)));
    }
  }

  /** The sheet, for those who test what is in it. */
  public Sheet sheet() {
    return sheet;
  }

  /** What is told, likewise. */
  public String told() {
    return notice.text();
  }
}
