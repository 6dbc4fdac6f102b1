// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.quality;

import org.triangulum.data.quality.QualityFinding;
import org.triangulum.data.quality.QualityKind;

/** A row of the list of findings. */
public sealed interface QualityRow {

  /**
   * A check, above what it found.
   *
   * @param count how many findings
   */
  record Head(QualityKind kind, int count) implements QualityRow {}

  /** What was found. */
  record Found(QualityFinding finding) implements QualityRow {}
}
