// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A correlation of two variables with others held constant: it is tested as a plain one of so many fewer cases.
 *
 * @param r the coefficient, -1..1
 * @param n number of cases
 * @param controls number of variables held constant
 */
public record PartialCorrelation(double r, long n, int controls) {
  /**
   * The t test with n - 2 - controls degrees of freedom.
   *
   * @throws NotComputableException for too few cases or a perfect correlation
   */
  public TestResult test() {
    return plain().test();
  }

  /**
   * Confidence interval by Fisher's z.
   *
   * @throws NotComputableException for too few cases or a perfect correlation
   */
  public Interval interval(double confidence) {
    return plain().interval(confidence);
  }

  private Correlation plain() {
    if (n - controls < 3) {
      throw new NotComputableException("holding " + controls + " variables constant needs at least " + (controls + 3)
          + " cases, there are " + n);
    }
    return new Correlation(r, n - controls);
  }
}
