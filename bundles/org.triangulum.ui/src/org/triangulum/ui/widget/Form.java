// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A column of labelled fields that scrolls when there is not enough room. */
public final class Form {
  private static final int LINES_ROOM = 8;
  private final ScrolledComposite scroller;
  private final Composite body;

  /** An empty form. */
  public Form(Composite parent) {
    scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroller.setExpandHorizontal(true);
    scroller.setExpandVertical(true);
    body = new Composite(scroller, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 4;
    layout.marginWidth = 6;
    layout.verticalSpacing = 4;
    body.setLayout(layout);
    scroller.setContent(body);
    scroller.addListener(SWT.Resize, e -> layout());
  }

  /** The widget. */
  public Control control() {
    return scroller;
  }

  /** Where rows that need both columns are put. */
  public Composite body() {
    return body;
  }

  /** A field with its label before it. */
  public Field field(String label, int style, String hint) {
    label(label, style);
    Field field = new Field(body, style, hint);
    field.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    if ((style & SWT.MULTI) != 0) {
      field.control().addListener(SWT.Modify, e -> layout());
    }
    return field;
  }

  /** A row of small controls with a label before it. */
  public Composite row(String label) {
    label(label, SWT.SINGLE);
    Composite row = new Composite(body, SWT.NONE);
    row.setLayout(lined());
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return row;
  }

  /** A row of small controls across the form. */
  public Composite row() {
    Composite row = new Composite(body, SWT.NONE);
    row.setLayout(lined());
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    return row;
  }

  private static RowLayout lined() {
    RowLayout line = new RowLayout();
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    line.center = true;
    line.spacing = 4;
    return line;
  }

  private void label(String text, int style) {
    Label label = new Label(body, SWT.NONE);
    label.setText(text);
    label.setForeground(Palette.of(body).muted());
    label.setLayoutData(new GridData(SWT.LEFT, (style & SWT.MULTI) != 0 ? SWT.TOP : SWT.CENTER, false, false));
  }

  /** Makes room for what the fields hold now. */
  public void layout() {
    int width = scroller.getClientArea().width;
    if (width > 0) {
      scroller.setMinSize(body.computeSize(width, SWT.DEFAULT).x > width ? width : 0,
          body.computeSize(width, SWT.DEFAULT).y + LINES_ROOM);
      body.layout(true, true);
    }
  }
}
