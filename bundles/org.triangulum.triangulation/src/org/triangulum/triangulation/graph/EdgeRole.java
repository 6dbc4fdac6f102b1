// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.RelationKind;

/** What an edge of a graph says about its ends; each has a sign, so that colour is never the only difference. */
public enum EdgeRole {
  SUPPORTS("✓", "supports"),
  CONTRADICTS("✕", "contradicts"),
  QUALIFIES("≈", "qualifies"),
  CONTEXT("·", "gives context to"),
  SAYS("", "says"),
  MEASURES("", "measures"),
  THEME("", "is the theme of"),
  LEADS_TO("→", "leads to"),
  EXPLAINS("?", "explains"),
  CORROBORATES("✓", "corroborates"),
  REFUTES("✕", "contradicts"),
  EXTENDS("+", "extends"),
  NEGATIVE_CASE("−", "is a negative case of"),
  RIVAL_EXPLANATION("⇄", "is a rival explanation of"),
  RELATED("~", "is related to");

  private final String glyph;
  private final String word;

  EdgeRole(String glyph, String word) {
    this.glyph = glyph;
    this.word = word;
  }

  /** The role of an evidence link. */
  public static EdgeRole of(EvidenceRole role) {
    return switch (role) {
      case SUPPORTS -> SUPPORTS;
      case CONTRADICTS -> CONTRADICTS;
      case QUALIFIES -> QUALIFIES;
      case CONTEXT -> CONTEXT;
    };
  }

  /** The role of a relation. */
  public static EdgeRole of(RelationKind kind) {
    return switch (kind) {
      case EXPLAINS -> EXPLAINS;
      case CORROBORATES -> CORROBORATES;
      case CONTRADICTS -> REFUTES;
      case EXTENDS -> EXTENDS;
      case NEGATIVE_CASE -> NEGATIVE_CASE;
      case RIVAL_EXPLANATION -> RIVAL_EXPLANATION;
      case LEADS_TO -> LEADS_TO;
      case RELATED -> RELATED;
    };
  }

  /** Sign shown on the edge; empty where the kinds of its ends say it all. */
  public String glyph() {
    return glyph;
  }

  /** The role as the verb between the two ends. */
  public String word() {
    return word;
  }
}
