// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.List;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.ReportRule;
import org.triangulum.audit.RuleCard;
import org.triangulum.audit.Severity;

/** What the shipped rules of reports have in common: how they make an issue. */
abstract class FigureRule extends RuleCard implements ReportRule {

  FigureRule(String id, Severity severity, String description, String method) {
    super(id, severity, description, method);
  }

  /** An issue at a passage of the report. */
  final AuditIssue issue(ReportReading report, int start, int end, Finding finding) {
    return new AuditIssue(id(), finding.severity == null ? severity() : finding.severity, finding.message, List.of(),
        finding.expected, finding.found, Optional.of(report.text().place(start, end)), finding.arithmetic,
        finding.certainty);
  }

  /** What a rule says of a passage. */
  record Finding(String message, String expected, String found, String arithmetic, Certainty certainty,
      Severity severity) {

    /** Of the rule's own severity. */
    Finding(String message, String expected, String found, String arithmetic, Certainty certainty) {
      this(message, expected, found, arithmetic, certainty, null);
    }
  }
}
