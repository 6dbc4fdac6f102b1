// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.List;
import org.triangulum.model.study.SignOff;

/**
 * Whether a sign-off still speaks of the finding as it is.
 *
 * @param differences what has been added, removed and changed since; empty where the sign-off holds or kept no parts
 */
public record SignOffCheck(SignOff signOff, Outcome outcome, List<StateDifference> differences) {

  /** HOLDS: nothing changed. CHANGED: something did. UNBOUND: it was never said which state was signed. */
  public enum Outcome { HOLDS, CHANGED, UNBOUND }

  public SignOffCheck {
    differences = List.copyOf(differences);
  }
}
