// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

/** How sure a rule is that its issue is one. */
public enum Certainty {
  /** What is found cannot be right as printed, whatever was meant. */
  CERTAIN,
  /** Right only under a reading that the text does not suggest. */
  LIKELY,
  /** A sign that a person should look at. */
  POSSIBLE
}
