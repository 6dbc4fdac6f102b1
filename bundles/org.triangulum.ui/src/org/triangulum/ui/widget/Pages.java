// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows one of several controls in the same place; an empty state is made anew each time. */
public final class Pages {
  private final Composite composite;
  private final StackLayout layout = new StackLayout();
  private EmptyState empty;
  private String shownEmpty = "";

  /** Pages that fill their parent. */
  public Pages(Composite parent) {
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(layout);
  }

  /** Parent of the pages. */
  public Composite composite() {
    return composite;
  }

  /** Shows a page. */
  public void show(Control page) {
    if (layout.topControl != page) {
      forgetEmpty();
      layout.topControl = page;
      composite.layout();
    }
  }

  /** Shows an empty state with at most one button; action may be null. */
  public void showEmpty(String title, String advice, String button, Runnable action) {
    String key = title + advice + button;
    if (empty != null && shownEmpty.equals(key)) {
      return;
    }
    forgetEmpty();
    empty = new EmptyState(composite, title, advice);
    if (action != null) {
      empty.button(button, action);
    }
    shownEmpty = key;
    layout.topControl = empty.control();
    composite.layout(true, true);
  }

  private void forgetEmpty() {
    if (empty != null) {
      empty.control().dispose();
      empty = null;
    }
  }
}
