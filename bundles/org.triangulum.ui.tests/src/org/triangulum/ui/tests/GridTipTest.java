// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;

class GridTipTest {
  private static final String LONG = "Managers & staff say that families were heard. ".repeat(8).strip();
  private static final String ADDRESS = "https://" + "a".repeat(240);
  private final Bench bench = new Bench();
  private Shell shell;
  private Grid<String> grid;

  @BeforeEach
  void open() {
    shell = new Shell(bench.window().getShell());
    shell.setLayout(new FillLayout());
    grid = Grid.ofRows(shell, List.of(GridColumn.<String>text("Says", 120, row -> row)));
    grid.setRows(List.of("short", LONG, ADDRESS));
    shell.setSize(400, 200);
    shell.open();
    bench.until("the table is laid out", () -> grid.control().getSize().x > 100);
  }

  @AfterEach
  void close() {
    shell.dispose();
    bench.settle();
  }

  @Test
  void textWithoutRoomIsToldInLinesThatFitOnTheScreen() {
    CLabel tip = hover(LONG);
    assertEquals(LONG, tip.getText().replace("&&", "&").replace('\n', ' '), "every word, the ampersand as one");
    assertTrue(tip.getText().lines().count() > 3, tip.getText());
    assertTrue(tip.getShell().getSize().x < 1000, "in a narrow window: " + tip.getShell().getSize());
  }

  @Test
  void aWordLongerThanALineIsBroken() {
    CLabel tip = hover(ADDRESS);
    assertEquals(ADDRESS, tip.getText().replace("\n", ""));
    assertTrue(tip.getShell().getSize().x < 1000, "in a narrow window: " + tip.getShell().getSize());
  }

  @Test
  void textWithRoomIsNotToldTwice() {
    send("short");
    hover(LONG);
    assertEquals(1, shell.getShells().length, "one tip, of the text that was cut off");
  }

  private CLabel hover(String row) {
    send(row);
    bench.until("a tip is open", () -> shell.getShells().length > 0 && shell.getShells()[0].isVisible()
        && label().getSize().x > 0);
    return label();
  }

  private CLabel label() {
    return (CLabel) shell.getShells()[0].getChildren()[0];
  }

  private void send(String row) {
    Rectangle cell = grid.bounds(row, 0);
    Event event = new Event();
    event.x = cell.x + 10;
    event.y = cell.y + cell.height / 2;
    grid.control().notifyListeners(SWT.MouseHover, event);
    bench.settle();
  }
}
