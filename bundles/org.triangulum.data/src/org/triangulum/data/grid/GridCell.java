// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import org.triangulum.model.study.MissingKind;

/**
 * A cell as it is shown.
 *
 * @param value the stored value as text; empty where it is missing
 * @param label its label; empty where it has none
 * @param missing why there is no value; NONE where there is one
 */
public record GridCell(String value, String label, MissingKind missing) {

  /** What to paint: the label or the value, and for a missing value its kind in brackets. */
  public String shown(boolean labels) {
    if (missing != MissingKind.NONE) {
      return labels && !label.isEmpty() ? "[" + label + "]" : "[" + missing.getLiteral() + "]";
    }
    return labels && !label.isEmpty() ? label : value;
  }
}
