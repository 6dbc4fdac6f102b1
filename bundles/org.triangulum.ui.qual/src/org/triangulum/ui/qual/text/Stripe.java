// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.model.study.Coding;

/**
 * A coding as it stands in the margin.
 *
 * @param coding the coding
 * @param bar where its stripe is
 * @param name where its name is; empty where there is no room for it
 */
public record Stripe(Coding coding, Rectangle bar, Rectangle name) {

  boolean contains(int x, int y) {
    return name.contains(x, y) || new Rectangle(bar.x - 2, bar.y, bar.width + 5, bar.height).contains(x, y);
  }
}
