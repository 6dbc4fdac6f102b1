// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;

/** Lets a result stand beside its variables in a wide part, below them in a narrow one. */
final class WideOrNarrow {
  private static final int WIDE = 720;
  private final SashForm sash;

  WideOrNarrow(SashForm sash) {
    this.sash = sash;
    sash.setWeights(34, 66);
    sash.addListener(SWT.Resize, e -> arrange());
  }

  private void arrange() {
    int orientation = sash.getSize().x >= WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
    if (sash.getOrientation() != orientation) {
      sash.setOrientation(orientation);
      sash.setWeights(orientation == SWT.HORIZONTAL ? 34 : 52, orientation == SWT.HORIZONTAL ? 66 : 48);
    }
  }
}
