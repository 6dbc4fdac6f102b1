// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What an empty part shows: why it is empty, what to do next, and the buttons to do it. */
public final class EmptyState {
  private static final int TEXT_WIDTH = 260;
  private final Composite composite;
  private final Composite content;

  /** An empty state without buttons. */
  public EmptyState(Composite parent, String title, String advice) {
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(new GridLayout());
    content = new Composite(composite, SWT.NONE);
    content.setLayout(new GridLayout());
    content.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    Label heading = label(title);
    heading.setFont(new Fonts(composite).bold());
    label(advice);
  }

  private Label label(String text) {
    Label label = new Label(content, SWT.WRAP | SWT.CENTER);
    label.setText(text);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.widthHint = TEXT_WIDTH;
    label.setLayoutData(data);
    return label;
  }

  /** Adds a button. */
  public EmptyState button(String text, Runnable action) {
    Button button = new Button(content, SWT.PUSH);
    button.setText(text);
    button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    button.addListener(SWT.Selection, e -> action.run());
    return this;
  }

  /** The widget. */
  public Composite control() {
    return composite;
  }
}
