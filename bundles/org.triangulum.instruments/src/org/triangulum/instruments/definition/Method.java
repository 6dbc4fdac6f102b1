// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/** How a scale comes from its terms. */
public enum Method {
  /** Weighted sum of what is answered. */
  SUM("sum"),
  /** Weighted mean of what is answered. */
  MEAN("mean"),
  /** Weighted mean of what is answered times the sum of all weights: unanswered terms get the person's own mean. */
  PRORATED_SUM("prorated-sum"),
  /** How many of the answered terms have one of the counted values. */
  COUNT("count"),
  /** A Java class, {@link org.triangulum.instruments.scoring.Scorer}. */
  SCORER("scorer");

  private final String word;

  Method(String word) {
    this.word = word;
  }

  /** The word in definitions. */
  public String word() {
    return word;
  }
}
