// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts the paragraphs of the lists of a Word document, as Word does when it shows them. */
final class DocxNumbering {
  private static final int LEVELS = 9;
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] DIGITS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

  private final Map<BigInteger, int[]> counters = new HashMap<>();

  /** The number or bullet of a paragraph; empty for one that is in no list. */
  String label(XWPFParagraph paragraph) {
    BigInteger list = paragraph.getNumID();
    String format = list == null || list.signum() == 0 ? null : paragraph.getNumFmt();
    if (format == null || format.equals("none")) {
      return "";
    }
    int level = paragraph.getNumIlvl() == null ? 0 : Math.min(paragraph.getNumIlvl().intValue(), LEVELS - 1);
    int[] counts = counters.computeIfAbsent(list, l -> new int[LEVELS]);
    BigInteger start = paragraph.getNumStartOverride();
    counts[level] = counts[level] == 0 && start != null ? start.intValue() : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    if (format.equals("bullet")) {
      return "•";
    }
    String text = paragraph.getNumLevelText();
    String label = text == null ? "%" + (level + 1) + "." : text;
    for (int i = 0; i <= level; i++) {
      label = label.replace("%" + (i + 1), number(Math.max(1, counts[i]), i == level ? format : "decimal"));
    }
    return label;
  }

  private static String number(int count, String format) {
    return switch (format) {
      case "lowerLetter" -> letters(count);
      case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(count);
      case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
      default -> Integer.toString(count);
    };
  }

  private static String letters(int count) {
    return String.valueOf((char) ('a' + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
  }

  private static String roman(int count) {
    StringBuilder roman = new StringBuilder();
    int left = count;
    for (int i = 0; i < VALUES.length; i++) {
      for (; left >= VALUES[i]; left -= VALUES[i]) {
        roman.append(DIGITS[i]);
      }
    }
    return roman.toString();
  }
}
