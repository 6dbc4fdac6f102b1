// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.triangulation.StudyView;

/** Runs audit rules. A rule that fails becomes an error of its own, and the others still run. */
public final class Auditor {
  private final List<AuditRule> rules;
  private final List<AuditIssue> broken;

  /** An auditor of given rules. */
  public Auditor(List<AuditRule> rules) {
    this(rules, List.of());
  }

  private Auditor(List<AuditRule> rules, List<AuditIssue> broken) {
    this.rules = List.copyOf(rules);
    this.broken = List.copyOf(broken);
  }

  /** An auditor of all rules registered as services, in order of their identifiers; broken ones are reported. */
  public static Auditor registered() {
    List<AuditRule> rules = new ArrayList<>();
    List<AuditIssue> broken = new ArrayList<>();
    Iterator<AuditRule> services = ServiceLoader.load(AuditRule.class, AuditRule.class.getClassLoader()).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          break;
        }
        rules.add(services.next());
      } catch (ServiceConfigurationError e) {
        broken.add(new AuditIssue("broken-rule", Severity.ERROR, "A rule could not be loaded: " + e.getMessage(),
            List.of(), "", ""));
      }
    }
    rules.sort(Comparator.comparing(AuditRule::id));
    return new Auditor(rules, broken);
  }

  /** The rules. */
  public List<AuditRule> rules() {
    return rules;
  }

  /** What all rules find, gravest first, then in the order of the rules. */
  public List<AuditIssue> audit(StudyView view) {
    return audit(view, Progress.NONE);
  }

  /**
   * The same, telling which rule is at work.
   *
   * @throws CancellationException when it is cancelled between two rules
   */
  public List<AuditIssue> audit(StudyView view, Progress progress) {
    List<AuditIssue> issues = new ArrayList<>(broken);
    for (int i = 0; i < rules.size(); i++) {
      if (progress.cancelled()) {
        throw new CancellationException("The audit was cancelled");
      }
      progress.step(rules.get(i).id(), (double) i / rules.size());
      issues.addAll(check(rules.get(i), view));
    }
    issues.sort(Comparator.comparing(AuditIssue::severity));
    return List.copyOf(issues);
  }

  /** What would mend an issue of the study, the best first; empty where only a person can. */
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return rules.stream().filter(rule -> rule.id().equals(issue.rule())).findFirst()
        .map(rule -> rule.fixes(issue, view)).orElse(List.of());
  }

  private static List<AuditIssue> check(AuditRule rule, StudyView view) {
    try {
      return rule.check(view);
    } catch (RuntimeException e) {
      return List.of(new AuditIssue(rule.id(), Severity.ERROR, "The rule " + rule.id()
          + " failed and checked nothing: " + e, List.of(view.study()), "", ""));
    }
  }
}
