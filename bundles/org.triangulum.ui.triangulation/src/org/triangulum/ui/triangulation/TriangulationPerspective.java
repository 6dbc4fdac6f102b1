// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Arranges the parts of the Triangulation perspective. */
public final class TriangulationPerspective implements IPerspectiveFactory {
  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
  }
}
