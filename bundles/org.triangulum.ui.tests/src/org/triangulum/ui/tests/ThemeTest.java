// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.ui.triangulation.finding.FindingPart;
import org.triangulum.ui.triangulation.findings.FindingsPart;
import org.triangulum.ui.widget.Palette;

class ThemeTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private final IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);

  @AfterEach
  void light() {
    engine.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
    bench.close();
  }

  @Test
  void tablesAndCardsTurnDarkWithTheTheme() {
    bench.openSample(folder);
    Control board = bench.part(FindingPart.class).board().control();
    Control table = bench.part(FindingsPart.class).grid().control();
    engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
    bench.until("the board is dark", () -> Palette.of(board).dark());
    bench.until("the table is dark", () -> Palette.of(table).dark());
    for (Control control : new Control[] {board, table}) {
      Rectangle all = new Rectangle(0, 0, control.getSize().x, control.getSize().y);
      int area = all.width * all.height;
      assertTrue(bench.pixels(control, all, Palette.of(control).ground().getRGB(), 4) > area / 4, "dark ground");
      assertTrue(bench.pixels(control, all, Palette.of(control).ink().getRGB(), 40) > 200, "light ink");
    }
  }
}
