// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Arranges documents above the codebook, the coded text, and what was retrieved above memos and search. */
public final class QualPerspective implements IPerspectiveFactory {
  /** Identifier of the perspective. */
  public static final String ID = "org.triangulum.ui.qual.perspective";
  /** The documents of the study. */
  public static final String DOCUMENTS = "org.triangulum.ui.qual.documents";
  /** The codes. */
  public static final String CODEBOOK = "org.triangulum.ui.qual.codebook";
  /** A document with its codings. */
  public static final String TEXT = "org.triangulum.ui.qual.text";
  /** Segments retrieved. */
  public static final String SEGMENTS = "org.triangulum.ui.qual.segments";
  /** Memos and the decision log. */
  public static final String MEMOS = "org.triangulum.ui.qual.memos";
  /** Search in texts. */
  public static final String SEARCH = "org.triangulum.ui.qual.search";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    String area = layout.getEditorArea();
    layout.addView(DOCUMENTS, IPageLayout.LEFT, 0.28f, area);
    layout.addView(CODEBOOK, IPageLayout.BOTTOM, 0.46f, DOCUMENTS);
    IFolderLayout right = layout.createFolder("org.triangulum.ui.qual.retrieved", IPageLayout.RIGHT, 0.6f, area);
    right.addView(SEGMENTS);
    right.addView(SEARCH);
    layout.addView(MEMOS, IPageLayout.BOTTOM, 0.54f, "org.triangulum.ui.qual.retrieved");
    layout.addView(TEXT, IPageLayout.LEFT, 0.98f, area);
  }
}
