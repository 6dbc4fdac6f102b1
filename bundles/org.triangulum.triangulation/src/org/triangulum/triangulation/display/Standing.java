// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.State;

/** Says what a table still lacks, so that it cannot be left out unseen. */
final class Standing {
  private Standing() {}

  static List<String> of(RenderedDisplay display) {
    List<String> lines = new ArrayList<>();
    for (int c = 0; c < display.headings().size(); c++) {
      int column = c;
      List<Part> asked = display.rows().stream().flatMap(r -> r.cells().get(column).parts().stream()
          .filter(p -> p.kind() == Kind.PENDING).limit(1)).toList();
      if (!asked.isEmpty()) {
        lines.add(display.headings().get(c).title().toLowerCase(Locale.ROOT) + " " + asked.get(0).text().split(":")[0]
            + " in " + asked.size() + " of " + display.rows().size() + " rows");
      }
    }
    add(lines, display.count(State.CHANGED), "%d changed since frozen");
    add(lines, display.count(State.STALE), "%d stale");
    add(lines, display.count(State.GONE), "%d no longer there");
    return lines;
  }

  private static void add(List<String> lines, int count, String sentence) {
    if (count > 0) {
      lines.add(String.format(sentence, count));
    }
  }
}
