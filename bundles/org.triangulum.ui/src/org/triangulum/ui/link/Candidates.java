// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.link.PickPopup.Candidate;

/** What can be linked, and to what. */
public final class Candidates {
  private Candidates() {}

  /**
   * Evidence to link.
   *
   * @param target a quote, run, reported figure, column, framework cell, memo, document or external study
   * @param place name of the value of a run; empty for the whole
   */
  public record Evidence(StudyElement target, String place) {}

  /** All that can be evidence in a study: quotes first, those of a group before others where one is given. */
  public static List<Candidate<Evidence>> evidence(StudyView view, ParticipantGroup group) {
    List<Candidate<Evidence>> all = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>(view.study().getQuotes());
    if (group != null) {
      quotes.sort(Comparator.comparing(q -> q.getGroup() != group));
    }
    for (Quote quote : quotes) {
      all.add(new Candidate<>(new Evidence(quote, ""), quote.getKey() + "  “" + quote.getText() + "”",
          Attribution.of(quote)));
    }
    for (ReportedFigure figure : view.study().getReportedFigures()) {
      all.add(new Candidate<>(new Evidence(figure, ""),
          figure.getKey() + "  " + figure.getWhat() + ": " + figure.getPrinted(), ""));
    }
    for (AnalysisRun run : view.study().getAnalysisRuns()) {
      all.add(new Candidate<>(new Evidence(run, ""), run.getKey() + "  " + run.getTitle(), run.getAnalysis()));
      Optional<AnalysisResult> result = view.result(run);
      result.ifPresent(r -> r.values().keySet().forEach(name -> all.add(new Candidate<>(new Evidence(run, name),
          run.getKey() + "  " + run.getTitle() + "  ·  " + name, run.getAnalysis()))));
    }
    others(view.study()).forEach(e -> all.add(whole(e)));
    return all;
  }

  /** What is rarer as evidence, and found by its kind. */
  private static Stream<StudyElement> others(Study study) {
    return Stream.of(study.getExternalStudies(), study.getFrameworkCells(), study.getMemos(), study.getDocuments(),
        study.getDatasets().stream().flatMap(d -> d.getColumns().stream()).toList()).flatMap(List::stream);
  }

  private static Candidate<Evidence> whole(StudyElement element) {
    return new Candidate<>(new Evidence(element, ""), ElementLabel.line(element), "");
  }

  /** The findings, the one looked at first. */
  public static List<Candidate<Finding>> findings(StudyView view, Optional<Finding> current) {
    List<Candidate<Finding>> all = new ArrayList<>();
    current.ifPresent(f -> all.add(of(f)));
    view.study().getFindings().stream().filter(f -> current.isEmpty() || f != current.get())
        .forEach(f -> all.add(of(f)));
    return all;
  }

  private static Candidate<Finding> of(Finding finding) {
    return new Candidate<>(finding, finding.getKey() + "  " + finding.getTitle(), "");
  }
}
