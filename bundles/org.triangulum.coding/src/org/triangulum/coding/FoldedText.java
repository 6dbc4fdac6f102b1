// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * A text with its accents composed, or without accents, and the way back to the original positions. Only accents that
 * are written or left out as one likes go: those of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts; elsewhere
 * marks are vowels.
 */
final class FoldedText {
  private final String text;
  /** Where the original of each unit begins; behind the last unit, the length. Null where nothing changed. */
  private final int[] origins;

  private FoldedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** A text folded. */
  static FoldedText of(String source, boolean keepAccents) {
    if (keepAccents && Normalizer.isNormalized(source, Normalizer.Form.NFC) || ascii(source)) {
      return new FoldedText(source, null);
    }
    StringBuilder out = new StringBuilder(source.length());
    int[] origins = new int[source.length() * 3 + 1];
    int at = 0;
    while (at < source.length()) {
      int end = at + Character.charCount(source.codePointAt(at));
      while (end < source.length() && Characters.combining(source.codePointAt(end))) {
        end += Character.charCount(source.codePointAt(end));
      }
      String folded = end == at + 1 && source.charAt(at) < 0x80 ? null : fold(source.substring(at, end), keepAccents);
      if (folded == null) {
        origins[out.length()] = at;
        out.append(source.charAt(at));
      } else {
        for (int i = 0; i < folded.length(); i++) {
          origins[out.length()] = at;
          out.append(folded.charAt(i));
        }
      }
      at = end;
    }
    origins[out.length()] = source.length();
    return new FoldedText(out.toString(), origins);
  }

  private static boolean ascii(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** A letter with its marks; at most three times as long as it was. */
  private static String fold(String cluster, boolean keepAccents) {
    if (keepAccents || !optionalMarks(cluster.codePointAt(0))) {
      return limited(Normalizer.normalize(cluster, Normalizer.Form.NFC), cluster);
    }
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(cluster, Normalizer.Form.NFD).codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).forEach(bare::appendCodePoint);
    return limited(bare.toString(), cluster);
  }

  private static String limited(String folded, String cluster) {
    return folded.length() <= 3 * cluster.length() ? folded : cluster;
  }

  private static boolean optionalMarks(int code) {
    return switch (UnicodeScript.of(code)) {
      case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
      default -> false;
    };
  }

  String text() {
    return text;
  }

  /** Whether a position lies between two original characters, so that a hit may begin or end there. */
  boolean edge(int position) {
    return origins == null || position == 0 || position == text.length()
        || origins[position] != origins[position - 1];
  }

  /** The original of a position. */
  int origin(int position) {
    return origins == null ? position : origins[position];
  }
}
