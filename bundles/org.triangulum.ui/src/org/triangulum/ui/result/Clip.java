// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.List;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.result.ResultTable;

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

  private static void put(Display display, Object[] contents, Transfer... transfers) {
    Clipboard clipboard = new Clipboard(display);
    clipboard.setContents(contents, transfers);
    clipboard.dispose();
  }
}
