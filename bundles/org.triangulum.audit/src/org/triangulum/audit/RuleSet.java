// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.StudyElement;

/**
 * Rules of one kind. A rule that fails, or cannot even be loaded, becomes an issue of its own; the others still run.
 *
 * @param <R> kind of rule
 */
final class RuleSet<R> {
  private final List<R> rules;
  private final List<AuditIssue> broken;
  private final Function<R, String> id;

  RuleSet(List<R> rules, Function<R, String> id) {
    this(rules, List.of(), id);
  }

  private RuleSet(List<R> rules, List<AuditIssue> broken, Function<R, String> id) {
    this.rules = List.copyOf(rules);
    this.broken = List.copyOf(broken);
    this.id = id;
  }

  /** All rules registered as services, in order of their identifiers; broken ones are reported. */
  static <R> RuleSet<R> registered(Class<R> kind, Function<R, String> id) {
    List<R> rules = new ArrayList<>();
    List<AuditIssue> broken = new ArrayList<>();
    Iterator<R> services = ServiceLoader.load(kind, kind.getClassLoader()).iterator();
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
    rules.sort(Comparator.comparing(id));
    return new RuleSet<>(rules, broken, id);
  }

  List<R> rules() {
    return rules;
  }

  /**
   * What all rules find, gravest first, then in the order of the rules.
   *
   * @param objects what an issue of a rule that failed is about
   * @throws CancellationException when it is cancelled between two rules
   */
  List<AuditIssue> run(Function<R, List<AuditIssue>> check, List<StudyElement> objects, Progress progress) {
    List<AuditIssue> issues = new ArrayList<>(broken);
    for (int i = 0; i < rules.size(); i++) {
      if (progress.cancelled()) {
        throw new CancellationException("The audit was cancelled");
      }
      String name = id.apply(rules.get(i));
      progress.step(name, (double) i / rules.size());
      try {
        issues.addAll(check.apply(rules.get(i)));
      } catch (RuntimeException e) {
        issues.add(new AuditIssue(name, Severity.ERROR, "The rule " + name + " failed and checked nothing: " + e,
            objects, "", ""));
      }
    }
    issues.sort(Comparator.comparing(AuditIssue::severity));
    return List.copyOf(issues);
  }
}
