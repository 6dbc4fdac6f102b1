// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Study;
import org.triangulum.store.data.DataColumn;

/** People who belong to several of the units that an analysis compares. */
final class SharedUnits {
  private SharedUnits() {
  }

  /** A warning where the groups are settings of the study and respondents belong to more than one of them. */
  static Optional<String> warning(Study study, AnalysisInput input) {
    Optional<DataColumn> by = input.by().flatMap(input.table()::column);
    Optional<DataColumn> ids = input.table().columns().stream().filter(c -> c.role() == ColumnRole.RESPONDENT)
        .findFirst();
    if (by.isEmpty() || ids.isEmpty() || by.equals(ids)) {
      return Optional.empty();
    }
    Set<String> groups = texts(by.get());
    List<Setting> units = study.getSettings().stream().filter(s -> groups.contains(s.getKey())
        || groups.contains(s.getName())).toList();
    Set<String> respondents = texts(ids.get());
    List<Participant> shared = study.getParticipants().stream().filter(p -> respondents.contains(p.getKey()))
        .filter(p -> p.getMemberships().stream().filter(m -> units.contains(m.getSetting())).map(m -> m.getSetting())
            .distinct().count() > 1).toList();
    return shared.isEmpty() ? Optional.empty() : Optional.of(shared.size() + (shared.size() == 1
        ? " respondent belongs" : " respondents belong") + " to more than one of the units that " + by.get().name()
        + " compares (" + shared.get(0).getKey() + (shared.size() == 1 ? "" : " …")
        + "); the groups share people and are not independent");
  }

  private static Set<String> texts(DataColumn column) {
    Set<String> texts = new HashSet<>();
    for (int row = 0; row < column.values().size(); row++) {
      if (column.values().missing(row) == MissingKind.NONE) {
        texts.add(column.values().text(row));
        if (!Double.isNaN(column.values().number(row))) {
          texts.add(column.labelOf(column.values().number(row)));
        }
      }
    }
    return texts;
  }
}
