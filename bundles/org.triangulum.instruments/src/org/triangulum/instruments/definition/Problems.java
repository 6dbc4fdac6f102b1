// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong in one definition, and knows on which line each part stands. */
final class Problems {
  private static final int MOST = 200;

  private final List<Problem> found = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /** Remembers where a part stands. */
  void stands(String place, int line) {
    lines.put(place, line);
  }

  /** The line of a part, or of the nearest part around it. */
  int line(String place) {
    for (String part = place; !part.isEmpty(); part = part.substring(0, cut(part))) {
      Integer line = lines.get(part);
      if (line != null) {
        return line;
      }
    }
    return 0;
  }

  private static int cut(String place) {
    return Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('[')));
  }

  void error(String place, String message) {
    add(new Problem(Problem.Severity.ERROR, line(place), place, message));
  }

  void warning(String place, String message) {
    add(new Problem(Problem.Severity.WARNING, line(place), place, message));
  }

  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  List<Problem> sorted() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
