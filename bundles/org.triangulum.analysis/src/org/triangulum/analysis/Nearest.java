// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names near a mistyped one, for messages. */
public final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {
  }

  /**
   * A clause for the end of a message that a name is unknown.
   *
   * @return {@code "; did you mean A, B?"}, or the names there are when none is near and they are few, or nothing
   */
  public static String hint(String name, Collection<String> known) {
    List<String> near = known.stream().filter(k -> distance(name, k) <= Math.max(1, (name.length() + 1) / 3))
        .sorted(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN).toList();
    if (!near.isEmpty()) {
      return "; did you mean " + String.join(", ", near) + "?";
    }
    if (known.isEmpty()) {
      return "";
    }
    String rest = known.size() > 12 ? ", … (" + known.size() + " in all)" : "";
    return "; there are " + known.stream().limit(12).collect(Collectors.joining(", ")) + rest;
  }

  /** Edits between two names, letter case ignored: insert, delete, replace, swap two neighbours (Damerau 1964). */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    if (b.contains(a) && a.length() > 2) {
      return 1;
    }
    int[] row = new int[b.length() + 1];
    int[] rowBefore = row;
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] twoBefore = rowBefore;
      rowBefore = row.clone();
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = rowBefore[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(rowBefore[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
