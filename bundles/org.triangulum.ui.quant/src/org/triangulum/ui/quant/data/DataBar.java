// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.grid.RowFilter;
import org.triangulum.ui.quant.Messages;

/** The fields above the data: which rows, which columns, what to find; and the filters taken from cells. */
final class DataBar {
  /** So many values are named on a chip. */
  private static final int NAMED = 4;
  private final Composite composite;
  private final Composite chips;
  private final Text rows;
  private final Text find;
  private final Text columns;
  private final List<RowFilter.Values> values = new ArrayList<>();
  private final Runnable filtered;

  /**
   * Fields.
   *
   * @param filtered is told that other rows are wanted
   * @param narrowed is told that other columns are wanted
   * @param found is asked for the next place of what stands in the field, or the one before where it is told false
   */
  DataBar(Composite parent, Runnable filtered, Runnable narrowed, Consumer<Boolean> found) {
    this.filtered = filtered;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, true);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    rows = field(Messages.data_filter);
    rows.setToolTipText(Messages.data_filter_tip);
    rows.addListener(SWT.Modify, e -> filtered.run());
    columns = field(Messages.data_columns);
    columns.addListener(SWT.Modify, e -> narrowed.run());
    find = field(Messages.data_find);
    find.setToolTipText(Messages.data_find_tip);
    find.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == SWT.F3) {
        e.doit = false;
        found.accept((e.stateMask & SWT.SHIFT) == 0);
      }
    });
    chips = new Composite(composite, SWT.NONE);
    RowLayout line = new RowLayout();
    line.marginTop = 0;
    line.marginBottom = 0;
    line.marginLeft = 0;
    chips.setLayout(line);
    showChips();
  }

  private Text field(String hint) {
    Text field = new Text(composite, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    field.setMessage(hint);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return field;
  }

  /** Where to type what to find. */
  Text find() {
    return find;
  }

  /** Where to type which columns. */
  Text columns() {
    return columns;
  }

  /** Which rows are wanted. */
  List<RowFilter> filters() {
    List<RowFilter> all = new ArrayList<>(values);
    if (!rows.getText().isBlank()) {
      all.add(new RowFilter.Where(rows.getText().strip()));
    }
    return all;
  }

  /** Wants only rows like a cell, besides what is wanted already. */
  void add(RowFilter.Values filter) {
    values.removeIf(f -> f.column().equals(filter.column()));
    values.add(filter);
    showChips();
    filtered.run();
  }

  /** Wants rows of all values of a column again. */
  void remove(String column) {
    if (values.removeIf(f -> f.column().equals(column))) {
      showChips();
      filtered.run();
    }
  }

  /** Which values of a column are wanted; empty for all. */
  Optional<RowFilter.Values> of(String column) {
    return values.stream().filter(f -> f.column().equals(column)).findFirst();
  }

  /** Whether rows are chosen by this column. */
  boolean filters(String column) {
    return values.stream().anyMatch(f -> f.column().equals(column));
  }

  /** Wants everything. */
  void clear() {
    values.clear();
    showChips();
    rows.setText("");
    columns.setText("");
  }

  private void showChips() {
    for (Control child : chips.getChildren()) {
      child.dispose();
    }
    for (RowFilter.Values filter : values) {
      Button chip = new Button(chips, SWT.PUSH | SWT.FLAT);
      List<String> said = new ArrayList<>(new TreeSet<>(filter.values()));
      filter.missing().forEach(kind -> said.add(MissingMark.sign(kind) + " " + MissingMark.words(kind)));
      String brief = said.size() <= NAMED ? String.join(", ", said)
          : String.join(", ", said.subList(0, NAMED)) + ", … (" + said.size() + ")";
      chip.setText(NLS.bind(Messages.data_chip, filter.column(), brief).replace("&", "&&"));
      chip.setToolTipText(Messages.data_chip_tip);
      chip.addListener(SWT.Selection, e -> {
        values.remove(filter);
        showChips();
        filtered.run();
      });
    }
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
    data.exclude = values.isEmpty();
    chips.setLayoutData(data);
    chips.setVisible(!values.isEmpty());
    composite.getParent().layout(true, true);
  }
}
