// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;

/**
 * What a source does on an issue: it speaks, or it is silent in one of three ways that must not be mixed up, or nobody
 * has recorded it yet. Silence is drawn, never left blank.
 */
public enum CellKind {
  SPEAKS("", "speaks"),
  NOT_ASKED("∅", "not asked"),
  NOTHING_FOUND("○", "asked, nothing found"),
  COULD_NOT_KNOW("⊘", "could not know"),
  NOT_RECORDED("?", "not recorded");

  private final String glyph;
  private final String word;

  CellKind(String glyph, String word) {
    this.glyph = glyph;
    this.word = word;
  }

  /** The sign; empty where the source speaks, as the stance has its own. */
  public String glyph() {
    return glyph;
  }

  /** In words. */
  public String word() {
    return word;
  }

  /** Whether the source was silent for a recorded reason. */
  public boolean silence() {
    return this == NOT_ASKED || this == NOTHING_FOUND || this == COULD_NOT_KNOW;
  }

  /** The kind of a position; a stance where the source was not asked is a contradiction that the audit reports. */
  public static CellKind of(SourcePosition position) {
    if (position.getCoverage() == Coverage.ASKED) {
      return position.getStance() == Stance.NONE ? NOTHING_FOUND : SPEAKS;
    }
    return position.getCoverage() == Coverage.NOT_ASKED ? NOT_ASKED : COULD_NOT_KNOW;
  }
}
