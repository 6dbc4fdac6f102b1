// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Severity;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.widget.WordFilter;

/**
 * Which issues are listed, and how.
 *
 * @param rule only of this rule; empty for all
 * @param words what an issue must hold
 * @param severities only these
 * @param accepted whether accepted issues are listed too
 * @param byFinding whether they are grouped by finding, rather than by rule
 */
record IssueList(String rule, WordFilter words, Set<Severity> severities, boolean accepted, boolean byFinding) {

  /** The rows, headings included; what is folded is left out. */
  List<IssueRow> rows(StudyView view, AuditOutcome outcome, Set<String> folded) {
    Study study = view.study();
    List<IssueRow> all = Stream.concat(
        outcome.open().stream().map(i -> new IssueRow("", 0, i, null, AuditOutcome.before(study, i).orElse(null))),
        outcome.accepted().entrySet().stream().map(e -> new IssueRow("", 0, e.getKey(), e.getValue(), null)))
        .filter(this::listed).toList();
    Map<String, List<IssueRow>> groups = new LinkedHashMap<>();
    for (IssueRow row : all) {
      String group = byFinding ? finding(view, row.issue()) : row.issue().rule().replace('-', ' ');
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new IssueRow(group, 0, row.issue(), row.accepted(),
          row.before()));
    }
    List<IssueRow> rows = new ArrayList<>();
    ordered(study, groups).forEach((group, issues) -> {
      rows.add(new IssueRow(group, issues.size(), null, null, null));
      if (!folded.contains(group)) {
        rows.addAll(issues);
      }
    });
    return rows;
  }

  private boolean listed(IssueRow row) {
    return (rule.isEmpty() || rule.equals(row.issue().rule())) && severities.contains(row.issue().severity())
        && (accepted || row.accepted() == null) && words.accepts(row.words());
  }

  /** Findings stand in the order of the study; rules as their gravest issue does. */
  private Map<String, List<IssueRow>> ordered(Study study, Map<String, List<IssueRow>> groups) {
    if (!byFinding) {
      return groups;
    }
    List<String> findings = study.getFindings().stream().map(IssueList::name).toList();
    Map<String, List<IssueRow>> ordered = new LinkedHashMap<>();
    groups.entrySet().stream().sorted(Comparator.comparingInt(e -> findings.indexOf(e.getKey()) < 0
        ? Integer.MAX_VALUE : findings.indexOf(e.getKey()))).forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  /** The finding that an issue is about, else the first that rests on its object. */
  private static String finding(StudyView view, AuditIssue issue) {
    Optional<Finding> named = issue.objects().stream().filter(Finding.class::isInstance).map(Finding.class::cast)
        .findFirst();
    return named.or(() -> issue.objects().stream().filter(o -> !(o instanceof Study)).findFirst()
        .flatMap(o -> resting(view, o))).map(IssueList::name).orElse(Messages.issues_no_finding);
  }

  private static Optional<Finding> resting(StudyView view, StudyElement object) {
    return view.usesOf(object).stream().map(ResolvedEvidence::finding).findFirst();
  }

  private static String name(Finding finding) {
    ElementLabel label = ElementLabel.of(finding);
    return label.key() + "  " + label.label();
  }
}
