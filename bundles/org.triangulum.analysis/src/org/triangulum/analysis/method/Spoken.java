// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences. */
final class Spoken {
  private Spoken() {
  }

  /** A number with so many decimals, rounded half up, with a point in every locale. */
  static String decimals(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  /** An estimate with its interval, such as {@code 3.90 (3.43 to 4.37)}. */
  static String interval(double number, double lower, double upper, String unit, int places) {
    return decimals(number, places) + unit + " (" + decimals(lower, places) + " to " + decimals(upper, places) + ")";
  }
}
