// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.VerdictKind;

/** The same signs and words for roles, stances and verdicts on screen, on paper and in the terminal. */
public final class Glyphs {
  private Glyphs() {}

  /** Sign of a role. */
  public static String of(EvidenceRole role) {
    return switch (role) {
      case SUPPORTS -> "✓";
      case CONTRADICTS -> "✕";
      case QUALIFIES -> "≈";
      case CONTEXT -> "·";
    };
  }

  /** Word for a role, as in {@code supports}. */
  public static String word(EvidenceRole role) {
    return role == EvidenceRole.CONTEXT ? "gives context" : role.getLiteral();
  }

  /** A role as in {@code linked as supporting}. */
  public static String as(EvidenceRole role) {
    return switch (role) {
      case SUPPORTS -> "supporting";
      case CONTRADICTS -> "contradicting";
      case QUALIFIES -> "qualifying";
      case CONTEXT -> "context";
    };
  }

  /** Sign of a stance; empty for none. */
  public static String of(Stance stance) {
    return switch (stance) {
      case POSITIVE -> "↑";
      case NEGATIVE -> "↓";
      case MIXED -> "↕";
      case NEUTRAL -> "→";
      case NONE -> "";
    };
  }

  /** Word for a stance. */
  public static String word(Stance stance) {
    return stance == Stance.NONE ? "not judged" : stance.getLiteral();
  }

  /** Sign of a verdict. */
  public static String of(VerdictKind verdict) {
    return switch (verdict) {
      case AGREEMENT -> "✓";
      case PARTIAL -> "≈";
      case DISSONANCE -> "✕";
      case SILENCE -> "○";
    };
  }

  /** Word for a verdict, as in the protocol. */
  public static String word(VerdictKind verdict) {
    return verdict == VerdictKind.PARTIAL ? "partial agreement" : verdict.getLiteral();
  }
}
