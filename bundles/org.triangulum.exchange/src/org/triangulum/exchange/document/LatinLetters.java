// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

/** How well letters and quotation marks outside ASCII stand where a text in Latin letters has them. */
final class LatinLetters {
  private LatinLetters() {
  }

  /** Higher is better: each character outside ASCII counts by its neighbours. */
  static int score(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        score += score(text.charAt(i), i == 0 ? ' ' : text.charAt(i - 1),
            i + 1 == text.length() ? ' ' : text.charAt(i + 1));
      }
    }
    return score;
  }

  private static int score(char c, char before, char after) {
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (Character.isUpperCase(c)) {
      return Character.isLowerCase(before) ? -2 : Character.isLetter(before) || Character.isLetter(after) ? 1 : 0;
    }
    if (Character.isLetter(c)) {
      return Character.isLetter(before) || Character.isLetter(after) ? 1 : -1;
    }
    return switch (c) {
      case '’' -> Character.isLetter(before) ? 2 : 0;
      case '«', '»' -> inWord ? -2 : 1;
      case '‘', '“', '„' -> !Character.isLetterOrDigit(before) && after > ' ' ? 2 : -2;
      case '”' -> before > ' ' && !Character.isLetter(after) ? 2 : -2;
      case '–', '—', '…', '\u00a0', '•', '£', '€' -> inWord && c != '–' && c != '—' && c != '…' ? -2 : 1;
      case '\ufffd' -> -5;
      default -> c < 0xa0 ? -5 : inWord ? -2 : -1;
    };
  }
}
