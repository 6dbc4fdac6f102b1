// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.audit.text.ReportText;
import org.triangulum.triangulation.StudyView;

/**
 * Runs report rules. A rule that fails becomes an error of its own, and the others still run; of a rule that finds very
 * much the first are told, and how many more there are. Rules that read words know English only: of a report in
 * another language only the figures are checked, and one issue says so.
 */
public final class ReportAuditor {
  /** How many issues of one rule are told one by one. */
  public static final int TOLD = 12;

  private final RuleSet<ReportRule> rules;

  /** An auditor of given rules. */
  public ReportAuditor(List<ReportRule> rules) {
    this(new RuleSet<>(ReportRule.class, rules));
  }

  private ReportAuditor(RuleSet<ReportRule> rules) {
    this.rules = rules;
  }

  /** An auditor of all rules registered as services, in order of their identifiers; broken ones are reported. */
  public static ReportAuditor registered() {
    return new ReportAuditor(RuleSet.registered(ReportRule.class));
  }

  /** This auditor with the rules of plug-ins of its kind; one that cannot be loaded is reported as an issue. */
  public ReportAuditor with(List<RuleContribution> contributions) {
    return new ReportAuditor(rules.with(contributions));
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
  public List<ReportRule> rules() {
    return rules.rules();
  }

  /**
   * What all rules find, gravest first, then in the order of the rules and of the text.
   *
   * @param study whose report it is; empty where no study is given
   */
  public List<AuditIssue> audit(ReportText text, Optional<StudyView> study) {
    return audit(text, study, Progress.NONE);
  }

  /**
   * The same, telling which rule is at work.
   *
   * @throws CancellationException when it is cancelled between two rules
   */
  public List<AuditIssue> audit(ReportText text, Optional<StudyView> study, Progress progress) {
    List<String> words = rules().stream().filter(ReportRule::readsEnglish).map(Rule::id).toList();
    ReportReading reading = new ReportReading(text, study, words);
    boolean english = reading.language().isEmpty();
    return rules.run(rule -> english || !rule.readsEnglish() ? told(rule.check(reading)) : List.of(), List.of(),
        progress);
  }

  private static List<AuditIssue> told(List<AuditIssue> issues) {
    if (issues.size() <= TOLD + 1) {
      return issues;
    }
    List<AuditIssue> sorted = new ArrayList<>(issues);
    sorted.sort(Comparator.comparing(AuditIssue::severity).thenComparing(AuditIssue::certainty));
    List<AuditIssue> told = new ArrayList<>(sorted.subList(0, TOLD));
    AuditIssue next = sorted.get(TOLD);
    told.add(new AuditIssue(next.rule(), next.severity(), "… and " + (issues.size() - TOLD) + " more of the same, the "
        + "next at " + next.place().map(ReportPlace::words).orElse("the same place"), next.objects(), "", "",
        next.place(), "", next.certainty()));
    return told;
  }
}
