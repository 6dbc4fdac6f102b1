// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * A line in a part that says what happened or asks what shall happen, with the buttons for it; takes no room while it
 * has nothing to say. For parents with a GridLayout.
 */
public final class NoticeStrip {
  private final Strip strip;
  private final Composite composite;
  private final Label label;
  private Button first;
  private Button second;
  private Control before;

  /** A strip across some columns of its parent. */
  public NoticeStrip(Composite parent, int columns) {
    strip = new Strip(parent, columns);
    composite = strip.composite();
    label = new Label(composite, SWT.WRAP);
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    first = button();
    second = button();
    composite.addListener(SWT.Paint, e -> {
      Palette palette = Palette.of(parent);
      e.gc.setForeground(palette.accent());
      e.gc.setLineWidth(2);
      e.gc.drawLine(1, 2, 1, composite.getSize().y - 2);
    });
    hide();
  }

  private Button button() {
    Button button = new Button(composite, SWT.PUSH | SWT.FLAT);
    button.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
    button.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        e.doit = false;
        leave();
      }
    });
    return button;
  }

  /** Says something, with a button to act on it. */
  public void say(String text, String act, Runnable action) {
    show(text, act, action, "✕", () -> { });
  }

  /** Asks before something is done: Enter does it, Escape does not. */
  public void ask(String text, String act, Runnable action, String keep) {
    before = composite.getDisplay().getFocusControl();
    show(text, act, action, keep, () -> { });
    first.setFocus();
  }

  /** Asks in passing, while the person goes on elsewhere. */
  public void offer(String text, String act, Runnable action, String keep, Runnable kept) {
    show(text, act, action, keep, kept);
  }

  private void show(String text, String act, Runnable action, String dismiss, Runnable dismissed) {
    label.setText(text);
    set(first, act, action);
    set(second, dismiss, dismissed);
    strip.place(true);
  }

  private void set(Button button, String text, Runnable action) {
    for (var listener : button.getListeners(SWT.Selection)) {
      button.removeListener(SWT.Selection, listener);
    }
    button.setText(text);
    button.addListener(SWT.Selection, e -> {
      leave();
      action.run();
    });
  }

  private void leave() {
    hide();
    if (before != null && !before.isDisposed()) {
      before.setFocus();
    }
    before = null;
  }

  /** Takes the strip away. */
  public void hide() {
    strip.place(false);
  }

  /** What it says; empty while it is hidden. */
  public String text() {
    return composite.getVisible() ? label.getText() : "";
  }
}
