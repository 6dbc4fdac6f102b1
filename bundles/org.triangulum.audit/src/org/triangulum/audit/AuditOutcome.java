// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.Study;

/**
 * The issues of an audit, parted into those that are open and those that the team lets stand.
 *
 * @param report name of the report that was audited; empty for the study itself
 * @param open gravest first, then by rule
 * @param accepted issues with the reason on record, in the same order
 */
public record AuditOutcome(String report, List<AuditIssue> open, Map<AuditIssue, AcceptedIssue> accepted) {

  /**
   * How many issues one rule found.
   *
   * @param severity of the gravest of them
   */
  public record Tally(String rule, Severity severity, int open, int accepted) {}

  public AuditOutcome {
    open = List.copyOf(open);
    accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
  }

  /** Parts issues by what a study has accepted of that report, or of itself where the report is empty. */
  public static AuditOutcome of(Study study, String report, List<AuditIssue> issues) {
    Map<String, AcceptedIssue> known = new HashMap<>();
    Set<String> rules = new HashSet<>();
    study.getAcceptedIssues().stream().filter(a -> report.equals(a.getReport() == null ? "" : a.getReport()))
        .forEach(a -> {
          known.put(a.getFingerprint(), a);
          rules.add(a.getRule());
        });
    List<AuditIssue> open = new ArrayList<>();
    Map<AuditIssue, AcceptedIssue> accepted = new LinkedHashMap<>();
    for (AuditIssue issue : issues) {
      AcceptedIssue let = rules.contains(issue.rule()) ? known.get(issue.fingerprint()) : null;
      if (let == null) {
        open.add(issue);
      } else {
        accepted.put(issue, let);
      }
    }
    return new AuditOutcome(report, open, accepted);
  }

  /**
   * The latest acceptance that an open issue had, before an object or what was found changed and brought it back.
   *
   * @param study whose acceptances are looked through
   */
  public static Optional<AcceptedIssue> before(Study study, AuditIssue issue) {
    return study.getAcceptedIssues().stream().filter(a -> issue.rule().equals(a.getRule())
        && !issue.objects().isEmpty() && issue.objects().equals(a.getObjects())).reduce((a, b) -> b);
  }

  /** Open issues of a severity. */
  public long count(Severity severity) {
    return open.stream().filter(i -> i.severity() == severity).count();
  }

  /** Counts by rule, for rules that found something, in order of their identifiers. */
  public List<Tally> tallies() {
    Map<String, Tally> tallies = new TreeMap<>();
    open.forEach(i -> tallies.merge(i.rule(), new Tally(i.rule(), i.severity(), 1, 0), AuditOutcome::sum));
    accepted.keySet().forEach(i -> tallies.merge(i.rule(), new Tally(i.rule(), i.severity(), 0, 1),
        AuditOutcome::sum));
    return List.copyOf(tallies.values());
  }

  private static Tally sum(Tally a, Tally b) {
    return new Tally(a.rule(), a.severity().compareTo(b.severity()) <= 0 ? a.severity() : b.severity(),
        a.open() + b.open(), a.accepted() + b.accepted());
  }
}
