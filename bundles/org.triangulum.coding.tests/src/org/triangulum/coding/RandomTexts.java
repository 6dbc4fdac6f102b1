// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Random;

/** Texts with everything that goes wrong: astral characters, right-to-left words, combining marks, odd spaces. */
final class RandomTexts {
  private static final String[] PIECES = {"a", "b", "c", " ", " ", "\n", "\u00a0", "é", "e\u0301", "ß", "ש", "ל", "ום",
      "\u200f", "😀", "𝔘", "👩‍👧", "“", "”", "\"", "’", "'", "…", "...", ".", "-", "—", ":"};

  private final Random random;

  RandomTexts(long seed) {
    random = new Random(seed);
  }

  String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A position between two whole characters. */
  int boundary(String text) {
    int position = below(text.length() + 1);
    return splits(text, position) ? position - 1 : position;
  }

  static boolean splits(String text, int position) {
    return position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position))
        && Character.isHighSurrogate(text.charAt(position - 1));
  }
}
