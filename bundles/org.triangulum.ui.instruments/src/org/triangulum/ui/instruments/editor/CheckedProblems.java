// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Place;
import org.triangulum.instruments.scoring.GoldenRun;

/** What a check found, with golden cases that did not come out as errors at their line. */
record CheckedProblems(Draft draft, InstrumentCheck.Report report) {

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(report.file().problems());
    List<GoldenRun.Result> golden = report.golden();
    for (int i = 0; i < golden.size(); i++) {
      Place place = Place.of("golden", i);
      int line = draft.line(place);
      golden.get(i).differences().forEach(difference ->
          all.add(new Problem(Problem.Severity.ERROR, line, place.toString(), difference)));
    }
    return all;
  }
}
