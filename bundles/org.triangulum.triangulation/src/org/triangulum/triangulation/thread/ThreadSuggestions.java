// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.thread;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.ThreadHop;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/**
 * Where a thread could go next: elements of other components that share a theme, an issue or a finding with where it
 * stands. Suggestions are found by what is linked already, not by similar words.
 */
public final class ThreadSuggestions {
  private final StudyView view;
  private final Components components;

  /**
   * A place to go.
   *
   * @param element what is there
   * @param place inside it; empty for the whole
   * @param component the part of the study it lies in
   * @param why what it shares, such as {@code same theme: Listening}
   */
  public record Suggestion(StudyElement element, String place, String component, String why) {}

  public ThreadSuggestions(StudyView view) {
    this.view = view;
    this.components = new Components(view);
  }

  /** Next steps of a thread; elements it came by are left out. */
  public List<Suggestion> next(FollowedThread thread) {
    Set<StudyElement> passed = new HashSet<>();
    Set<String> seen = new HashSet<>();
    List<StudyElement> stations = Stream.concat(Stream.ofNullable(thread.getOrigin()),
        thread.getHops().stream().map(ThreadHop::getElement)).toList();
    stations.forEach(station -> {
      passed.add(station);
      seen.add(components.of(station));
    });
    return stations.isEmpty() ? List.of() : from(stations.get(stations.size() - 1)).stream()
        .filter(s -> !passed.contains(s.element()))
        .sorted(java.util.Comparator.comparing(s -> seen.contains(s.component()))).toList();
  }

  /** What shares something with an element and lies in another component. */
  public List<Suggestion> from(StudyElement element) {
    Map<List<Object>, Suggestion> found = new LinkedHashMap<>();
    String home = components.of(element);
    List<Finding> findings = findings(element);
    for (Finding finding : findings) {
      offer(found, view.evidence(finding).items(), "same finding: " + orEmpty(finding.getKey()));
    }
    Set<Issue> issues = new HashSet<>();
    findings.forEach(f -> issues.addAll(f.getIssues()));
    if (element instanceof Issue issue) {
      issues.add(issue);
    }
    Set<Code> themes = new HashSet<>(themes(element, findings));
    for (Finding other : view.study().getFindings()) {
      List<ResolvedEvidence> items = view.evidence(other).items();
      other.getIssues().stream().filter(issues::contains).findFirst().ifPresent(issue -> {
        add(found, other, "", "same issue: " + orEmpty(issue.getTitle()));
        offer(found, items, "same issue: " + orEmpty(issue.getTitle()));
      });
      for (ResolvedEvidence evidence : items) {
        evidence.passage().flatMap(p -> view.themes(p).stream().filter(themes::contains).findFirst())
            .ifPresent(theme -> offer(found, List.of(evidence), "same theme: " + orEmpty(theme.getName())));
      }
    }
    List<Suggestion> others = new ArrayList<>(found.values());
    others.removeIf(s -> s.element() == element || !home.isEmpty() && s.component().equals(home));
    return List.copyOf(others);
  }

  private void offer(Map<List<Object>, Suggestion> found, List<ResolvedEvidence> evidence, String why) {
    evidence.forEach(e -> e.target().ifPresent(target -> add(found, target, orEmpty(e.link().getPlace()), why)));
  }

  private void add(Map<List<Object>, Suggestion> found, StudyElement element, String place, String why) {
    found.putIfAbsent(List.of(element, place), new Suggestion(element, place, components.of(element), why));
  }

  private List<Finding> findings(StudyElement element) {
    return element instanceof Finding finding ? List.of(finding)
        : view.usesOf(element).stream().map(ResolvedEvidence::finding).distinct().toList();
  }

  private Set<Code> themes(StudyElement element, List<Finding> findings) {
    Set<Code> themes = new HashSet<>();
    if (element instanceof Code code) {
      themes.add(code);
    }
    view.content(element, "").passage().ifPresent(p -> themes.addAll(view.themes(p)));
    if (element instanceof Finding) {
      findings.forEach(f -> view.evidence(f).items().forEach(e -> e.passage()
          .ifPresent(p -> themes.addAll(view.themes(p)))));
    }
    return themes;
  }
}
