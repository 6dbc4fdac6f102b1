// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.data.grid.DataGrid;
import org.triangulum.data.grid.GridCell;
import org.triangulum.data.grid.RowFilter;
import org.triangulum.data.grid.SortKey;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Menus;

/** What can be done with a cell and its column. */
final class DataMenu {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final DataView view;
  private final Sheet sheet;
  private final CellEdits edits;
  private final DataBar bar;
  private Optional<Integer> heading = Optional.empty();

  DataMenu(StudyDesk desk, QuantDesk quant, DataView view, CellEdits edits, DataBar bar) {
    this.desk = desk;
    this.quant = quant;
    this.view = view;
    sheet = view.sheet();
    this.edits = edits;
    this.bar = bar;
  }

  void install() {
    sheet.control().addListener(SWT.MenuDetect, e -> {
      Point at = sheet.control().toControl(e.x, e.y);
      heading = e.detail == SWT.MENU_KEYBOARD ? Optional.empty()
          : sheet.placeAt(at).filter(place -> place.row() < 0).map(Place::column);
    });
    sheet.onKey(SWT.ALT, SWT.ARROW_DOWN, () -> {
      if (sheet.cursor().isPresent() && sheet.model() instanceof DataSheet shown) {
        filterValues(shown, sheet.cursor().get().column());
      }
    });
    Menus.on(sheet.control(), menu -> {
      if (heading.isPresent() && sheet.model() instanceof DataSheet shown && heading.get() < shown.columns()) {
        fillHeading(menu, shown, heading.get());
      } else {
        fill(menu);
      }
      heading = Optional.empty();
    });
  }

  /** Offers the values of a column, counted among the rows that the other filters leave. */
  private void filterValues(DataSheet shown, int position) {
    Column column = shown.column(position);
    DataGrid grid = shown.grid();
    Optional<RowFilter.Values> before = bar.of(column.getKey());
    List<RowFilter> others = new ArrayList<>(bar.filters());
    before.ifPresent(others::remove);
    Rectangle place = sheet.bounds(position, Math.max(0, sheet.firstRow()));
    new ValueFilterPopup(sheet.control().getShell(), sheet.control().toDisplay(place.x, place.y), column, before,
        progress -> grid.values(column.getKey(), grid.rows(others, List.of(), progress), progress),
        chosen -> chosen.ifPresentOrElse(bar::add, () -> bar.remove(column.getKey())));
  }

  private void showHistory(DataSheet shown, Place at) {
    Rectangle place = sheet.bounds(at.column(), at.row());
    HistoryPopup.open(sheet.control().getShell(), sheet.control().toDisplay(place.x, place.y + place.height),
        desk.open().orElseThrow(), shown.column(at.column()),
        shown.shownRows().row(at.row()), shown.edits(at.column(), at.row()));
  }

  /** What can be done with a whole column. */
  private void fillHeading(Menu menu, DataSheet shown, int position) {
    Column column = shown.column(position);
    Menus.item(menu, Messages.menu_values, true, () -> filterValues(shown, position));
    Menus.item(menu, Messages.menu_values_all, bar.filters(column.getKey()), () -> bar.remove(column.getKey()));
    Menus.line(menu);
    Menus.item(menu, Messages.menu_ascending, true, () -> view.order(Optional.of(new SortKey(column.getKey(), false))));
    Menus.item(menu, Messages.menu_descending, true, () -> view.order(Optional.of(new SortKey(column.getKey(), true))));
    Menus.item(menu, Messages.menu_unsorted, true, () -> view.order(Optional.empty()));
    Menus.line(menu);
    Menus.item(menu, Messages.menu_analyse, true, () -> quant.add(List.of(column)));
    Menus.item(menu, Messages.menu_group, true, () -> quant.groupBy(List.of(column)));
  }

  private void fill(Menu menu) {
    Optional<Place> place = sheet.cursor();
    boolean there = place.isPresent() && sheet.model() instanceof DataSheet;
    Menus.item(menu, Messages.menu_edit, there && desk.editable(),
        () -> place.ifPresent(p -> edits.open(p, Optional.empty())));
    Menu missing = Menus.cascade(menu, Messages.menu_missing, there && desk.editable());
    for (MissingKind kind : MissingKind.values()) {
      if (kind != MissingKind.NONE) {
        Menus.item(missing, MissingMark.sign(kind) + "  " + MissingMark.words(kind), true,
            () -> edits.setMissing(kind));
      }
    }
    Menus.line(menu);
    if (!there) {
      return;
    }
    DataSheet shown = (DataSheet) sheet.model();
    Column column = shown.column(place.get().column());
    GridCell cell = shown.stored(place.get().column(), place.get().row());
    boolean absent = cell.missing() != MissingKind.NONE;
    String said = absent ? MissingMark.words(cell.missing()) : cell.shown(true);
    Menus.item(menu, NLS.bind(Messages.menu_only, column.getKey(), said.replace("&", "&&")), true,
        () -> bar.add(new RowFilter.Values(column.getKey(), absent ? Set.of() : Set.of(cell.value()),
            absent ? Set.of(cell.missing()) : Set.of())));
    Menus.item(menu, Messages.menu_values + "\tAlt+↓", true, () -> filterValues(shown, place.get().column()));
    Menus.item(menu, Messages.menu_all, !bar.filters().isEmpty(), bar::clear);
    Menus.line(menu);
    Menus.item(menu, Messages.menu_history, true, () -> showHistory(shown, place.get()));
    Menus.line(menu);
    Menus.item(menu, Messages.menu_analyse, true, () -> quant.add(List.of(column)));
    Menus.item(menu, Messages.menu_group, true, () -> quant.groupBy(List.of(column)));
  }
}
