// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** Who is behind the rows of a table: a person who fills several rows counts several times. */
final class Respondents {
  private static final int NAMED = 3;

  private Respondents() {
  }

  /** A warning where one respondent has several rows with a value; empty where none has, or nobody is named. */
  static Optional<String> repeated(AnalysisInput input) {
    DataTable table = input.table();
    Optional<DataColumn> ids = table.columns().stream().filter(c -> c.role() == ColumnRole.RESPONDENT)
        .filter(c -> !input.variables().contains(c.name()) && !input.by().equals(Optional.of(c.name()))).findFirst();
    if (ids.isEmpty() || table.counts().isPresent() || input.variables().isEmpty()) {
      return Optional.empty();
    }
    List<DataColumn> variables = input.variables().stream().map(name -> table.column(name).orElseThrow()).toList();
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      if (ids.get().values().missing(row) == MissingKind.NONE
          && variables.stream().anyMatch(v -> v.values().missing(at) == MissingKind.NONE)) {
        rows.merge(ids.get().values().text(row), 1, Integer::sum);
      }
    }
    List<String> several = new ArrayList<>();
    rows.forEach((id, count) -> {
      if (count > 1) {
        several.add(id);
      }
    });
    if (several.isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(", ", several.subList(0, Math.min(NAMED, several.size())))
        + (several.size() > NAMED ? " …" : "");
    return Optional.of(several.size() + (several.size() == 1 ? " respondent has" : " respondents have")
        + " more than one row (" + names + " in " + ids.get().name() + ") and " + (several.size() == 1 ? "counts"
        : "count") + " more than once; rows are taken as independent");
  }
}
