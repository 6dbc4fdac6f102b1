// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.widget.WordFilter;

/**
 * The lines of a list to choose from: candidates below the headings of their groups; without headings, the best matches
 * first, once something is looked for.
 *
 * @param lines in order
 * @param grouped whether there are headings
 */
record PickLines<T>(List<Line<T>> lines, boolean grouped) {

  /** A heading, or a candidate with an empty heading. */
  private record Line<T>(String heading, Optional<Candidate<T>> candidate) {}

  /** Those of the candidates that are looked for, in their order; those of one group follow each other. */
  static <T> PickLines<T> of(List<Candidate<T>> candidates, WordFilter words) {
    boolean lookedFor = !words.accepts("");
    if (lookedFor) {
      // What has the words in its name comes before what has them in its further words only.
      return new PickLines<>(candidates.stream().filter(c -> words.accepts(c.label() + " " + c.group() + " "
          + c.search())).sorted(Comparator.comparing(c -> !words.accepts(c.label()))).map(PickLines::line).toList(),
          false);
    }
    List<Line<T>> lines = new ArrayList<>();
    String group = "";
    for (Candidate<T> candidate : candidates) {
      if (!candidate.group().equals(group)) {
        group = candidate.group();
        lines.add(new Line<>(group, Optional.empty()));
      }
      lines.add(line(candidate));
    }
    return new PickLines<>(lines, true);
  }

  private static <T> Line<T> line(Candidate<T> candidate) {
    return new Line<>("", Optional.of(candidate));
  }

  int size() {
    return lines.size();
  }

  /** The candidate in a line; empty for a heading. */
  Optional<Candidate<T>> candidate(int index) {
    return lines.get(index).candidate();
  }

  /** What is read in a line. */
  String text(int index) {
    Line<T> line = lines.get(index);
    return line.candidate().map(c -> c.group().isEmpty() ? c.label() : grouped ? "    " + c.label()
        : c.label() + "  ·  " + c.group()).orElse(line.heading());
  }

  /** The next line that can be chosen, downwards or upwards; the same where there is none. */
  int next(int from, int by) {
    for (int i = from + by; i >= 0 && i < lines.size(); i += by) {
      if (lines.get(i).candidate().isPresent()) {
        return i;
      }
    }
    return from;
  }
}
