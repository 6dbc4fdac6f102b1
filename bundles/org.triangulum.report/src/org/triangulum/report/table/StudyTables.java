// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.CaseMatrix;
import org.triangulum.triangulation.cases.DeviantCases;
import org.triangulum.triangulation.cases.LeadingThemes;
import org.triangulum.triangulation.display.CaseSheet;
import org.triangulum.triangulation.display.ConvergenceSheet;
import org.triangulum.triangulation.display.DisplayRenderer;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.pillar.PillarSheet;

/** The tables that a study has to give away. */
final class StudyTables {
  private static final int THEMES = 12;
  private static final int QUOTES = 5;

  private StudyTables() {}

  /** Joint displays, then pillar tables. */
  static List<RenderedDisplay> joint(StudyView view) {
    DisplayRenderer displays = new DisplayRenderer(view);
    PillarSheet pillars = new PillarSheet(view);
    List<RenderedDisplay> tables = new ArrayList<>();
    view.study().getJointDisplays().forEach(d -> tables.add(displays.of(d)));
    view.study().getPillarTables().forEach(t -> tables.add(pillars.of(t)));
    return tables;
  }

  /** The case matrix of all participants with the leading themes. */
  static List<RenderedDisplay> cases(StudyView view) {
    CaseMatrix matrix = CaseMatrix.of(view, LeadingThemes.of(view.study(), THEMES)).withoutEmptyColumns();
    return List.of(new CaseSheet(view, QUOTES).of(matrix, new DeviantCases(view).of(matrix)));
  }

  /** The convergence matrix. */
  static List<RenderedDisplay> convergence(StudyView view) {
    return List.of(ConvergenceSheet.of(view));
  }
}
