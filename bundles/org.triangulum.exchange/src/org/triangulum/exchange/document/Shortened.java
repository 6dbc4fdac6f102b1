// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

/** Texts for messages. */
final class Shortened {
  private static final int LONGEST = 80;

  private Shortened() {
  }

  /** The text on one line, cut where it is long. */
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }
}
