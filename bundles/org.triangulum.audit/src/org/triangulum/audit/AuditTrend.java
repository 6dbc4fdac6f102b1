// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AuditRecord;
import org.triangulum.model.study.RuleCount;
import org.triangulum.model.study.Study;

/**
 * How an audit compares with the one recorded before it.
 *
 * @param before the earlier audit
 * @param rows one for each rule that found something in one of them, in order of their identifiers
 */
public record AuditTrend(AuditRecord before, List<Row> rows) {

  /**
   * Open issues of a rule, then and now.
   *
   * @param severity of the gravest of them
   */
  public record Row(String rule, Severity severity, int then, int now) {

    /** How many more there are now; negative for fewer. */
    public int more() {
      return now - then;
    }
  }

  public AuditTrend {
    rows = List.copyOf(rows);
  }

  /** The audits recorded of a report, or of the study where it is empty, oldest first. */
  public static List<AuditRecord> recorded(Study study, String report) {
    return study.getAudits().stream().filter(a -> report.equals(ElementLabel.orEmpty(a.getReport()))).toList();
  }

  /** An outcome beside the audit recorded last; empty where none is recorded. */
  public static Optional<AuditTrend> since(Study study, AuditOutcome outcome) {
    List<AuditRecord> recorded = recorded(study, outcome.report());
    return recorded.isEmpty() ? Optional.empty()
        : Optional.of(of(recorded.get(recorded.size() - 1), outcome));
  }

  /** An outcome beside an earlier audit. */
  public static AuditTrend of(AuditRecord before, AuditOutcome outcome) {
    Map<String, Row> rows = new TreeMap<>();
    for (RuleCount count : before.getCounts()) {
      rows.put(count.getRule(), new Row(count.getRule(), severity(count), count.getOpen(), 0));
    }
    for (AuditOutcome.Tally tally : outcome.tallies()) {
      Row then = rows.get(tally.rule());
      rows.put(tally.rule(), new Row(tally.rule(), tally.severity(), then == null ? 0 : then.then(), tally.open()));
    }
    return new AuditTrend(before, new ArrayList<>(rows.values()));
  }

  /** Open issues of an audit on record, by severity. */
  public static int open(AuditRecord audit, Severity severity) {
    return audit.getCounts().stream().filter(c -> severity(c) == severity).mapToInt(RuleCount::getOpen).sum();
  }

  private static Severity severity(RuleCount count) {
    try {
      return Severity.valueOf(ElementLabel.orEmpty(count.getSeverity()).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Severity.INFO;
    }
  }

  /** Open issues more than before; negative for fewer. */
  public int more() {
    return rows.stream().mapToInt(Row::more).sum();
  }
}
