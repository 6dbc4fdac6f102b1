// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.ui.table.Grid;

/** Puts results on the clipboard. */
public final class Clip {
  private Clip() {}

  /** Plain text. */
  public static void text(Display display, String text) {
    put(display, new Object[] {text}, TextTransfer.getInstance());
  }

  /** Tables: as text for a spreadsheet, and as tables for a word processor. */
  public static void tables(Display display, List<ResultTable> tables) {
    put(display, new Object[] {TableText.of(tables), TableText.html(tables)}, TextTransfer.getInstance(),
        HTMLTransfer.getInstance());
  }

  /** What tables of the workbench show, in the order shown; each under a title. */
  public static void grids(Display display, Map<String, Grid<?>> grids) {
    tables(display, grids.entrySet().stream().map(e -> table(e.getKey(), e.getValue())).toList());
  }

  private static <R> ResultTable table(String title, Grid<R> grid) {
    List<ResultColumn> columns = grid.columns().stream()
        .map(c -> new ResultColumn(c.title(), c.title(), ResultColumn.Format.TEXT)).toList();
    List<List<Cell>> rows = grid.rows().stream()
        .map(row -> grid.columns().stream().map(c -> Cell.of(c.text().apply(row))).toList()).toList();
    return new ResultTable(title, title, columns, rows, List.of());
  }

  private static void put(Display display, Object[] contents, Transfer... transfers) {
    Clipboard clipboard = new Clipboard(display);
    clipboard.setContents(contents, transfers);
    clipboard.dispose();
  }
}
