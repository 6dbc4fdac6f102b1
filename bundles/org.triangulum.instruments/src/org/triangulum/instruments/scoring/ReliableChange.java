// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

/**
 * The reliable-change index: the difference of two scores of one person in units of the standard error of a difference
 * between two measurements without change. Beyond 1.96 such a difference comes about by unreliability alone in fewer
 * than 5 of 100 cases.
 *
 * <p>Jacobson NS, Truax P (1991) Clinical significance: a statistical approach to defining meaningful change in
 * psychotherapy research. Journal of Consulting and Clinical Psychology 59:12-19, doi 10.1037/0022-006X.59.1.12.
 *
 * @param sd standard deviation of scores before treatment, or in a norm group; above 0
 * @param reliability from 0 to below 1; Jacobson and Truax take retest reliability
 */
public record ReliableChange(double sd, double reliability) {
  /** The index beyond which a change is reliable at the 5 % level, two-sided. */
  public static final double CRITICAL = 1.96;

  public ReliableChange {
    if (!(sd > 0) || !(reliability >= 0 && reliability < 1)) {
      throw new IllegalArgumentException("A standard deviation above 0 and a reliability from 0 to below 1 are needed: "
          + sd + ", " + reliability);
    }
  }

  /** Standard error of a difference: sqrt(2) times the standard error of measurement, sd * sqrt(1 - reliability). */
  public double standardErrorOfDifference() {
    return Math.sqrt(2) * sd * Math.sqrt(1 - reliability);
  }

  /** The index; NaN where a score is missing. */
  public double index(double before, double after) {
    return (after - before) / standardErrorOfDifference();
  }

  /** The smallest difference that is reliable. */
  public double smallestReliableDifference() {
    return CRITICAL * standardErrorOfDifference();
  }
}
