// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.State;

/** Says what a table still lacks, so that it cannot be left out unseen. */
final class Standing {
  private Standing() {}

  static List<String> of(RenderedDisplay display) {
    List<String> lines = new ArrayList<>();
    int rows = display.rows().size();
    add(lines, display.pending(Role.FIT), "fit not yet judged in %d of " + rows + " rows");
    add(lines, display.pending(Role.META_INFERENCE), "meta-inference not yet drawn in %d of " + rows + " rows");
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
