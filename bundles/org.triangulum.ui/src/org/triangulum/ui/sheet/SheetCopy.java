// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import org.eclipse.nebula.widgets.nattable.command.ILayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;

/** Copies what is selected as tab-separated text with headings, unless that is more than a clipboard is good for. */
final class SheetCopy implements ILayerCommandHandler<CopyDataToClipboardCommand> {
  /** Some 20 MB of text; more is an export. */
  static final long MOST = 2_000_000;
  private final Sheet sheet;
  private final CopyDataCommandHandler copy;

  SheetCopy(Sheet sheet, CopyDataCommandHandler copy) {
    this.sheet = sheet;
    this.copy = copy;
  }

  @Override
  public boolean doCommand(ILayer layer, CopyDataToClipboardCommand command) {
    long cells = sheet.selectedCells();
    if (cells > MOST) {
      sheet.refuseCopy(cells);
      return true;
    }
    return copy.doCommand(layer, command);
  }

  @Override
  public Class<CopyDataToClipboardCommand> getCommandClass() {
    return CopyDataToClipboardCommand.class;
  }
}
