// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.cases.CaseMatrix;
import org.triangulum.triangulation.cases.DeviantCases;
import org.triangulum.triangulation.cases.LeadingThemes;
import org.triangulum.triangulation.display.CaseSheet;

/** Participants in rows, all that is known of them in columns. */
record CasesPage(Material material, SvgChart charts) implements Page {
  private static final int THEMES = 6;
  private static final int QUOTES = 3;

  @Override
  public String address() {
    return "cases.html";
  }

  @Override
  public String title() {
    return "Case matrix";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    CaseMatrix matrix = CaseMatrix.of(material.view(), LeadingThemes.of(material.study(), THEMES))
        .withoutEmptyColumns();
    return el("div").add(el("h1").text(title()), el("p", "lede").text("Each participant with scores, coded summaries "
        + "and quotes, to see both strands of one person side by side. Who goes against the pattern is proposed by "
        + "rules and decided by people."),
        new DisplayTable(material, charts).of(new CaseSheet(material.view(), QUOTES)
            .of(matrix, new DeviantCases(material.view()).of(matrix)), "cases", "cases"));
  }
}
