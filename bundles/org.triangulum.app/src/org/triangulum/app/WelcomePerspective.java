// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Shows the welcome page alone, for as long as no study is open. */
public final class WelcomePerspective implements IPerspectiveFactory {
  static final String ID = "org.triangulum.app.welcomePerspective";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    layout.addStandaloneView("org.triangulum.app.welcome", false, IPageLayout.LEFT, 1f, layout.getEditorArea());
  }
}
