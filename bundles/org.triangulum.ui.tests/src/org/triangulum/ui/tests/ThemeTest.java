// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.text.TextPane;
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
    bench.until("both are laid out", () -> board.getSize().y > 0 && table.getSize().y > 0);
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

  @Test
  void theThemeChangesAfterCodesWereSoughtByTyping() {
    bench.openSample(folder, QualPerspective.ID);
    bench.raise(QualPerspective.TEXT);
    TextPane pane = bench.part(TextPart.class).pane();
    bench.until("the text is shown", () -> pane.transcript() != null);
    pane.select(0, 10);
    bench.focus(pane.text());
    bench.untilEnabled("org.triangulum.ui.qual.text.code");
    bench.chord(SWT.CTRL, 'k');
    bench.popup();
    bench.type("trust lost");
    bench.shifted(SWT.CR);
    bench.key(SWT.ESC, SWT.ESC);
    engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
    bench.until("the text is dark", () -> Palette.of(pane.text()).dark());
  }
}
