// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.grid.GridCell;
import org.triangulum.data.grid.RowFilter;
import org.triangulum.data.grid.ValueCount;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.WordFilter;

/**
 * The values of a column with how often they are there, to tick those whose rows are shown. What is typed narrows the
 * list, and Enter then shows only what is left of it; Escape or a click elsewhere leaves.
 */
final class ValueFilterPopup {
  private static final Point SIZE = new Point(340, 400);
  private static final int COUNT = 70;
  private final Column column;
  private final Consumer<Optional<RowFilter.Values>> taken;
  private final Shell shell;
  private final Text search;
  private final Table table;
  private final Button take;
  private final Label told;
  private final Latest counting;
  private final Set<GridCell> chosen = new HashSet<>();
  private List<ValueCount> all = List.of();
  private List<ValueCount> matching = List.of();

  /**
   * Opens the list below a point of the display.
   *
   * @param before which values are shown now; empty for all
   * @param work counts the values, in the background
   * @param taken is told which are to be shown; empty for all
   */
  ValueFilterPopup(Shell parent, Point at, Column column, Optional<RowFilter.Values> before,
      Latest.Work<List<ValueCount>> work, Consumer<Optional<RowFilter.Values>> taken) {
    this.column = column;
    this.taken = taken;
    shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
    shell.setText(NLS.bind(Messages.values_title, column.getKey()));
    shell.setLayout(new GridLayout());
    Label heading = new Label(shell, SWT.NONE);
    heading.setText(new VariableRow.Item(column).name().replace("&", "&&"));
    heading.setFont(new Fonts(shell).bold());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    search.setMessage(Messages.values_search);
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    table = new Table(shell, SWT.VIRTUAL | SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    new TableColumn(table, SWT.LEFT).setWidth(SIZE.x - COUNT - 60);
    new TableColumn(table, SWT.RIGHT).setWidth(COUNT);
    told = new Label(shell, SWT.WRAP);
    told.setText(Messages.values_counting);
    told.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Composite buttons = new Composite(shell, SWT.NONE);
    GridLayout line = new GridLayout(3, false);
    line.marginWidth = 0;
    line.marginHeight = 0;
    buttons.setLayout(line);
    buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    button(buttons, Messages.values_all, () -> tick(true));
    button(buttons, Messages.values_none, () -> tick(false));
    take = button(buttons, Messages.values_take, this::take);
    take.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
    shell.setDefaultButton(take);
    counting = new Latest(shell.getDisplay(), 0);
    listen();
    Rectangle screen = parent.getMonitor().getClientArea();
    shell.setBounds(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - SIZE.x)),
        Math.max(screen.y, Math.min(at.y, screen.y + screen.height - SIZE.y)), SIZE.x, SIZE.y);
    shell.open();
    search.setFocus();
    say();
    counting.start(Messages.values_counting, work, found -> show(found, before), failure -> {
      if (!shell.isDisposed()) {
        told.setText(failure.getMessage().replace("&", "&&"));
        shell.layout();
      }
    });
  }

  private static Button button(Composite parent, String text, Runnable action) {
    Button button = new Button(parent, SWT.PUSH | SWT.FLAT);
    button.setText(text);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void listen() {
    table.addListener(SWT.SetData, e -> {
      TableItem item = (TableItem) e.item;
      ValueCount value = matching.get(table.indexOf(item));
      item.setText(new String[] {words(value.cell()), Integer.toString(value.rows())});
      item.setChecked(chosen.contains(value.cell()));
    });
    table.addListener(SWT.Selection, e -> {
      if (e.detail == SWT.CHECK) {
        GridCell cell = matching.get(table.indexOf((TableItem) e.item)).cell();
        if (!chosen.remove(cell)) {
          chosen.add(cell);
        }
        say();
      }
    });
    search.addListener(SWT.Modify, e -> refill());
    search.addListener(SWT.DefaultSelection, e -> take());
    search.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.ARROW_DOWN) {
        table.setFocus();
        table.setSelection(0);
      }
    });
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        shell.close();
      }
    });
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        shell.close();
      }
    }));
    shell.addDisposeListener(e -> counting.cancel());
  }

  private static String words(GridCell cell) {
    return cell.missing() != MissingKind.NONE
        ? MissingMark.sign(cell.missing()) + "  " + MissingMark.words(cell.missing())
        : cell.label().isEmpty() ? cell.value() : cell.value() + "  " + cell.label();
  }

  private void show(List<ValueCount> found, Optional<RowFilter.Values> before) {
    if (shell.isDisposed()) {
      return;
    }
    all = found;
    found.stream().map(ValueCount::cell).filter(cell -> before.isEmpty()
        || (cell.missing() == MissingKind.NONE ? before.get().values().contains(cell.value())
        : before.get().missing().contains(cell.missing()))).forEach(chosen::add);
    refill();
  }

  private void refill() {
    WordFilter words = WordFilter.of(search.getText());
    matching = all.stream().filter(v -> words.accepts(words(v.cell()))).toList();
    table.setItemCount(matching.size());
    table.clearAll();
    say();
  }

  private void tick(boolean wanted) {
    for (ValueCount value : matching) {
      if (wanted) {
        chosen.add(value.cell());
      } else {
        chosen.remove(value.cell());
      }
    }
    table.clearAll();
    say();
  }

  private List<ValueCount> wanted() {
    return matching.stream().filter(v -> chosen.contains(v.cell())).toList();
  }

  private void say() {
    List<ValueCount> wanted = wanted();
    take.setEnabled(!wanted.isEmpty());
    if (!all.isEmpty()) {
      told.setText(NLS.bind(Messages.values_told, new Object[] {wanted.size(), all.size(),
          wanted.stream().mapToInt(ValueCount::rows).sum()}));
    }
  }

  private void take() {
    List<GridCell> cells = wanted().stream().map(ValueCount::cell).toList();
    if (cells.isEmpty()) {
      return;
    }
    List<GridCell> values = new ArrayList<>(cells);
    values.removeIf(c -> c.missing() != MissingKind.NONE);
    boolean everything = cells.size() == all.size();
    shell.close();
    taken.accept(everything ? Optional.empty() : Optional.of(new RowFilter.Values(column.getKey(),
        values.stream().map(GridCell::value).collect(Collectors.toSet()), cells.stream().map(GridCell::missing)
        .filter(m -> m != MissingKind.NONE).collect(Collectors.toSet()))));
  }
}
