// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.triangulum.analysis.Nearest;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Study;

/** Finds elements of a study by what people call them. */
public final class StudyNames {
  private final Study study;

  /** Looks in this study. */
  public StudyNames(Study study) {
    this.study = study;
  }

  /** Keys and labels of all participants. */
  public List<String> participants() {
    List<String> names = new ArrayList<>();
    for (Participant each : study.getParticipants()) {
      names.add(each.getKey());
      if (each.getLabel() != null && !each.getLabel().isBlank()) {
        names.add(each.getLabel());
      }
    }
    return names;
  }

  /** The one participant of that key, else of that label, else of either in other case; empty where none or several. */
  public Optional<Participant> participant(String name) {
    return only(p -> name.equals(p.getKey()) ? 0 : name.equals(p.getLabel()) ? 1
        : name.equalsIgnoreCase(p.getKey()) || name.equalsIgnoreCase(p.getLabel()) ? 2 : -1);
  }

  /** The participant a speaker seems to be: by name with what is in brackets, else by name alone. */
  public Optional<Participant> speaker(String name, String role) {
    return participant(role.isEmpty() ? name : name + " (" + role + ")").or(() -> participant(name));
  }

  private Optional<Participant> only(Function<Participant, Integer> rank) {
    for (int wanted = 0; wanted < 3; wanted++) {
      int level = wanted;
      List<Participant> found = study.getParticipants().stream().filter(p -> rank.apply(p) == level).toList();
      if (!found.isEmpty()) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The element of that key. */
  static <T extends KeyedElement> Optional<T> byKey(List<T> elements, String key) {
    return elements.stream().filter(e -> key.equals(e.getKey())).findFirst();
  }

  /** What to say when there is none of that key. */
  static String missing(String kind, String key, List<? extends KeyedElement> elements) {
    return "there is no " + kind + " \"" + key + "\" in the study"
        + Nearest.hint(key, elements.stream().map(KeyedElement::getKey).toList());
  }
}
