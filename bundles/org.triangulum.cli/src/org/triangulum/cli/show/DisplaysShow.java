// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import org.triangulum.triangulation.display.DisplayRenderer;

/** Joint displays as they are now. */
final class DisplaysShow implements ShownView {
  @Override
  public String name() {
    return "displays";
  }

  @Override
  public String description() {
    return "Joint displays with live and frozen cells, fit and meta-inference; --key DISPLAY shows one.";
  }

  @Override
  public Shown of(Selection selection) {
    DisplayRenderer renderer = new DisplayRenderer(selection.view());
    return TableShow.of(selection.of(selection.view().study().getJointDisplays(), "joint display").stream()
        .map(renderer::of).toList());
  }
}
