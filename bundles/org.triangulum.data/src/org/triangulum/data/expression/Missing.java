// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DecimalValues;

/** Missing values among numbers: a NaN carries its kind, as in {@link DecimalValues}. */
final class Missing {
  /** NaN by the number of the kind; the first, no kind, is a plain missing value. */
  private static final double[] NAN = nan();
  static final double PLAIN = of(MissingKind.MISSING.getValue());

  private Missing() {}

  private static double[] nan() {
    double[] all = new double[MissingKind.values().length];
    all[0] = DecimalValues.missingValue(MissingKind.MISSING);
    for (int kind = 1; kind < all.length; kind++) {
      all[kind] = DecimalValues.missingValue(MissingKind.get(kind));
    }
    return all;
  }

  static double of(int kind) {
    return NAN[kind];
  }

  static boolean is(double value) {
    return value != value;
  }

  /** The number of the kind of a missing value. */
  static int kind(double value) {
    int kind = (int) (Double.doubleToRawLongBits(value) & 7);
    return kind >= 1 && kind <= 4 ? kind : MissingKind.MISSING.getValue();
  }

  /** What follows from two values of which at least one is missing: its kind, or plainly missing where two differ. */
  static double of(double a, double b) {
    if (!is(a)) {
      return NAN[kind(b)];
    }
    return !is(b) || kind(a) == kind(b) ? NAN[kind(a)] : PLAIN;
  }

  /** A computed number; what is no finite number is plainly missing. */
  static double finite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE ? value : PLAIN;
  }
}
