// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.stream.Collectors;
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

  /** Warns of the variables whose codes point the other way than those of the first one that says where. */
  static void warn(Run run, String before) {
    for (int i = 0; i < run.variables().size(); i++) {
      String first = run.variables().get(i);
      String contrary = run.variables().stream().skip(i + 1L).filter(v -> opposite(run, first, v))
          .collect(Collectors.joining(", "));
      if (!contrary.isEmpty()) {
        run.out().warn("The codes of " + first + " and " + contrary + " point opposite ways; reverse one before they "
            + "are " + before);
        return;
      }
    }
  }

  private static boolean opposite(Polarity a, Polarity b, Polarity one, Polarity other) {
    return a == one && b == other || a == other && b == one;
  }
}
