// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A statistic that is not defined for the data given: no values, a constant, a single group, an empty cell where one
 * may not be empty. The message is the reason, written for the reader of a result. Malformed arguments (arrays of
 * unequal length, a negative count, a confidence level outside 0..1) are {@link IllegalArgumentException}s instead.
 */
public final class NotComputableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** @param reason why there is no result, in words a reader of a report understands */
  public NotComputableException(String reason) {
    super(reason);
  }
}
