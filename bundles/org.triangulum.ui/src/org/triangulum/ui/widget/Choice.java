// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * A button that says what is chosen and opens a menu of what else there is.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> {
  private final Button button;
  private final String label;
  private final Function<T, String> name;
  private final Consumer<T> listener;
  private List<T> choices = List.of();
  private T chosen;

  /**
   * A choice.
   *
   * @param label what is chosen, before the value; may be empty
   * @param name of a value; also of null where null may be chosen
   * @param listener is told what a person chose
   */
  public Choice(Composite parent, String label, Function<T, String> name, Consumer<T> listener) {
    this.label = label;
    this.name = name;
    this.listener = listener;
    button = new Button(parent, SWT.PUSH | SWT.FLAT);
    button.addListener(SWT.Selection, e -> open());
    button.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.ARROW_DOWN) {
        open();
      }
    });
  }

  /** The widget. */
  public Button control() {
    return button;
  }

  /** Shows what is chosen and what may be; values may be null. */
  public void set(List<T> newChoices, T value) {
    choices = newChoices;
    chosen = value;
    String text = (label.isEmpty() ? "" : label + ": ") + name.apply(value) + " ▾";
    if (!text.equals(button.getText())) {
      button.setText(text);
      button.requestLayout();
    }
  }

  private void open() {
    Menu menu = new Menu(button);
    for (T choice : choices) {
      MenuItem item = new MenuItem(menu, SWT.RADIO);
      item.setText(name.apply(choice));
      item.setSelection(Objects.equals(choice, chosen));
      item.addListener(SWT.Selection, e -> {
        if (item.getSelection() && !Objects.equals(choice, chosen)) {
          listener.accept(choice);
        }
      });
    }
    Point corner = button.toDisplay(0, button.getSize().y);
    menu.setLocation(corner);
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }
}
