// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.Locale;

/** What a part of an expression yields. */
public enum ValueType {
  /** A number. */
  NUMBER,
  /** True or false. */
  TRUTH,
  /** A text. */
  TEXT;

  String words() {
    return this == TRUTH ? "a condition" : "a " + name().toLowerCase(Locale.ROOT);
  }
}
