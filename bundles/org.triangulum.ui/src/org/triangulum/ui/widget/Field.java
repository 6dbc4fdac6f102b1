// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * Text that is edited where it stands: leaving the field takes what was typed, and so does Enter in a field of one line
 * or Ctrl+Enter in a longer one; Escape brings back what stood there.
 */
public final class Field {
  private final Text text;
  private String stored = "";
  private Consumer<String> taken = typed -> { };

  /**
   * A field.
   *
   * @param style SWT.SINGLE or SWT.MULTI, which wraps
   * @param hint stands in the empty field
   */
  public Field(Composite parent, int style, String hint) {
    text = new Text(parent, style | SWT.BORDER | ((style & SWT.MULTI) != 0 ? SWT.WRAP : 0));
    text.setMessage(hint);
    text.addListener(SWT.FocusOut, e -> commit());
    text.addListener(SWT.DefaultSelection, e -> commit());
    text.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.CR && (e.stateMask & SWT.MOD1) != 0) {
        e.doit = false;
        commit();
      }
    });
    text.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE && dirty()) {
        e.doit = false;
        text.setText(stored);
      } else if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
        e.doit = true;
      }
    });
  }

  /** The widget. */
  public Text control() {
    return text;
  }

  /**
   * Shows a text. What was typed but not taken yet goes to whom it was meant for; what is being typed into the same
   * text stays.
   *
   * @param other whether the text is of another element than the one shown before
   * @param newTaken is told what a person typed
   */
  public void show(String value, boolean editable, boolean other, Consumer<String> newTaken) {
    if (other) {
      commit();
    }
    taken = newTaken;
    text.setEditable(editable);
    String shown = value == null ? "" : value;
    boolean typing = !other && text.isFocusControl() && dirty();
    stored = shown;
    if (!typing && !text.getText().equals(shown)) {
      text.setText(shown);
    }
  }

  private boolean dirty() {
    return !text.getText().strip().equals(stored.strip());
  }

  private void commit() {
    if (text.getEditable() && dirty()) {
      String typed = text.getText().strip();
      stored = typed;
      taken.accept(typed);
    }
  }
}
