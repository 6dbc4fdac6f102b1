// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Menus;

/** The parts of the definition, and what can be done with them. */
public final class OutlinePane {
  private final EditorSession session;
  private final Parts parts;
  private final Composite composite;
  private final Grid<OutlineRow> grid;
  private final Set<String> closed = new HashSet<>();
  private final Button add;
  private final Button twice;
  private final Button up;
  private final Button down;
  private final Button remove;
  private Set<OutlineRow> wrong = Set.of();

  OutlinePane(EditorSession session, Composite parent) {
    this.session = session;
    parts = new Parts(session);
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    ButtonRow buttons = new ButtonRow(composite, 1);
    add = buttons.push(Messages.add, Messages.add_tip, this::openAdd);
    twice = buttons.push(Messages.duplicate, Messages.duplicate_tip,
        () -> grid().selected().ifPresent(parts::duplicate));
    up = buttons.push("↑", Messages.move_up, () -> grid().selected().ifPresent(row -> parts.move(row, -1)));
    down = buttons.push("↓", Messages.move_down, () -> grid().selected().ifPresent(row -> parts.move(row, 1)));
    remove = buttons.push("✕", Messages.remove, () -> grid().selected().ifPresent(parts::remove));
    grid = Grid.ofRows(composite, List.of(GridColumn.<OutlineRow>text(Messages.outline, 0, OutlineRow::title)
        .order(null).ink((row, palette) -> wrong.contains(row) ? palette.warning() : row.head() ? palette.muted()
            : null)));
    grid.setOutline(new Outline<>(OutlineRow::level, this::fold, this::setOpen), 0);
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onSelect((row, column) -> {
      session.choose(row.place());
      enable();
    });
    grid.onKey(SWT.NONE, SWT.DEL, rows -> rows.stream().filter(Parts::isEntry).limit(1).forEach(parts::remove));
    grid.onKey(SWT.MOD1, SWT.ARROW_UP, rows -> rows.stream().filter(row -> parts.canMove(row, -1)).limit(1)
        .forEach(row -> parts.move(row, -1)));
    grid.onKey(SWT.MOD1, SWT.ARROW_DOWN, rows -> rows.stream().filter(row -> parts.canMove(row, 1)).limit(1)
        .forEach(row -> parts.move(row, 1)));
    Menus.on(grid.control(), this::menu);
  }

  private void openAdd() {
    Menus.below(add, this::addItems);
  }

  private void addItems(org.eclipse.swt.widgets.Menu menu) {
    parts.choices(grid.selected().orElse(null)).forEach(choice -> Menus.item(menu, FieldWords.one(choice.getKey()),
        session.draft().readable(), () -> parts.add(choice.getKey(), choice.getValue())));
  }

  private void menu(org.eclipse.swt.widgets.Menu menu) {
    addItems(Menus.cascade(menu, Messages.add_menu, true));
    grid.selected().filter(Parts::isEntry).ifPresent(row -> {
      Menus.item(menu, Messages.duplicate, true, () -> parts.duplicate(row));
      Menus.item(menu, Messages.move_up, parts.canMove(row, -1), () -> parts.move(row, -1));
      Menus.item(menu, Messages.move_down, parts.canMove(row, 1), () -> parts.move(row, 1));
      Menus.item(menu, Messages.remove, true, () -> parts.remove(row));
    });
  }

  private Outline.Fold fold(OutlineRow row) {
    boolean below = row.head() && !session.draft().list(row.place()).isEmpty();
    return !below ? Outline.Fold.LEAF : closed.contains(row.place().toString()) ? Outline.Fold.CLOSED
        : Outline.Fold.OPEN;
  }

  private void setOpen(OutlineRow row, boolean open) {
    if (open) {
      closed.remove(row.place().toString());
    } else {
      closed.add(row.place().toString());
    }
    show();
  }

  /** Shows the parts as they are now. */
  void show() {
    List<OutlineRow> all = OutlineRow.of(session.draft());
    wrong = new HashSet<>(session.problems().stream().filter(Problem::isError).filter(p -> !p.place().isEmpty())
        .flatMap(problem -> OutlineRow.at(all, problem.place()).stream()).toList());
    List<OutlineRow> rows = all.stream().filter(row -> row.head() || row.place().steps().isEmpty()
        || !closed.contains(String.valueOf(row.place().steps().get(0)))).toList();
    if (!rows.equals(grid.rows())) {
      grid.setRows(rows);
    }
    grid.control().redraw();
    OutlineRow.at(rows, session.chosen()).ifPresent(row -> {
      if (grid.selected().filter(row::equals).isEmpty()) {
        grid.select(row);
      }
    });
    enable();
  }

  private void enable() {
    OutlineRow row = grid.selected().orElse(null);
    boolean entry = Parts.isEntry(row) && session.draft().readable();
    twice.setEnabled(entry);
    remove.setEnabled(entry);
    up.setEnabled(entry && parts.canMove(row, -1));
    down.setEnabled(entry && parts.canMove(row, 1));
    add.setEnabled(session.draft().readable());
  }

  /** What can be added, moved and removed. */
  Parts parts() {
    return parts;
  }

  /** The widget. */
  Composite control() {
    return composite;
  }

  /** The rows, for those who test what is in them. */
  public Grid<OutlineRow> grid() {
    return grid;
  }
}
