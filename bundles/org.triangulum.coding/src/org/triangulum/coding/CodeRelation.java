// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Set;
import org.triangulum.model.study.Code;

/**
 * Where segments must stand beside segments of other codes. The filter of a query does not apply to those others.
 *
 * @param kind the relation
 * @param others the other codes; empty where the kind needs none
 * @param units of {@link Kind#NEAR}: UTF-16 units between the two at most
 */
public record CodeRelation(Kind kind, Set<Code> others, int units) {

  /** Kinds of relations. */
  public enum Kind {
    /** No condition: segments of any of the codes. */
    ANY,
    /** The stretches of text that have all of the codes of the query at once. */
    ALL,
    /** Segments that share at least one UTF-16 unit with a segment of another code. */
    OVERLAPPING,
    /** Segments that share nothing with any segment of the other codes. */
    WITHOUT,
    /** Segments not further than so many UTF-16 units from a segment of another code, or overlapping it. */
    NEAR,
    /** Segments in a turn in which a segment of another code stands; in the same text where there are no turns. */
    SAME_TURN,
    /** Segments in a document in which a segment of another code stands. */
    SAME_DOCUMENT
  }

  /** Segments of any of the codes. */
  public static final CodeRelation ANY = new CodeRelation(Kind.ANY, Set.of(), 0);
  /** Stretches of text that have all of the codes. */
  public static final CodeRelation ALL = new CodeRelation(Kind.ALL, Set.of(), 0);

  /**
   * A relation.
   *
   * @throws IllegalArgumentException when the kind needs other codes and there are none, or units are negative
   */
  public CodeRelation {
    others = Set.copyOf(others);
    if (others.isEmpty() == (kind != Kind.ANY && kind != Kind.ALL)) {
      throw new IllegalArgumentException(others.isEmpty() ? "Say which other codes the segments are compared with"
          : "No other codes are compared with");
    }
    if (units < 0) {
      throw new IllegalArgumentException("Segments cannot be " + units + " units apart");
    }
  }

  /** Segments that overlap one of other codes. */
  public static CodeRelation overlapping(Set<Code> others) {
    return new CodeRelation(Kind.OVERLAPPING, others, 0);
  }

  /** Segments that overlap none of other codes. */
  public static CodeRelation without(Set<Code> others) {
    return new CodeRelation(Kind.WITHOUT, others, 0);
  }

  /** Segments near one of other codes. */
  public static CodeRelation near(Set<Code> others, int units) {
    return new CodeRelation(Kind.NEAR, others, units);
  }

  /** Segments in a turn with one of other codes. */
  public static CodeRelation sameTurn(Set<Code> others) {
    return new CodeRelation(Kind.SAME_TURN, others, 0);
  }

  /** Segments in a document with one of other codes. */
  public static CodeRelation sameDocument(Set<Code> others) {
    return new CodeRelation(Kind.SAME_DOCUMENT, others, 0);
  }
}
