// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import org.triangulum.model.study.Polarity;

/** What variables declare about the direction of their codes. */
final class Polarities {
  private Polarities() {
  }

  /** Whether the codes of two variables are declared to point opposite ways. */
  static boolean opposite(Run run, String a, String b) {
    Polarity first = run.sample().column(a).polarity();
    Polarity second = run.sample().column(b).polarity();
    return opposite(first, second, Polarity.HIGH_IS_MORE, Polarity.HIGH_IS_LESS)
        || opposite(first, second, Polarity.HIGH_IS_BETTER, Polarity.HIGH_IS_WORSE);
  }

  private static boolean opposite(Polarity a, Polarity b, Polarity one, Polarity other) {
    return a == one && b == other || a == other && b == one;
  }
}
