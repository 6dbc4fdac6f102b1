// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.triangulum.analysis.Nearest;

/** Contributions by id; a broken one never keeps the others from working. */
final class Formats<T> {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final String what;
  private final Function<T, String> id;
  private final Function<T, String> title;
  private final Map<String, T> accepted = new LinkedHashMap<>();
  private final List<String> problems;

  Formats(String what, Function<T, String> id, Function<T, String> title, List<? extends T> contributions,
      List<String> problems) {
    this.what = what;
    this.id = id;
    this.title = title;
    this.problems = new ArrayList<>(problems);
    contributions.forEach(this::accept);
  }

  static <T> Formats<T> discovered(String what, Class<T> type, Function<T, String> id, Function<T, String> title,
      ClassLoader loader) {
    List<T> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Iterator<T> services = ServiceLoader.load(type, loader).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          return new Formats<>(what, id, title, found, problems);
        }
        found.add(services.next());
      } catch (ServiceConfigurationError e) {
        problems.add("An " + what + " could not be loaded: " + e.getMessage());
      }
    }
  }

  private void accept(T contribution) {
    String defect;
    try {
      String name = id.apply(contribution);
      defect = name == null || !KEBAB.matcher(name).matches() ? "its id " + name + " is not kebab-case"
          : accepted.containsKey(name) ? "the id " + name + " is taken by " + accepted.get(name).getClass().getName()
          : title.apply(contribution).isBlank() ? "it has no title" : "";
      if (defect.isEmpty()) {
        accepted.put(name, contribution);
      }
    } catch (RuntimeException | LinkageError e) {
      defect = e.toString();
    }
    if (!defect.isEmpty()) {
      problems.add("The " + what + " " + contribution.getClass().getName() + " was left out: " + defect);
    }
  }

  Formats<T> with(List<? extends T> more) {
    List<T> both = new ArrayList<>(accepted.values());
    both.addAll(more);
    return new Formats<>(what, id, title, both, problems);
  }

  List<T> all() {
    return List.copyOf(accepted.values());
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  T get(String name) throws ExchangeException {
    T found = accepted.get(name);
    if (found == null) {
      throw new ExchangeException("There is no " + what + " " + name + Nearest.hint(name, accepted.keySet()));
    }
    return found;
  }
}
