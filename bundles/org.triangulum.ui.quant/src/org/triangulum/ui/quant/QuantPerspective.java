// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Arranges datasets and variables, the data beside them, the analysis at the right, and saved results below. */
public final class QuantPerspective implements IPerspectiveFactory {
  /** Identifier of the perspective. */
  public static final String ID = "org.triangulum.ui.quant.perspective";
  /** Datasets and their variables. */
  public static final String VARIABLES = "org.triangulum.ui.quant.variables";
  /** The data and the variables of a dataset. */
  public static final String DATA = "org.triangulum.ui.quant.data";
  /** The analysis being set up, with its result. */
  public static final String ANALYSIS = "org.triangulum.ui.quant.analysis";
  /** All datasets. */
  public static final String DATASETS = "org.triangulum.ui.quant.datasets";
  /** Derived variables. */
  public static final String DERIVE = "org.triangulum.ui.quant.derive";
  /** Datasets made from others. */
  public static final String RESHAPE = "org.triangulum.ui.quant.reshape";
  /** Findings about the data. */
  public static final String QUALITY = "org.triangulum.ui.quant.quality";
  /** Entry by hand. */
  public static final String ENTRY = "org.triangulum.ui.quant.entry";
  /** Results saved in the study. */
  public static final String RUNS = "org.triangulum.ui.quant.runs";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    String area = layout.getEditorArea();
    layout.addView(VARIABLES, IPageLayout.LEFT, 0.2f, area);
    IFolderLayout right = layout.createFolder("org.triangulum.ui.quant.right", IPageLayout.RIGHT, 0.54f, area);
    right.addView(ANALYSIS);
    right.addView(DERIVE);
    right.addView(RESHAPE);
    right.addView(ENTRY);
    IFolderLayout bottom = layout.createFolder("org.triangulum.ui.quant.bottom", IPageLayout.BOTTOM, 0.72f, area);
    bottom.addView(RUNS);
    bottom.addView(QUALITY);
    bottom.addView(DATASETS);
    layout.addView(DATA, IPageLayout.LEFT, 0.98f, area);
  }
}
