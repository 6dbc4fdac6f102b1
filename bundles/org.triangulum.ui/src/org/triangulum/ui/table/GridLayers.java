// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.widget.Fonts;

/** The layers below a {@link Grid}: rows and headings, selection, scrolling, columns that stay in view. */
final class GridLayers<R> {
  /** Pixels between the lines of a table on the screen, and in the look of print. */
  static final int ROOM = 9;
  static final int PAPER_ROOM = 6;
  /** For the rule between the heading of two columns and their own. */
  private static final int RULE_ROOM = 3;
  private final DataLayer body;
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final FreezeLayer freeze;
  private final DataLayer headings;
  private final int frozen;
  private final int room;
  private final NatTable table;

  GridLayers(Composite parent, List<GridColumn<R>> columns, GridRows<R> rows, int frozen, int room) {
    this.frozen = frozen;
    this.room = room;
    body = new DataLayer(rows);
    selection = new SelectionLayer(body, false);
    viewport = new ViewportLayer(selection);
    freeze = new FreezeLayer(selection);
    ILayer scrolled = frozen == 0 ? viewport : new CompositeFreezeLayer(freeze, viewport, selection, false);
    headings = new DataLayer(new Headings<>(columns));
    CompositeLayer grid = new CompositeLayer(1, 2);
    grid.setChildLayer(GridRegion.COLUMN_HEADER, new ColumnHeaderLayer(headings, scrolled, selection), 0, 0);
    grid.setChildLayer(GridRegion.BODY, scrolled, 0, 1);
    table = new NatTable(parent, grid, false);
    body.setDefaultRowHeight(rowHeight(1));
    headings.setDefaultRowHeight(rowHeight(1));
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).width() == 0) {
        body.setColumnPercentageSizing(i, true);
        body.setMinColumnWidth(i, 90);
      } else {
        body.setColumnWidthByPosition(i, columns.get(i).width());
      }
    }
  }

  /** Puts the columns that stay in view where they stay, once the table is configured. */
  void freeze() {
    if (frozen > 0) {
      FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(freeze, 0, -1),
          new PositionCoordinate(freeze, frozen - 1, -1));
    }
  }

  /** Pixels that a row of some lines of text takes. */
  int rowHeight(int lines) {
    GC gc = new GC(table);
    try {
      gc.setFont(new Fonts(table).body());
      return lines * gc.getFontMetrics().getHeight() + room;
    } finally {
      gc.dispose();
    }
  }

  /** Gives columns their widths, and headings some lines. */
  void lay(int[] widths, int headingLines) {
    for (int i = 0; i < widths.length; i++) {
      body.setColumnWidthByPosition(i, widths[i]);
    }
    headings.setDefaultRowHeight(rowHeight(headingLines) + (headingLines > 1 ? RULE_ROOM : 0));
  }

  /** How high the headings are. */
  int headingHeight() {
    return headings.getRowHeightByPosition(0);
  }

  NatTable table() {
    return table;
  }

  DataLayer body() {
    return body;
  }

  SelectionLayer selection() {
    return selection;
  }

  ViewportLayer viewport() {
    return viewport;
  }

  private record Headings<R>(List<GridColumn<R>> columns) implements IDataProvider {
    @Override
    public Object getDataValue(int column, int row) {
      return columns.get(column).title();
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
      throw new UnsupportedOperationException("headings only show");
    }

    @Override
    public int getColumnCount() {
      return columns.size();
    }

    @Override
    public int getRowCount() {
      return 1;
    }
  }
}
