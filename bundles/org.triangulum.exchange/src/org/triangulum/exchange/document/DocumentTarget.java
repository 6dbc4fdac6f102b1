// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.TimePoint;

/** The study that documents are to enter: resolves what they name, and remembers what has to be made first. */
final class DocumentTarget {
  private final Study study;
  private final StudyNames names;
  private final boolean createMissing;
  private final Problems problems;
  private final Set<String> takenKeys = new HashSet<>();
  private final Map<String, ParticipantGroup> newGroups = new LinkedHashMap<>();
  private final Map<String, Participant> newParticipants = new LinkedHashMap<>();
  private final Map<String, Case> newCases = new LinkedHashMap<>();
  private final Map<String, TimePoint> newTimePoints = new LinkedHashMap<>();

  DocumentTarget(Study study, boolean createMissing, Problems problems) {
    this.study = study;
    this.names = new StudyNames(study);
    this.createMissing = createMissing;
    this.problems = problems;
    study.getDocuments().forEach(d -> takenKeys.add(d.getKey()));
  }

  /** The key a document gets. */
  String key(String file, DocumentChoices choices) {
    String key = choices.key().strip();
    if (key.isEmpty() || key.indexOf(';') >= 0 || key.chars().anyMatch(Character::isISOControl)) {
      problems.add(file, 0, "key: \"" + key + "\" is empty or holds a semicolon or a control character");
    } else if (choices.keyChosen() && takenKeys.contains(key)) {
      problems.add(file, 0, "key: the study already has a document \"" + key + "\"");
    }
    String free = key;
    for (int i = 2; takenKeys.contains(free); i++) {
      free = key + " (" + i + ")";
    }
    takenKeys.add(free);
    return free;
  }

  ParticipantGroup group(String file, String key) {
    return find(file, "group", key, study.getGroups(), newGroups, StudyFactory.eINSTANCE::createParticipantGroup);
  }

  Case studyCase(String file, String key) {
    return find(file, "case", key, study.getCases(), newCases, StudyFactory.eINSTANCE::createCase);
  }

  TimePoint timePoint(String file, String key) {
    return find(file, "time point", key, study.getTimePoints(), newTimePoints,
        StudyFactory.eINSTANCE::createTimePoint);
  }

  /** A participant by key or label; one that is made belongs to the group of the document. */
  Participant participant(String file, String name, ParticipantGroup group) {
    Participant found = name.isBlank() ? null : names.participant(name.strip()).orElse(null);
    if (found != null) {
      return found;
    }
    Participant made = find(file, "participant", name, study.getParticipants(), newParticipants,
        StudyFactory.eINSTANCE::createParticipant);
    if (made != null && made.getLabel() == null) {
      made.setLabel(made.getKey());
      made.setGroup(group);
    }
    return made;
  }

  private <T extends KeyedElement> T find(String file, String kind, String name, List<T> there, Map<String, T> made,
      Supplier<T> create) {
    String key = name == null ? "" : name.strip();
    if (key.isEmpty()) {
      return null;
    }
    T found = StudyNames.byKey(there, key).orElse(made.get(key));
    if (found == null && createMissing) {
      found = create.get();
      found.setKey(key);
      made.put(key, found);
    }
    if (found == null) {
      problems.add(file, 0, StudyNames.missing(kind, key, there));
    }
    return found;
  }

  /** The documents of the study that came from a file of this content. */
  List<Document> from(String hash) {
    return study.getDocuments().stream().filter(d -> hash.equals(d.getOriginal())).toList();
  }

  /** How many elements have to be made, by kind. */
  Map<String, Integer> created() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("participant-group", newGroups.size());
    counts.put("participant", newParticipants.size());
    counts.put("case", newCases.size());
    counts.put("time-point", newTimePoints.size());
    counts.values().removeIf(n -> n == 0);
    return counts;
  }

  /** Makes what was missing; inside a transaction. */
  void create() {
    newGroups.values().forEach(g -> g.setName(g.getKey()));
    newTimePoints.values().forEach(t -> t.setName(t.getKey()));
    newCases.values().forEach(c -> c.setLabel(c.getKey()));
    study.getGroups().addAll(new ArrayList<>(newGroups.values()));
    study.getParticipants().addAll(new ArrayList<>(newParticipants.values()));
    study.getCases().addAll(new ArrayList<>(newCases.values()));
    study.getTimePoints().addAll(new ArrayList<>(newTimePoints.values()));
  }
}
