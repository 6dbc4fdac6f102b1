// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;

/** How large the type of a text is, and how wide its lines, which are never longer than can be read. */
public final class TypeSize {
  private static final int LINE = 84;
  private static final int LEFT = 8;
  private static final int RIGHT = 12;
  private static final int LARGEST = 24;
  private static final int SMALLEST = -4;
  private final StyledText text;
  private final Runnable changed;
  private final LocalResourceManager resources;
  private int points;

  /** Of a text; somebody is told when it changed. */
  TypeSize(StyledText text, Runnable changed) {
    this.text = text;
    this.changed = changed;
    resources = new LocalResourceManager(JFaceResources.getResources(), text);
    text.setMargins(LEFT, 4, RIGHT, 4);
    text.addListener(SWT.Resize, e -> narrow());
  }

  private void set(int newPoints) {
    points = newPoints;
    text.setFont(points == 0 ? JFaceResources.getDefaultFont()
        : resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(points)));
    narrow();
    changed.run();
  }

  /** By how many points the type is larger than usual. */
  public int points() {
    return points;
  }

  /** Lines of more than some 84 characters are hard to read. */
  private void narrow() {
    GC gc = new GC(text);
    gc.setFont(text.getFont());
    int widest = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth() * LINE);
    gc.dispose();
    int right = Math.max(RIGHT, text.getClientArea().width - LEFT - widest);
    if (right != text.getRightMargin()) {
      text.setRightMargin(right);
    }
    if (text.getSelectionCount() == 0) {
      // The widget leaves the caret where it was before the lines were wrapped anew.
      text.setCaretOffset(text.getCaretOffset());
    }
  }

  /** Handles a key that changes the size of type; whether it was one. */
  public boolean handles(Event key) {
    boolean larger = key.keyCode == '+' || key.keyCode == '=' || key.keyCode == SWT.KEYPAD_ADD;
    boolean smaller = key.keyCode == '-' || key.keyCode == SWT.KEYPAD_SUBTRACT;
    if ((key.stateMask & SWT.MOD1) == 0 || !larger && !smaller && key.keyCode != '0') {
      return false;
    }
    set(larger ? Math.min(LARGEST, points + 1) : smaller ? Math.max(SMALLEST, points - 1) : 0);
    return true;
  }
}
