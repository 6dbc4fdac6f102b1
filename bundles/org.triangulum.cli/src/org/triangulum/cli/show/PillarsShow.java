// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import org.triangulum.triangulation.pillar.PillarSheet;

/** Pillar tables as they are now. */
final class PillarsShow implements ShownView {
  @Override
  public String name() {
    return "pillars";
  }

  @Override
  public String description() {
    return "Pillar integration tables with what is matched, checked and built; --key TABLE shows one.";
  }

  @Override
  public Shown of(Selection selection) {
    PillarSheet sheet = new PillarSheet(selection.view());
    return TableShow.of(selection.of(selection.view().study().getPillarTables(), "pillar table").stream()
        .map(sheet::of).toList());
  }
}
