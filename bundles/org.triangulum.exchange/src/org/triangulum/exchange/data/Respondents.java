// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.triangulum.model.study.Attribute;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.data.ColumnValues;

/** The respondents of a source as participants of a study, with the attributes the source brings. */
final class Respondents {
  private final Study study;
  private final DataPlan plan;
  private final List<TargetColumn> columns;
  private final ColumnValues ids;
  private final Map<String, Participant> known = new HashMap<>();
  private final Map<String, Integer> made = new LinkedHashMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();

  Respondents(Study study, DataPlan plan, List<TargetColumn> columns) {
    this.study = study;
    this.plan = plan;
    this.columns = columns;
    ids = values(MappedUse.RESPONDENT);
    for (Participant participant : study.getParticipants()) {
      known.putIfAbsent(orEmpty(participant.getLabel()), participant);
    }
    study.getParticipants().forEach(p -> known.put(orEmpty(p.getKey()), p));
    for (int row = 0; ids != null && row < ids.size(); row++) {
      if (ids.missing(row) == MissingKind.NONE && !known.containsKey(ids.text(row).strip())) {
        (plan.createParticipants() ? made : unknown).putIfAbsent(ids.text(row).strip(), row);
      }
    }
  }

  private ColumnValues values(MappedUse use) {
    return columns.stream().filter(c -> c.use() == use).map(TargetColumn::values).findFirst().orElse(null);
  }

  /** Keys of participants that are made. */
  List<String> made() {
    return List.copyOf(made.keySet());
  }

  /** How many respondents stay unknown. */
  int unknown() {
    return unknown.size();
  }

  /** Makes who is missing and gives all their attributes; to be used inside a transaction. */
  void enter() {
    ColumnValues groups = values(MappedUse.GROUP);
    Map<String, ParticipantGroup> byKey = new HashMap<>();
    study.getGroups().forEach(g -> byKey.put(g.getKey(), g));
    List<Participant> fresh = new ArrayList<>();
    made.forEach((key, row) -> {
      Participant participant = StudyFactory.eINSTANCE.createParticipant();
      participant.setKey(key);
      participant.setGroup(groups == null ? null : byKey.get(groups.text(row)));
      known.put(key, participant);
      fresh.add(participant);
    });
    study.getParticipants().addAll(fresh);
    for (TargetColumn column : columns) {
      if (column.use() == MappedUse.ATTRIBUTE && ids != null) {
        attributes(column);
      }
    }
  }

  private void attributes(TargetColumn column) {
    Map<String, String> labels = new HashMap<>();
    column.variable().codes().forEach(c -> labels.put(c.text() == null ? Codes.text(c.value()) : c.text(), c.label()));
    for (int row = 0; row < ids.size(); row++) {
      Participant participant = known.get(ids.text(row).strip());
      if (participant != null && column.values().missing(row) == MissingKind.NONE) {
        String value = column.values().text(row);
        String label = labels.getOrDefault(value, "");
        set(participant, column.key(), label.isEmpty() ? value : label);
      }
    }
  }

  private static void set(Participant participant, String name, String value) {
    Attribute attribute = participant.getAttributes().stream().filter(a -> name.equals(a.getName())).findFirst()
        .orElse(null);
    if (attribute == null) {
      attribute = StudyFactory.eINSTANCE.createAttribute();
      attribute.setName(name);
      attribute.setValue(value);
      participant.getAttributes().add(attribute);
    } else if (!Objects.equals(attribute.getValue(), value)) {
      attribute.setValue(value);
    }
  }
}
