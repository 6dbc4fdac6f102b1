// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;

/** Finds codes that neither the labels of a column nor the response set of its item know. */
final class Unlabelled {
  private static final int SHOWN = 5;

  private Unlabelled() {
  }

  /**
   * Tells of unknown codes with the line each first stands in. Labels often name the ends of a scale only, so whole
   * numbers between the smallest and the largest labelled one are known.
   */
  static void note(TargetColumn column, ReadData data, String file, List<String> notes) {
    if (column.values().type() == ColumnType.TEXT || column.values().type() == ColumnType.DECIMAL) {
      return;
    }
    TreeSet<Double> known = new TreeSet<>();
    TreeSet<Double> answers = new TreeSet<>();
    for (CodeMeaning code : column.variable().codes()) {
      known.add(code.value());
      if (code.missing() == MissingKind.NONE) {
        answers.add(code.value());
      }
    }
    List<ResponseOption> options = column.item() == null || column.item().getResponseSet() == null ? List.of()
        : column.item().getResponseSet().getOptions();
    options.forEach(option -> known.add((double) option.getCode()));
    boolean strict = !options.isEmpty();
    if (!strict && answers.size() < 2) {
      return;
    }
    Map<Double, Integer> strange = new TreeMap<>();
    firstRows(column.values()).forEach((value, row) -> {
      boolean between = !strict && value >= answers.first() && value <= answers.last();
      boolean missing = column.variable().spans().stream().anyMatch(s -> value >= s.from() && value <= s.to());
      if (!between && !missing && !known.contains(value)) {
        strange.put(value, row);
      }
    });
    if (!strange.isEmpty()) {
      notes.add(file + ": column \"" + column.variable().name() + "\": " + strange.entrySet().stream().limit(SHOWN)
          .map(e -> Codes.text(e.getKey()) + " (line " + data.line(e.getValue()) + ")")
          .collect(Collectors.joining(", "))
          + (strange.size() > SHOWN ? " and " + (strange.size() - SHOWN) + " more" : "")
          + (strange.size() == 1 ? " has" : " have") + " no label" + (strict ? " in the response set of item "
          + column.item().getKey() : "") + ".");
    }
  }

  /** Each number with the first row it stands in. */
  private static Map<Double, Integer> firstRows(ColumnValues values) {
    Map<Double, Integer> first = new TreeMap<>();
    if (values instanceof CodeValues codes) {
      boolean[] seen = new boolean[256];
      byte[] all = codes.codes();
      for (int row = 0; row < all.length; row++) {
        if (!seen[all[row] & 0xff]) {
          seen[all[row] & 0xff] = true;
          if (!CodeValues.isMissing(all[row])) {
            first.put((double) all[row], row);
          }
        }
      }
    } else {
      for (int row = 0; row < values.size(); row++) {
        if (values.missing(row) == MissingKind.NONE) {
          first.putIfAbsent(values.number(row), row);
        }
      }
    }
    return first;
  }
}
