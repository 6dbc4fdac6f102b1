// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** The layers of a {@link Sheet}: cells, what is selected of them, the part in sight, frozen columns, headings. */
final class SheetLayers {
  private final DataLayer body;
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final FreezeLayer freeze;
  private final DataLayer headings;
  private final DataLayer names;
  private final ColumnHeaderLayer header;
  private final GridLayer grid;
  private int frozen;

  SheetLayers(Sheet sheet) {
    body = new DataLayer(new Cells(sheet, true, true));
    selection = new SelectionLayer(body, false);
    viewport = new ViewportLayer(selection);
    freeze = new FreezeLayer(selection);
    CompositeFreezeLayer inSight = new CompositeFreezeLayer(freeze, viewport, selection, false);
    headings = new DataLayer(new Cells(sheet, true, false));
    header = new ColumnHeaderLayer(headings, inSight, selection, false);
    names = new DataLayer(new Cells(sheet, false, true));
    RowHeaderLayer rowHeader = new RowHeaderLayer(names, inSight, selection, false);
    CornerLayer corner = new CornerLayer(new DataLayer(new Cells(sheet, false, false)), rowHeader, header);
    grid = new GridLayer(inSight, header, rowHeader, corner, false);
  }

  GridLayer grid() {
    return grid;
  }

  SelectionLayer selection() {
    return selection;
  }

  ViewportLayer viewport() {
    return viewport;
  }

  DataLayer body() {
    return body;
  }

  ILayer header() {
    return header;
  }

  void setHeights(int row, int heading) {
    body.setDefaultRowHeight(row);
    names.setDefaultRowHeight(row);
    headings.setDefaultRowHeight(heading);
  }

  /** Other rows or columns: everything is laid out anew. */
  void rebuild(SheetModel model, int frozenColumns, int nameWidth) {
    FreezeHelper.unfreeze(freeze, viewport);
    body.resetColumnWidthConfiguration(false);
    for (int i = 0; i < model.columns(); i++) {
      body.setColumnWidthByPosition(i, model.width(i), false);
    }
    names.setDefaultColumnWidth(nameWidth);
    body.fireLayerEvent(new StructuralRefreshEvent(body));
    names.fireLayerEvent(new StructuralRefreshEvent(names));
    frozen = Math.min(frozenColumns, Math.max(0, model.columns() - 1));
    if (frozen > 0) {
      FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(freeze, 0, -1),
          new PositionCoordinate(freeze, frozen - 1, -1));
    }
  }

  int frozen() {
    return frozen;
  }

  /** Shapes follow the model; what is painted is taken from it by the painters, texts are for the clipboard. */
  private record Cells(Sheet sheet, boolean columns, boolean rows) implements IDataProvider {
    @Override
    public Object getDataValue(int column, int row) {
      if (columns && rows) {
        return sheet.model().cell(column, row).text();
      }
      return columns ? sheet.model().heading(column).title() : rows ? sheet.model().rowName(row) : "";
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
      throw new UnsupportedOperationException("sheets only show");
    }

    @Override
    public int getColumnCount() {
      return columns ? sheet.model().columns() : 1;
    }

    @Override
    public int getRowCount() {
      return rows ? sheet.model().rows() : 1;
    }
  }
}
