// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Arranges variables, the analysis beside them, and saved results below. */
public final class QuantPerspective implements IPerspectiveFactory {
  /** Identifier of the perspective. */
  public static final String ID = "org.triangulum.ui.quant.perspective";
  /** Datasets and their variables. */
  public static final String VARIABLES = "org.triangulum.ui.quant.variables";
  /** The analysis being set up, with its result. */
  public static final String ANALYSIS = "org.triangulum.ui.quant.analysis";
  /** Results saved in the study. */
  public static final String RUNS = "org.triangulum.ui.quant.runs";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    String area = layout.getEditorArea();
    layout.addView(VARIABLES, IPageLayout.LEFT, 0.27f, area);
    layout.addView(RUNS, IPageLayout.BOTTOM, 0.76f, area);
    layout.addView(ANALYSIS, IPageLayout.LEFT, 0.98f, area);
  }
}
