// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The Java scorers at hand. One that is broken, or whose id is taken, is left out and reported. */
public final class Scorers {
  /** No scorers: enough for instruments that are data only. */
  public static final Scorers NONE = new Scorers(List.of());

  private final Map<String, Scorer> scorers;
  private final List<String> problems;

  /** These scorers; the first of two with one id is kept. */
  public Scorers(List<? extends Scorer> contributions) {
    this(contributions, List.of());
  }

  private Scorers(List<? extends Scorer> contributions, List<String> earlier) {
    Map<String, Scorer> accepted = new LinkedHashMap<>();
    List<String> found = new ArrayList<>(earlier);
    for (Scorer scorer : contributions) {
      try {
        String id = TimeLimit.call(TimeLimit.SHORT, scorer::id);
        if (id == null || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
          found.add("Scorer " + scorer.getClass().getName() + " was left out: its id " + id + " is not kebab-case");
        } else if (accepted.putIfAbsent(id, scorer) != null) {
          found.add("Scorer " + scorer.getClass().getName() + " was left out: the id " + id + " is taken");
        }
      } catch (TimeLimit.FailedException e) {
        found.add("Scorer " + scorer.getClass().getName() + " was left out: " + e.getMessage());
      }
    }
    scorers = Collections.unmodifiableMap(accepted);
    problems = List.copyOf(found);
  }

  /** The scorers registered as services that this class loader sees. */
  public static Scorers discovered(ClassLoader loader) {
    List<Scorer> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Iterator<Scorer> services = ServiceLoader.load(Scorer.class, loader).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          return new Scorers(found, problems);
        }
        found.add(services.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        problems.add("A scorer could not be loaded: " + e.getMessage());
      }
    }
  }

  /** These scorers and more, such as those of the extension point. */
  public Scorers with(List<? extends Scorer> more) {
    List<Scorer> all = new ArrayList<>(scorers.values());
    all.addAll(more);
    return new Scorers(all, problems);
  }

  /** The scorer of that id. */
  public Optional<Scorer> find(String id) {
    return Optional.ofNullable(scorers.get(id));
  }

  /** What was left out and why. */
  public List<String> problems() {
    return problems;
  }
}
