// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why the program proposes what it proposes, step by step, so that a rater can disagree with a step.
 *
 * @param steps sentences without a full stop, in the order in which they count
 */
public record Explanation(List<String> steps) {

  public Explanation {
    steps = List.copyOf(steps);
  }

  /** All steps in one line. */
  public String text() {
    return steps.stream().collect(Collectors.joining("; "));
  }
}
