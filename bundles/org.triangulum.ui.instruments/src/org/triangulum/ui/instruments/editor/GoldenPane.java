// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Pages;

/** Golden cases: what they expect against what comes out, run with each change. */
public final class GoldenPane {
  private final EditorSession session;
  private final Pages pages;
  private final Grid<GoldenRow> grid;

  GoldenPane(EditorSession session, Composite parent) {
    this.session = session;
    pages = new Pages(parent);
    grid = Grid.ofRows(pages.composite(), List.of(
        GridColumn.<GoldenRow>text("", 28, row -> row.right() ? "✓" : "✕").align(SWT.CENTER).order(null)
            .ink((row, palette) -> row.right() ? palette.accent() : palette.warning()),
        GridColumn.<GoldenRow>text(Messages.golden_case, 0, GoldenRow::title),
        GridColumn.<GoldenRow>text(Messages.preview_scale, 90, GoldenRow::scale),
        GridColumn.<GoldenRow>text(Messages.golden_expected, 110, GoldenRow::expected).order(null),
        GridColumn.<GoldenRow>text(Messages.golden_found, 110, GoldenRow::found).order(null)
            .ink((row, palette) -> row.right() ? null : palette.warning())));
    grid.onSelect((row, column) -> session.choose(row.place()));
  }

  /** Shows what came out last. */
  void show() {
    List<GoldenRow> rows = session.report().map(InstrumentCheck.Report::golden).map(GoldenRow::of).orElse(List.of());
    if (rows.isEmpty()) {
      boolean broken = session.report().isPresent() && session.definition().isEmpty();
      pages.showEmpty(Messages.golden_none, broken ? Messages.golden_broken : FieldWords
          .advice(org.triangulum.instruments.edit.Part.GOLDEN), "", null);
    } else {
      if (!rows.equals(grid.rows())) {
        grid.setRows(rows);
      }
      pages.show(grid.control());
    }
  }

  /** The widget. */
  Composite control() {
    return pages.composite();
  }

  /** The rows, for those who test what is in them. */
  public Grid<GoldenRow> grid() {
    return grid;
  }
}
