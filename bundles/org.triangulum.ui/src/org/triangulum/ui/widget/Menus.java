// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Menus that are filled when they open, for what is selected then. */
public final class Menus {
  private Menus() {}

  /** Gives a control a menu. */
  public static void on(Control control, Consumer<Menu> fill) {
    Menu menu = new Menu(control);
    menu.addListener(SWT.Show, e -> {
      for (MenuItem item : menu.getItems()) {
        item.dispose();
      }
      fill.accept(menu);
    });
    control.setMenu(menu);
  }

  /** Opens a menu below a control. */
  public static void below(Control control, Consumer<Menu> fill) {
    Menu menu = new Menu(control);
    fill.accept(menu);
    menu.setLocation(control.toDisplay(new Point(0, control.getSize().y)));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  /** Adds an item. */
  public static MenuItem item(Menu menu, String text, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }

  /** Adds a menu below an item. */
  public static Menu cascade(Menu menu, String text, boolean enabled) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(text);
    item.setEnabled(enabled);
    Menu below = new Menu(menu);
    item.setMenu(below);
    return below;
  }

  /** Adds a line. */
  public static void line(Menu menu) {
    new MenuItem(menu, SWT.SEPARATOR);
  }
}
