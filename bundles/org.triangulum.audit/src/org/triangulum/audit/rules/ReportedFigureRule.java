// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.audit.rules.PrintedNumber.Rounding;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.triangulation.StudyView;

/** Reported figures against recomputed ones. */
public final class ReportedFigureRule extends StudyRule {
  /** The rule as services make it. */
  public ReportedFigureRule() {
    super("reported-figure-differs", Severity.ERROR,
        "A reported figure that is not its recomputed value at the precision printed, rounded half up; a note "
            + "where it is cut off or rounded half to even.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (ReportedFigure figure : view.study().getReportedFigures()) {
      if (figure.getRun() != null && !text(figure.getValueName()).isEmpty()) {
        view.result(figure.getRun()).ifPresent(r -> check(figure, r, view, issues));
      }
    }
    return issues;
  }

  private void check(ReportedFigure figure, AnalysisResult result, StudyView view, List<AuditIssue> issues) {
    Optional<Double> value = view.number(figure.getRun(), figure.getValueName());
    Optional<PrintedNumber> printed = PrintedNumber.read(text(figure.getPrinted()));
    if (value.isEmpty()) {
      issues.add(issue(severity(), name(figure) + " cannot be checked: the result of " + name(figure.getRun())
          + " has no number " + figure.getValueName(), "", text(figure.getPrinted()), figure, figure.getRun()));
    } else if (printed.isEmpty()) {
      issues.add(issue(Severity.INFO, name(figure) + " cannot be checked: no single number can be made out in what is"
          + " printed", Double.toString(value.get()), text(figure.getPrinted()), figure, figure.getRun()));
    } else {
      compare(figure, result, printed.get(), value.get(), issues);
    }
  }

  private void compare(ReportedFigure figure, AnalysisResult result, PrintedNumber printed, double value,
      List<AuditIssue> issues) {
    double comparable = comparable(printed, figure.getValueName(), value);
    Rounding rounding = printed.of(comparable);
    String expected = printed.rounded(comparable) + (printed.percent() ? " %" : "");
    String arithmetic = figure.getValueName() + " of " + name(figure.getRun()) + " is " + comparable;
    switch (rounding) {
      case NONE -> issues.add(issue(severity(), name(figure) + " is printed as " + figure.getPrinted() + ", but "
          + arithmetic + otherBase(figure, result, printed), expected, figure.getPrinted(), figure, figure.getRun()));
      case TRUNCATION -> issues.add(issue(Severity.INFO, name(figure) + " is cut off, not rounded: " + arithmetic,
          expected, figure.getPrinted(), figure, figure.getRun()));
      case HALF_EVEN -> issues.add(issue(Severity.INFO, name(figure) + " is rounded half to even: " + arithmetic,
          expected, figure.getPrinted(), figure, figure.getRun()));
      case HALF_UP, BOUND -> { } // as it should be
    }
  }

  /** A proportion printed in percent counts as a percentage. */
  private static double comparable(PrintedNumber printed, String name, double value) {
    return printed.percent() && !name.contains("percent") && Math.abs(value) <= 1 ? 100 * value : value;
  }

  /** Names the same statistic on another base where that is what was printed. */
  private static String otherBase(ReportedFigure figure, AnalysisResult result, PrintedNumber printed) {
    String stem = figure.getValueName().replaceFirst("\\.(all|applicable|valid)$", "");
    String others = Stream.of("all", "applicable", "valid").map(base -> stem + "." + base)
        .filter(name -> !name.equals(figure.getValueName())).filter(result.values()::containsKey)
        .filter(name -> printed.of(result.values().get(name)) == Rounding.HALF_UP).collect(Collectors.joining(" or "));
    return others.isEmpty() ? "" : "; it is " + others;
  }
}
