// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.DataColumn;

/** Requirements that several analyses share. */
final class Requirements {
  private Requirements() {
  }

  /** One sentence for each variable that holds text and has no categories put in order by {@code collapse}. */
  static List<String> numeric(AnalysisInput input) {
    List<String> unmet = new ArrayList<>();
    for (String name : input.variables()) {
      DataColumn column = input.table().column(name).orElseThrow();
      boolean ordered = input.parameters().containsKey("collapse")
          || input.parameters().containsKey("collapse." + name);
      if (column.values().type() == ColumnType.TEXT && !ordered) {
        unmet.add(name + " is text, not numbers");
      }
    }
    return unmet;
  }
}
