// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.ui.table.Grid;

/** Rows of the forms beside the matrix: sentences and tables that take only the room they need, lines to type in. */
final class FormRows {
  /** Less than any form is wide: the form gives the width, a long sentence must not ask for more. */
  private static final int NARROW = 80;
  private static final int ROWS = 6;

  private FormRows() {}

  /** A sentence across some columns. */
  static Label label(Composite parent, int columns) {
    Label label = new Label(parent, SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1);
    data.widthHint = NARROW;
    label.setLayoutData(data);
    return label;
  }

  /** Says something, or nothing. */
  static void say(Label label, String text) {
    label.setText(text.replace("&", "&&"));
    label.setVisible(!text.isEmpty());
    ((GridData) label.getLayoutData()).exclude = text.isEmpty();
  }

  /** A line of controls across the two columns of a form. */
  static Composite line(Composite body, int controls) {
    Composite line = new Composite(body, SWT.NONE);
    GridLayout layout = new GridLayout(controls, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    line.setLayout(layout);
    line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    return line;
  }

  /** A field for a reason, as wide as its line leaves. */
  static Text reason(Composite line, String hint, Runnable entered) {
    Text reason = new Text(line, SWT.SINGLE | SWT.BORDER);
    reason.setMessage(hint);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = NARROW;
    reason.setLayoutData(wide);
    reason.addListener(SWT.DefaultSelection, e -> entered.run());
    return reason;
  }

  /** Fills a table that is as high as its rows, up to six of them. */
  static <R> void fill(Grid<R> grid, List<R> rows) {
    if (!rows.equals(grid.rows())) {
      grid.setRows(rows);
    }
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    data.exclude = rows.isEmpty();
    data.heightHint = grid.fullHeight() * (Math.min(rows.size(), ROWS) + 1) / (rows.size() + 1);
    data.widthHint = NARROW;
    grid.control().setLayoutData(data);
    grid.control().setVisible(!rows.isEmpty());
  }
}
