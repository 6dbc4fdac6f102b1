// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * An error planted in a clean report.
 *
 * @param rule that must find it
 * @param report that it is planted in
 * @param what it is
 * @param words as they stand, once
 * @param planted as they are planted
 * @param also rules that rightly find it as well
 */
record Plant(String rule, String report, String what, String words, String planted, List<String> also) {

  /** Reads the plants of a text. */
  static List<Plant> read(String text) {
    List<Plant> plants = new ArrayList<>();
    for (String block : text.split("\n\\s*\n")) {
      List<String> lines = block.lines().filter(l -> !l.startsWith("#")).toList();
      if (!lines.isEmpty()) {
        String[] head = lines.get(0).split(" ", 3);
        List<String> also = lines.stream().filter(l -> l.startsWith("! ")).map(l -> l.substring(2).strip()).toList();
        plants.add(new Plant(head[0], head[1], head[2], lines.get(1).substring(2).replace("\\n", "\n"),
            lines.get(2).substring(Math.min(2, lines.get(2).length())).replace("\\n", "\n"), also));
      }
    }
    return plants;
  }

  /** The report with the error. */
  String in(String clean) {
    int at = clean.indexOf(words);
    if (at < 0) {
      throw new IllegalStateException(report + " does not hold: " + words);
    }
    return clean.substring(0, at) + planted + clean.substring(at + words.length());
  }
}
