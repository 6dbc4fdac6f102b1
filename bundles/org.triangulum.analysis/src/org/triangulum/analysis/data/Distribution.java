// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import org.triangulum.analysis.result.Base;
import org.triangulum.stats.Frequencies;

/**
 * The numbers of a variable among some cases.
 *
 * @param values the valid values, counts weighed in
 * @param all all cases, missing ones included
 * @param applicable cases without those not asked or not applicable
 */
public record Distribution(Frequencies values, long all, long applicable) {

  /** The counts as reported beside a statistic that uses every valid case. */
  public Base base(String name) {
    return new Base(name, all, applicable, values.n(), values.n(), "valid");
  }
}
