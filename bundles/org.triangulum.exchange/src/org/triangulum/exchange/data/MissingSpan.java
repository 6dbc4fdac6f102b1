// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import org.triangulum.model.study.MissingKind;

/**
 * Numbers that are a kind of missing.
 *
 * @param from the smallest; {@code -Double.MAX_VALUE} where there is no lower end
 * @param to the largest; {@code Double.MAX_VALUE} where there is no upper end
 * @param missing which kind
 */
public record MissingSpan(double from, double to, MissingKind missing) {

  public MissingSpan {
    if (!(from <= to)) {
      throw new IllegalArgumentException("A range of missing values from " + from + " to " + to + " is empty");
    }
  }
}
