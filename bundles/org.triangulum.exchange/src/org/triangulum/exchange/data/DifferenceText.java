// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.exchange.ImportReport;

/** A difference in sentences. */
final class DifferenceText {
  private static final int SHOWN = 10;
  private static final int EXAMPLES = 3;

  private DifferenceText() {
  }

  static ImportReport report(DataDifference difference, int rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("participant", difference.newParticipants().size());
    counts.put("dataset", difference.fresh() ? 1 : 0);
    counts.put("column", difference.newColumns().size());
    counts.put("row", difference.fresh() ? rows : difference.newRows().size());
    counts.put("changed value", difference.changedValues().values().stream().mapToInt(Integer::intValue).sum());
    counts.values().removeIf(n -> n == 0);
    return new ImportReport(counts, difference.notes(), List.of(), sentences(difference));
  }

  private static List<String> sentences(DataDifference difference) {
    List<String> told = new ArrayList<>();
    if (difference.fresh()) {
      return told;
    }
    tell(told, "New rows", difference.newRows());
    tell(told, "Rows that the source has no more", difference.vanishedRows());
    tell(told, "New columns", difference.newColumns());
    tell(told, "Columns that the source does not have, which stay as they are", difference.goneColumns());
    difference.changedValues().forEach((column, count) -> told.add(column + ": " + count
        + (count == 1 ? " value changes: " : " values change: ") + difference.changes().stream()
        .filter(c -> c.column().equals(column)).limit(EXAMPLES).map(DifferenceText::text)
        .collect(Collectors.joining(", ")) + (count > EXAMPLES ? ", …" : "")));
    if (told.isEmpty()) {
      told.add("Nothing differs: " + difference.sameRows() + " rows are the same.");
    } else {
      told.add(difference.sameRows() + " rows are the same.");
    }
    return told;
  }

  private static String text(ValueChange change) {
    return change.row() + " " + shown(change.before()) + " → " + shown(change.after())
        + " (line " + change.line() + ")";
  }

  private static String shown(String value) {
    return value.isEmpty() ? "missing" : value;
  }

  private static void tell(List<String> told, String what, List<String> which) {
    if (!which.isEmpty()) {
      told.add(what + " (" + which.size() + "): " + which.stream().limit(SHOWN).collect(Collectors.joining(", "))
          + (which.size() > SHOWN ? ", …" : ""));
    }
  }
}
