// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A list with the details of what is chosen in it: beside the list in a wide part, below it in a high one, and in a
 * small one only when a person asks for them.
 */
public final class MasterDetail {
  private static final int WIDE = 760;
  private static final int HIGH = 520;
  private final SashForm sash;
  private final Button toggle;
  private Control master;
  private Boolean asked;
  private boolean any;

  /**
   * An empty pair; list and details are made in {@link #composite} and then given to {@link #set}.
   *
   * @param toggle a toggle button that shows and hides the details
   */
  public MasterDetail(Composite parent, Button toggle) {
    this(toggle, new SashForm(parent, SWT.VERTICAL));
    toggle.addListener(SWT.Selection, e -> {
      asked = toggle.getSelection();
      arrange();
    });
  }

  /** A pair whose details are always shown. */
  public MasterDetail(Composite parent) {
    this((Button) null, new SashForm(parent, SWT.VERTICAL));
    asked = true;
  }

  private MasterDetail(Button toggle, SashForm sash) {
    this.toggle = toggle;
    this.sash = sash;
    sash.addListener(SWT.Resize, e -> arrange());
  }

  /** Where list and details are made, in this order. */
  public SashForm composite() {
    return sash;
  }

  /** Says which is the list, and how many hundredths of the room it takes. */
  public void set(Control newMaster, int share) {
    master = newMaster;
    sash.setWeights(share, 100 - share);
    arrange();
  }

  /** Whether something is chosen that has details. */
  public void setAny(boolean chosen) {
    any = chosen;
    arrange();
  }

  /** Shows or hides the details, as the button does. */
  public void toggle() {
    asked = !toggle.getSelection();
    arrange();
  }

  private void arrange() {
    Point size = sash.getSize();
    if (master == null || size.x == 0) {
      return;
    }
    int orientation = size.x >= WIDE && size.x > size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
    if (sash.getOrientation() != orientation) {
      sash.setOrientation(orientation);
    }
    boolean wanted = asked != null ? asked : orientation == SWT.HORIZONTAL || size.y >= HIGH;
    if (toggle != null) {
      toggle.setSelection(wanted);
    }
    Control maximized = wanted && any ? null : master;
    if (sash.getMaximizedControl() != maximized) {
      sash.setMaximizedControl(maximized);
    }
    sash.layout();
  }
}
