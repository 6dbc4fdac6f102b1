// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataCommandHandler;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.selection.MoveCellSelectionCommandHandler;
import org.eclipse.nebula.widgets.nattable.selection.SelectRegionCommandHandler;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.triangulum.ui.sheet.SheetPainter.Part;
import org.triangulum.ui.table.HeadingPress;
import org.triangulum.ui.widget.Fonts;

/** Wires a {@link Sheet}: painters, keys, mouse, clipboard. */
final class SheetSetup {
  private SheetSetup() {}

  static void configure(Sheet sheet, SheetLayers layers) {
    NatTable table = sheet.control();
    Fonts fonts = new Fonts(table);
    SelectionLayer selection = layers.selection();
    selection.registerCommandHandler(new MoveCellSelectionCommandHandler(selection));
    selection.registerCommandHandler(new SelectRegionCommandHandler(selection));
    CopyDataCommandHandler copy = new CopyDataCommandHandler(selection, layers.header(), null);
    copy.setCopyFormattedText(false);
    selection.registerCommandHandler(new SheetCopy(sheet, copy));
    table.addConfiguration(new DefaultSelectionBindings());
    table.addConfiguration(new DefaultColumnResizeBindings());
    table.addConfiguration(new AbstractRegistryConfiguration() {
      @Override
      public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
        paint(registry, new SheetPainter(sheet, fonts, Part.BODY), GridRegion.BODY);
        paint(registry, new SheetPainter(sheet, fonts, Part.HEADING), GridRegion.COLUMN_HEADER);
        paint(registry, new SheetPainter(sheet, fonts, Part.ROW_NAME), GridRegion.ROW_HEADER);
        paint(registry, new SheetPainter(sheet, fonts, Part.CORNER), GridRegion.CORNER);
      }
    });
    table.addConfiguration(new HeadingPress(sheet::pressHeading));
  }

  private static void paint(IConfigRegistry registry, SheetPainter painter, String region) {
    registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE, DisplayMode.NORMAL, region);
    registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, region);
  }
}
