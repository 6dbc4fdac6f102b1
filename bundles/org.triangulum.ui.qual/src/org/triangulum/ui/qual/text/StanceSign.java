// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import org.triangulum.model.study.Stance;

/** How a stance stands beside the name of a code. */
final class StanceSign {
  private StanceSign() {}

  /** The sign; empty where nobody judged. */
  static String of(Stance stance) {
    return switch (stance) {
      case POSITIVE -> "+";
      case NEGATIVE -> "−";
      case MIXED -> "±";
      case NEUTRAL -> "○";
      default -> "";
    };
  }
}
