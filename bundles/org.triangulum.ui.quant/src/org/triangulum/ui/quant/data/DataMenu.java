// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.data.grid.GridCell;
import org.triangulum.data.grid.RowFilter;
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
  private final Sheet sheet;
  private final CellEdits edits;
  private final DataBar bar;

  DataMenu(StudyDesk desk, QuantDesk quant, Sheet sheet, CellEdits edits, DataBar bar) {
    this.desk = desk;
    this.quant = quant;
    this.sheet = sheet;
    this.edits = edits;
    this.bar = bar;
  }

  void install() {
    Menus.on(sheet.control(), this::fill);
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
    Menus.item(menu, Messages.menu_all, !bar.filters().isEmpty(), bar::clear);
    Menus.line(menu);
    Menus.item(menu, Messages.menu_analyse, true, () -> quant.add(List.of(column)));
    Menus.item(menu, Messages.menu_group, true, () -> quant.groupBy(List.of(column)));
  }
}
