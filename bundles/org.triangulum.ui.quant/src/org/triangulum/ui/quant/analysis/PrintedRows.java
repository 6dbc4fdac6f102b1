// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.analysis.ParameterSpec.Kind;

/** Figures as a report prints them, a row to each line; pasted rows of a table of a document or sheet are taken too. */
final class PrintedRows {
  private static final int LEAST = 2;
  private static final int MOST = 6;

  private final Kind kind;
  private final Text field;

  /** A field that tells the parameter's text at each change. */
  PrintedRows(Composite parent, Kind kind, Consumer<String> changed) {
    this.kind = kind;
    field = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
    field.addListener(SWT.Traverse, e -> e.doit = true); // Tab goes on, as in the fields around it
    field.addListener(SWT.Modify, e -> changed.accept(text()));
  }

  /** The parameter's text: rows parted by semicolons. */
  private String text() {
    return text(kind, field.getText());
  }

  static String text(Kind kind, String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> row(kind, line))
        .collect(Collectors.joining(";"));
  }

  private static String row(Kind kind, String line) {
    List<String> cells = Arrays.stream(line.split("\t")).map(String::strip).toList();
    if (cells.size() == 1 || kind != Kind.COUNTS) {
      return String.join(":", cells);
    }
    boolean named = !cells.get(0).matches("[0-9]*");
    return (named ? cells.get(0) + ":" : "") + cells.stream().skip(named || cells.get(0).isEmpty() ? 1 : 0)
        .collect(Collectors.joining(","));
  }

  /** Shows a text of the parameter, unless it is what stands here. */
  void show(String text) {
    if (!text().equals(text)) {
      field.setText(String.join("\n", text.split(";")));
    }
    int lines = Math.max(LEAST, Math.min(MOST, field.getLineCount()));
    ((GridData) field.getLayoutData()).heightHint = lines * field.getLineHeight();
  }

  /** The widget. */
  Text control() {
    return field;
  }
}
