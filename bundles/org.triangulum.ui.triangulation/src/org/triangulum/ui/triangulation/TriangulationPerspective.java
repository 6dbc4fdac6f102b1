// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Arranges findings, the evidence of one, the source behind it, and below what brings the strands together. */
public final class TriangulationPerspective implements IPerspectiveFactory {
  /** Identifier of the perspective. */
  public static final String ID = "org.triangulum.ui.triangulation.perspective";
  /** The tree of findings. */
  public static final String FINDINGS = "org.triangulum.ui.triangulation.findings";
  /** The evidence of a finding. */
  public static final String FINDING = "org.triangulum.ui.triangulation.finding";
  /** The transcript behind a quote. */
  public static final String SOURCE = "org.triangulum.ui.triangulation.source";
  /** The result behind a number. */
  public static final String RESULT = "org.triangulum.ui.triangulation.result";
  /** The convergence matrix. */
  public static final String CONVERGENCE = "org.triangulum.ui.triangulation.convergence";
  /** What a finding is worth. */
  public static final String ASSESSMENT = "org.triangulum.ui.triangulation.assessment";
  /** A quote as the report shows it. */
  public static final String QUOTE = "org.triangulum.ui.triangulation.quote";
  /** Recommendations and responses. */
  public static final String RECOMMENDATIONS = "org.triangulum.ui.triangulation.recommendations";
  /** What is left to do around the convergence matrix. */
  public static final String WORK = "org.triangulum.ui.triangulation.work";
  /** Joint displays, pillar tables, the case matrix. */
  public static final String DISPLAYS = "org.triangulum.ui.triangulation.displays";
  /** What a finding rests on, as a graph. */
  public static final String GRAPH = "org.triangulum.ui.triangulation.graph";

  /** Participants with their answers, the team, external studies. */
  public static final String REGISTER = "org.triangulum.ui.triangulation.register";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    String area = layout.getEditorArea();
    IFolderLayout below =
        layout.createFolder("org.triangulum.ui.triangulation.below", IPageLayout.BOTTOM, 0.72f, area);
    below.addView(CONVERGENCE);
    below.addView(WORK);
    below.addView(DISPLAYS);
    below.addView(GRAPH);
    below.addView(ASSESSMENT);
    below.addView(RECOMMENDATIONS);
    below.addView(REGISTER);
    layout.addView(FINDINGS, IPageLayout.LEFT, 0.285f, area);
    IFolderLayout behind =
        layout.createFolder("org.triangulum.ui.triangulation.behind", IPageLayout.RIGHT, 0.65f, area);
    behind.addView(SOURCE);
    behind.addView(RESULT);
    behind.addView(QUOTE);
    layout.addView(FINDING, IPageLayout.LEFT, 0.98f, area);
  }
}
