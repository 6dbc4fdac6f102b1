// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.List;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.Sentence;

/** A report that only the rules of figures can read: says so once, and which rules are left out. */
public final class LanguageRule extends FigureRule {
  /** The rule as services make it. */
  public LanguageRule() {
    super("report-language", Severity.INFO,
        "A report that is not in English: its figures are checked, rules that read words are left out.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    Optional<String> language = report.language();
    if (language.isEmpty()) {
      return List.of();
    }
    Sentence first = report.text().sentences().get(0);
    String left = report.leftOut().isEmpty() ? "" : ": " + String.join(", ", report.leftOut());
    return List.of(issue(report, first.start(), first.end(), new Finding("The report seems to be in " + language.get()
        + ". Its figures were checked; rules that read words know English only and were left out" + left, "English",
        language.get(), "", Certainty.LIKELY)));
  }
}
