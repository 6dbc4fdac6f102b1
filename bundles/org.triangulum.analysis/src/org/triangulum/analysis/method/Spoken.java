// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in sentences. */
final class Spoken {
  private Spoken() {
  }

  /** A number with so many decimals, rounded half up, with a point in every locale. */
  static String decimals(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  /** A number with three significant digits, whole where it is large. */
  static String figure(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(3, RoundingMode.HALF_UP));
    int exponent = rounded.precision() - rounded.scale();
    return Math.abs(exponent) > 9 ? String.format(Locale.ROOT, "%.2e", number)
        : exponent > 3 ? decimals(number, 0) : rounded.toPlainString();
  }

  /** An estimate with its interval, such as {@code 3.90 (3.43 to 4.37)}. */
  static String interval(double number, double lower, double upper, String unit, int places) {
    return decimals(number, places) + unit + " (" + decimals(lower, places) + " to " + decimals(upper, places) + ")";
  }
}
