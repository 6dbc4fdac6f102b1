// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.OptionalDouble;

/** Codes as people write them. */
final class Codes {
  private Codes() {
  }

  /** A code as text: whole numbers without decimals. */
  static String text(double code) {
    return code == Math.rint(code) && Math.abs(code) < 1e15 ? Long.toString((long) code) : Double.toString(code);
  }

  /** The number a text is; empty where it is none. */
  static OptionalDouble number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Whether a code is what a person writes as this text. */
  static boolean is(CodeMeaning code, String text) {
    return text.equals(code.text()) || text.equals(text(code.value()))
        || number(text).isPresent() && number(text).getAsDouble() == code.value();
  }
}
