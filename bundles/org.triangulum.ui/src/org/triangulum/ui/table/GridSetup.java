// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.selection.MoveCellSelectionCommandHandler;
import org.eclipse.nebula.widgets.nattable.selection.MoveRowSelectionCommandHandler;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Point;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Wires a {@link Grid}: painters, keys, mouse, clipboard. */
final class GridSetup {
  private GridSetup() {}

  static <R> void configure(Grid<R> grid, boolean wholeRows, IRowDataProvider<R> data) {
    NatTable table = grid.control();
    Fonts fonts = new Fonts(table);
    if (wholeRows) {
      grid.selection().setSelectionModel(
          new RowSelectionModel<>(grid.selection(), data, data::indexOfRowObject));
    }
    SelectionLayer selection = grid.selection();
    selection.registerCommandHandler(wholeRows ? new MoveRowSelectionCommandHandler(selection)
        : new MoveCellSelectionCommandHandler(selection));
    table.addConfiguration(wholeRows ? new RowOnlySelectionBindings() : new DefaultSelectionBindings());
    CopyDataCommandHandler copy = new CopyDataCommandHandler(grid.selection(), headingsOf(grid), null);
    copy.setCopyFormattedText(false);
    grid.selection().registerCommandHandler(copy);
    table.addConfiguration(new DefaultColumnResizeBindings());
    table.addConfiguration(new AbstractRegistryConfiguration() {
      @Override
      public void configureRegistry(IConfigRegistry registry) {
        // The painter draws the lines, in the colours of the theme.
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE, DisplayMode.NORMAL,
            GridRegion.BODY);
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE, DisplayMode.NORMAL,
            GridRegion.COLUMN_HEADER);
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
            painter(grid, fonts, false), DisplayMode.NORMAL, GridRegion.BODY);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
            painter(grid, fonts, true), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, Palette.of(table).muted());
      }
    });
    table.addConfiguration(new HeadingPress(grid::toggleSort));
  }

  private static <R> ICellPainter painter(Grid<R> grid, Fonts fonts, boolean heading) {
    return grid.paper() ? new PaperPainter<>(fonts, grid, heading)
        : new GridPainter<>(grid.control(), fonts, grid, heading);
  }

  private static <R> ILayer headingsOf(Grid<R> grid) {
    return ((CompositeLayer) grid.control().getLayer())
        .getChildLayerByLayoutCoordinate(0, 0);
  }

  static <R> void onOpen(Grid<R> grid, Consumer<R> listener) {
    UiBindingRegistry bindings = grid.control().getUiBindingRegistry();
    IMouseAction open = (table, event) -> grid.selected().ifPresent(listener);
    bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 1), open);
    bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR),
        (table, event) -> grid.selected().ifPresent(listener));
  }

  static <R> void onCopy(Grid<R> grid, BiConsumer<List<R>, List<Integer>> copier) {
    SelectionLayer selection = grid.selection();
    selection.registerCommandHandler(new AbstractLayerCommandHandler<CopyDataToClipboardCommand>() {
      @Override
      public Class<CopyDataToClipboardCommand> getCommandClass() {
        return CopyDataToClipboardCommand.class;
      }

      @Override
      protected boolean doCommand(CopyDataToClipboardCommand command) {
        List<Integer> columns = Arrays.stream(selection.getSelectedColumnPositions())
            .mapToObj(selection::getColumnIndexByPosition).toList();
        if (!columns.isEmpty()) {
          copier.accept(grid.selectedRows(), columns);
        }
        return true;
      }
    });
  }

  static <R> void onPress(Grid<R> grid, int column, Consumer<R> listener) {
    UiBindingRegistry bindings = grid.control().getUiBindingRegistry();
    bindings.registerFirstMouseDownBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 1) {
      @Override
      public boolean matches(NatTable table, MouseEvent event, LabelStack labels) {
        return super.matches(table, event, labels)
            && table.getColumnIndexByPosition(table.getColumnPositionByX(event.x)) == column;
      }
    }, (table, event) -> grid.rowAt(new Point(event.x, event.y)).ifPresent(listener));
  }

  static <R> void dragRows(Grid<R> grid) {
    UiBindingRegistry bindings = grid.control().getUiBindingRegistry();
    for (int state : new int[] {SWT.NONE, SWT.MOD1, SWT.MOD2, SWT.MOD1 | SWT.MOD2}) {
      bindings.unregisterMouseDragMode(new MouseEventMatcher(state, GridRegion.BODY, 1));
    }
  }
}
