// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import java.util.List;
import org.triangulum.model.study.Participant;
import org.triangulum.triangulation.cases.CaseMatrix;
import org.triangulum.triangulation.cases.DeviantCases;
import org.triangulum.triangulation.cases.LeadingThemes;
import org.triangulum.triangulation.display.CaseSheet;

/** The case matrix. */
final class CasesShow implements ShownView {
  private static final int THEMES = 12;
  private static final int QUOTES = 5;

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public String description() {
    return "Participants with scores, coded summaries, quotes and deviant-case flags; --key PARTICIPANT shows one.";
  }

  /** Proposals rest on all participants, also where one is shown. */
  @Override
  public Shown of(Selection selection) {
    CaseMatrix all = CaseMatrix.of(selection.view(), LeadingThemes.of(selection.view().study(), THEMES))
        .withoutEmptyColumns();
    List<Participant> asked = selection.of(selection.view().study().getParticipants(), "participant");
    return TableShow.of(List.of(new CaseSheet(selection.view(), QUOTES).of(all.only(r -> asked.contains(r.subject())),
        new DeviantCases(selection.view()).of(all))));
  }
}
