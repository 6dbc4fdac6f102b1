// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.Arrays;
import java.util.function.IntSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;

/**
 * Lets a result stand beside its variables in a wide part, below them in a narrow one: then the variables get the
 * height they need and no more, unless a person has moved the sash.
 */
final class WideOrNarrow {
  private static final int WIDE = 720;
  private static final int[] BESIDE = {34, 66};
  private static final double MOST = 0.55;
  private static final double LEAST = 0.15;
  private final SashForm sash;
  private final IntSupplier needed;
  private int[] set;

  /** Of two children, the first of which needs this height in pixels. */
  WideOrNarrow(SashForm sash, IntSupplier needed) {
    this.sash = sash;
    this.needed = needed;
    weigh(BESIDE);
    sash.addListener(SWT.Resize, e -> arrange());
  }

  /** What is needed may have changed. */
  void arrange() {
    boolean wide = sash.getSize().x >= WIDE;
    int orientation = wide ? SWT.HORIZONTAL : SWT.VERTICAL;
    boolean turned = sash.getOrientation() != orientation;
    if (turned) {
      sash.setOrientation(orientation);
    }
    if (turned || Arrays.equals(sash.getWeights(), set)) {
      weigh(wide ? BESIDE : below());
    }
  }

  private int[] below() {
    double share = needed.getAsInt() / Math.max(1.0, sash.getSize().y);
    int first = (int) Math.round(1000 * Math.max(LEAST, Math.min(MOST, share)));
    return new int[] {first, 1000 - first};
  }

  private void weigh(int... weights) {
    sash.setWeights(weights);
    set = sash.getWeights();
  }
}
