// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Optional;
import org.triangulum.model.study.StudyElement;

/**
 * What is otherwise about a finding than when it was signed off.
 *
 * @param name what people call the part
 * @param then what it said; empty for what was added
 * @param now what it says; empty for what was removed
 * @param element the evidence, where it is still there
 */
public record StateDifference(Kind kind, String name, String then, String now, Optional<StudyElement> element) {

  /** What happened to the part. */
  public enum Kind { ADDED, REMOVED, CHANGED }

  /** The difference in one line. */
  public String line() {
    return switch (kind) {
      case ADDED -> "+ " + name + (now.isEmpty() ? "" : ": " + now);
      case REMOVED -> "− " + name + (then.isEmpty() ? "" : ": " + then);
      case CHANGED -> "± " + name + (then.equals(now) ? ": its data changed" : ": " + orNothing(then) + " → "
          + orNothing(now));
    };
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
