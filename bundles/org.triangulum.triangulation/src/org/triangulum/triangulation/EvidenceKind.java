// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import org.triangulum.model.study.Strand;

/** What a piece of evidence is, and the strand it belongs to. */
public enum EvidenceKind {
  QUOTE(Strand.QUALITATIVE),
  CODING(Strand.QUALITATIVE),
  DOCUMENT(Strand.QUALITATIVE),
  MEMO(Strand.QUALITATIVE),
  FRAMEWORK_CELL(Strand.QUALITATIVE),
  RESULT(Strand.QUANTITATIVE),
  REPORTED_FIGURE(Strand.QUANTITATIVE),
  COLUMN(Strand.QUANTITATIVE),
  EXTERNAL_STUDY(null),
  GONE(null);

  private final Strand strand;

  EvidenceKind(Strand strand) {
    this.strand = strand;
  }

  /** The strand; null for what belongs to neither. */
  public Strand strand() {
    return strand;
  }
}
