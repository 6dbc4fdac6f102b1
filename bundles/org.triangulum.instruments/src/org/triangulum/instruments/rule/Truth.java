// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

/** Three-valued logic after Kleene (1952). */
enum Truth {
  TRUE, FALSE, UNKNOWN;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
