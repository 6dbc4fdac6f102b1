// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.StudyElement;

/**
 * Rules of one kind. A rule that fails, or cannot even be loaded, becomes an issue of its own; the others still run.
 *
 * @param <R> kind of rule
 */
final class RuleSet<R extends Rule> {
  private static final String SHIPPED = "org.triangulum.audit";

  private final Class<R> kind;
  private final List<Entry<R>> entries;
  private final List<AuditIssue> broken;

  /** A rule, its identifier as it said once, and the plug-in that brings it. */
  private record Entry<R>(R rule, String id, String plugin) {}

  /** Given rules, in the given order. */
  RuleSet(Class<R> kind, List<R> rules) {
    this(kind, rules.stream().map(r -> new Entry<>(r, r.id(), plugin(r.getClass()))).toList(), List.of());
  }

  private RuleSet(Class<R> kind, List<Entry<R>> entries, List<AuditIssue> broken) {
    this.kind = kind;
    this.entries = List.copyOf(entries);
    this.broken = List.copyOf(broken);
  }

  /** All rules registered as services, in order of their identifiers; broken ones are reported. */
  static <R extends Rule> RuleSet<R> registered(Class<R> kind) {
    return registered(kind, kind.getClassLoader());
  }

  /** The same, of the services that a class loader sees. */
  static <R extends Rule> RuleSet<R> registered(Class<R> kind, ClassLoader loader) {
    List<Entry<R>> entries = new ArrayList<>();
    List<AuditIssue> broken = new ArrayList<>();
    Iterator<R> services = ServiceLoader.load(kind, loader).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          break;
        }
        R rule = services.next();
        add(kind, plugin(rule.getClass()), rule.getClass().getName(), () -> rule, entries, broken);
      } catch (ServiceConfigurationError | LinkageError e) {
        broken.add(issue("A rule could not be loaded: " + e.getMessage()));
      }
    }
    return sorted(kind, entries, broken);
  }

  /** These rules and those of plug-ins that are of this kind, except whose class is here already. */
  RuleSet<R> with(List<RuleContribution> contributions) {
    List<Entry<R>> all = new ArrayList<>(entries);
    List<AuditIssue> problems = new ArrayList<>(broken);
    for (RuleContribution each : contributions) {
      // A plug-in lists its rule twice, as service and as extension, so that both programs find it.
      if (each.kind() == kind && all.stream().noneMatch(e -> e.rule().getClass().getName().equals(each.name()))) {
        add(kind, each.plugin(), each.name(), each.maker(), all, problems);
      }
    }
    return sorted(kind, all, problems);
  }

  private static <R extends Rule> RuleSet<R> sorted(Class<R> kind, List<Entry<R>> entries, List<AuditIssue> broken) {
    entries.sort(Comparator.comparing(Entry::id));
    return new RuleSet<>(kind, entries, broken);
  }

  // A plug-in may fail in any way, and none of them may keep the others from running.
  private static <R extends Rule> void add(Class<R> kind, String plugin, String name, Callable<?> maker,
      List<Entry<R>> entries, List<AuditIssue> broken) {
    String whose = "The rule " + name + " of " + plugin;
    try {
      Object made = maker.call();
      if (!kind.isInstance(made)) {
        broken.add(issue(whose + " is no " + kind.getName()));
        return;
      }
      R rule = kind.cast(made);
      String id = rule.id();
      if (id == null || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        broken.add(issue(whose + " has the identifier " + id + ", which is no kebab-case"));
      } else if (rule.severity() == null || rule.description() == null || rule.method() == null) {
        broken.add(issue(whose + " lacks a severity, a description or a method"));
      } else if (entries.stream().anyMatch(e -> e.id().equals(id))) {
        broken.add(issue(whose + " has the identifier " + id + ", which another rule has"));
      } else {
        entries.add(new Entry<>(rule, id, plugin));
      }
    } catch (Exception | LinkageError | StackOverflowError e) {
      broken.add(issue(whose + " could not be loaded: " + e));
    }
  }

  private static AuditIssue issue(String message) {
    return new AuditIssue("broken-rule", Severity.ERROR, message, List.of(), "", "");
  }

  /** What ships is named as one; of others, the package tells who brings them. */
  private static String plugin(Class<?> rule) {
    String name = rule.getPackageName();
    return name.equals(SHIPPED) || name.startsWith(SHIPPED + ".") ? SHIPPED : name;
  }

  List<R> rules() {
    return entries.stream().map(Entry::rule).toList();
  }

  /** The plug-in that brings a rule; empty where the rule is not of this set. */
  String plugin(String rule) {
    return entries.stream().filter(e -> e.id().equals(rule)).map(Entry::plugin).findFirst().orElse("");
  }

  /** What could not be loaded, as issues. */
  List<AuditIssue> broken() {
    return broken;
  }

  /**
   * What all rules find, gravest first, then in the order of the rules.
   *
   * @param objects what an issue of a rule that failed is about
   * @throws CancellationException when it is cancelled between two rules
   */
  List<AuditIssue> run(Function<R, List<AuditIssue>> check, List<StudyElement> objects, Progress progress) {
    List<AuditIssue> issues = new ArrayList<>(broken);
    for (int i = 0; i < entries.size(); i++) {
      if (progress.cancelled()) {
        throw new CancellationException("The audit was cancelled");
      }
      String name = entries.get(i).id();
      progress.step(name, (double) i / entries.size());
      ask(name, rule -> issues.addAll(check.apply(rule)), "and checked nothing", objects).ifPresent(issues::add);
    }
    issues.sort(Comparator.comparing(AuditIssue::severity));
    return List.copyOf(issues);
  }

  /**
   * Asks one rule, if it is in this set.
   *
   * @param otherwise what its failure means, after "The rule failed"
   * @param objects what an issue of a rule that failed is about
   * @return that it failed; empty when it did not
   */
  Optional<AuditIssue> ask(String id, Consumer<R> question, String otherwise, List<StudyElement> objects) {
    Optional<Entry<R>> asked = entries.stream().filter(e -> e.id().equals(id)).findFirst();
    try {
      asked.ifPresent(e -> question.accept(e.rule()));
      return Optional.empty();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.of(new AuditIssue(id, Severity.ERROR, "The rule " + id + " failed " + otherwise + ": " + e,
          objects, "", ""));
    }
  }
}
