// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.entry;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.data.DataException;
import org.triangulum.data.entry.Discrepancy;
import org.triangulum.data.entry.DoubleEntry;
import org.triangulum.data.entry.DoubleEntry.Comparison;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.data.CellValue;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.data.CellWords;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.FieldPopup;
import org.triangulum.ui.widget.Menus;

/** Where two entries of the same forms differ, and what was decided. */
public final class Discrepancies {
  /** So many rows that stand in one entry only are named. */
  private static final int NAMED = 20;
  private final StudyDesk desk;
  private final Consumer<String> refused;
  private final Button takeFirst;
  private final Button takeSecond;
  private final Composite composite;
  private final Label summary;
  private final Grid<Discrepancy> grid;
  private String reason = "";

  /** A list; why something cannot be decided is told. */
  Discrepancies(Composite parent, StudyDesk desk, Consumer<String> refused) {
    this.desk = desk;
    this.refused = refused;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    composite.setLayout(layout);
    summary = new Label(composite, SWT.WRAP);
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrap.widthHint = 200;
    summary.setLayoutData(wrap);
    ButtonRow buttons = new ButtonRow(composite, 1);
    takeFirst = buttons.push(Messages.entry_first_taken, Messages.entry_first_tip,
        () -> grid().selected().ifPresent(d -> decide(d, d.first())));
    takeSecond = buttons.push(Messages.entry_second_taken, Messages.entry_second_tip,
        () -> grid().selected().ifPresent(d -> decide(d, d.second())));
    grid = Grid.ofRows(composite, List.of(
        GridColumn.<Discrepancy>text(Messages.entry_row, 74, d -> String.join(" ", d.key())),
        GridColumn.<Discrepancy>text(Messages.variables_name, 80, d -> d.column().getKey())
            .tipped(d -> new VariableRow.Item(d.column()).name()),
        GridColumn.<Discrepancy>text(Messages.entry_first, 92, d -> words(d, d.first())),
        GridColumn.<Discrepancy>text(Messages.entry_second, 92, d -> words(d, d.second())),
        GridColumn.<Discrepancy>text(Messages.entry_decided, 0,
            d -> d.resolution().map(CellEdit::getReason).orElse(Messages.entry_open))
            .ink((d, palette) -> d.isOpen() ? palette.warning() : palette.muted())));
    grid.onSelect((d, column) -> enable());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onOpen(this::choose);
    Menus.on(grid.control(), menu -> grid.selected().ifPresent(d -> fill(menu, d)));
  }

  /** The widget. */
  Composite control() {
    return composite;
  }

  /** Compares a second entry with the first. */
  void show(OpenStudy open, Dataset second) {
    Comparison comparison = DoubleEntry.compare(second, open.view().blobs());
    summary.setText(NLS.bind(Messages.entry_compared, new Object[] {comparison.compared(), comparison.open().size(),
        comparison.onlyFirst().size(), comparison.onlySecond().size()}));
    summary.setToolTipText(NLS.bind(Messages.entry_alone, names(comparison.onlyFirst()),
        names(comparison.onlySecond())));
    grid.setRows(comparison.discrepancies());
    enable();
    composite.layout(true, true);
  }

  private static String words(Discrepancy discrepancy, CellValue value) {
    return CellWords.of(discrepancy.column(), value.text(), value.missing());
  }

  /** Whose rows; of many the first. */
  private static String names(List<List<String>> keys) {
    return keys.isEmpty() ? "·" : String.join(", ", keys.stream().limit(NAMED).map(k -> String.join(" ", k)).toList())
        + (keys.size() > NAMED ? ", …" : "");
  }

  private void enable() {
    boolean able = desk.editable() && grid.selected().isPresent();
    takeFirst.setEnabled(able);
    takeSecond.setEnabled(able);
  }

  private void choose(Discrepancy discrepancy) {
    Menu menu = new Menu(grid.control());
    fill(menu, discrepancy);
    Rectangle place = grid.bounds(discrepancy, 2);
    menu.setLocation(grid.control().toDisplay(place.x, place.y + place.height));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private void fill(Menu menu, Discrepancy discrepancy) {
    Menus.item(menu, NLS.bind(Messages.entry_take_first, words(discrepancy, discrepancy.first())), desk.editable(),
        () -> decide(discrepancy, discrepancy.first()));
    Menus.item(menu, NLS.bind(Messages.entry_take_second, words(discrepancy, discrepancy.second())), desk.editable(),
        () -> decide(discrepancy, discrepancy.second()));
  }

  private void decide(Discrepancy discrepancy, CellValue value) {
    FieldPopup.open(grid.control(), grid.bounds(discrepancy, 0), Messages.edit_reason, Messages.edit_reason_hint,
        reason, 1, given -> {
          OpenStudy open = desk.open().orElseThrow();
          reason = given;
          desk.edit(editor -> {
            try {
              new DoubleEntry(editor, open.view().blobs(), open.session()).resolve(discrepancy, value, given);
            } catch (DataException e) {
              refused.accept(e.getMessage());
            }
          });
        });
  }

  /** The list, for those who test what is in it. */
  public Grid<Discrepancy> grid() {
    return grid;
  }
}
