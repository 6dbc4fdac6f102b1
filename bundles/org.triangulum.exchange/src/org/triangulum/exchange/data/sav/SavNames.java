// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives variables names that SPSS takes: letters, digits and a few signs, at most 64 bytes; short ones of eight. */
final class SavNames {
  private static final Set<String> RESERVED = Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT",
      "OR", "TO", "WITH");
  private static final int LONG = 64;
  private static final int SHORT = 8;

  private final Set<String> taken = new HashSet<>();
  private final Set<String> takenShort = new HashSet<>();

  /** The name of a variable: as it is where SPSS takes it. */
  String name(String wanted) {
    StringBuilder name = new StringBuilder();
    for (char c : wanted.toCharArray()) {
      name.append(Character.isLetterOrDigit(c) || "._$#@".indexOf(c) >= 0 || c > 127 && Character.isLetter(c)
          ? c : '_');
    }
    if (name.isEmpty() || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '@') {
      name.insert(0, 'V');
    }
    while (name.charAt(name.length() - 1) == '.') {
      name.setCharAt(name.length() - 1, '_');
    }
    String base = RESERVED.contains(name.toString().toUpperCase(Locale.ROOT)) ? name + "_" : name.toString();
    base = cut(base, LONG);
    String free = base;
    for (int i = 2; !taken.add(free.toUpperCase(Locale.ROOT)); i++) {
      free = cut(base, LONG - 6) + "_" + i;
    }
    return free;
  }

  private static String cut(String name, int bytes) {
    String rest = name;
    while (rest.getBytes(StandardCharsets.UTF_8).length > bytes) {
      rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
    }
    return rest;
  }

  /** A short name for a variable or a part of one. */
  String shortName(String name) {
    String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "");
    String base = letters.isEmpty() || !Character.isLetter(letters.charAt(0)) ? "V" + letters : letters;
    base = base.substring(0, Math.min(SHORT, base.length()));
    String free = base;
    for (int i = 2; RESERVED.contains(free) || !takenShort.add(free); i++) {
      String number = Integer.toString(i, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
      free = base.substring(0, Math.min(base.length(), SHORT - 1 - number.length())) + "_" + number;
    }
    return free;
  }

  /** Names joined for a multiple-response set. */
  static String joined(List<String> shortNames) {
    return String.join(" ", shortNames).toLowerCase(Locale.ROOT);
  }
}
