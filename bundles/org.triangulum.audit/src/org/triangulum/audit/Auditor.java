// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.triangulation.StudyView;

/** Runs audit rules. A rule that fails becomes an error of its own, and the others still run. */
public final class Auditor {
  private final RuleSet<AuditRule> rules;

  /** An auditor of given rules. */
  public Auditor(List<AuditRule> rules) {
    this(new RuleSet<>(AuditRule.class, rules));
  }

  private Auditor(RuleSet<AuditRule> rules) {
    this.rules = rules;
  }

  /** An auditor of all rules registered as services, in order of their identifiers; broken ones are reported. */
  public static Auditor registered() {
    return new Auditor(RuleSet.registered(AuditRule.class));
  }

  /** This auditor with the rules of plug-ins of its kind; one that cannot be loaded is reported as an issue. */
  public Auditor with(List<RuleContribution> contributions) {
    return new Auditor(rules.with(contributions));
  }

  /** The plug-in that brings a rule; empty for an identifier that none of the rules has. */
  public String plugin(String rule) {
    return rules.plugin(rule);
  }

  /** Rules that could not be loaded, as issues that say whose they are and why; each audit holds them too. */
  public List<AuditIssue> broken() {
    return rules.broken();
  }

  /** The rules. */
  public List<AuditRule> rules() {
    return rules.rules();
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
    return rules.run(rule -> rule.check(view), List.of(view.study()), progress);
  }

  /** What would mend an issue of the study; a rule that fails over it is told as broken. */
  public FixOffer fixes(AuditIssue issue, StudyView view) {
    List<Fix> fixes = new ArrayList<>();
    Optional<AuditIssue> failure = rules.ask(issue.rule(), rule -> fixes.addAll(rule.fixes(issue, view)),
        "and says not what would mend its issues", List.of(view.study()));
    return new FixOffer(failure.isEmpty() ? fixes : List.of(), failure);
  }
}
