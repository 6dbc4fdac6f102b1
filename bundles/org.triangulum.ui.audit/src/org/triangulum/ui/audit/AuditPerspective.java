// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Arranges rules, their issues, the issue looked at, and below who did what. */
public final class AuditPerspective implements IPerspectiveFactory {
  /** Identifier of the perspective. */
  public static final String ID = "org.triangulum.ui.audit.perspective";
  /** Rules with their counts. */
  public static final String RULES = "org.triangulum.ui.audit.rules";
  /** What the rules found. */
  public static final String ISSUES = "org.triangulum.ui.audit.issues";
  /** The issue looked at. */
  public static final String ISSUE = "org.triangulum.ui.audit.issue";
  /** The report that is audited. */
  public static final String REPORT = "org.triangulum.ui.audit.report";
  /** The journal of the study. */
  public static final String JOURNAL = "org.triangulum.ui.audit.journal";
  /** Findings signed off. */
  public static final String SIGN_OFFS = "org.triangulum.ui.audit.signoffs";
  /** Who did what. */
  public static final String CONTRIBUTIONS = "org.triangulum.ui.audit.contributions";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    String area = layout.getEditorArea();
    IFolderLayout below = layout.createFolder("org.triangulum.ui.audit.below", IPageLayout.BOTTOM, 0.68f, area);
    below.addView(JOURNAL);
    below.addView(SIGN_OFFS);
    below.addView(CONTRIBUTIONS);
    layout.addView(RULES, IPageLayout.LEFT, 0.25f, area);
    layout.addView(ISSUE, IPageLayout.RIGHT, 0.56f, area);
    IFolderLayout centre = layout.createFolder("org.triangulum.ui.audit.centre", IPageLayout.LEFT, 0.98f, area);
    centre.addView(ISSUES);
    centre.addView(REPORT);
  }
}
