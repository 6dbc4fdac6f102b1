// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.triangulum.data.DataException;
import org.triangulum.data.NumberRange;
import org.triangulum.data.cell.CellCheck;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.DataRule;
import org.triangulum.store.data.ColumnMeaning;
import org.triangulum.store.data.ColumnValues;

/** Ranges, labels and declared rules. */
final class ValueChecks {
  private static final int NAMED = 8;

  private ValueChecks() {}

  static void ranges(Checked data) {
    for (Column column : data.dataset().getColumns()) {
      if (column.getType() == ColumnType.TEXT) {
        continue;
      }
      try {
        Optional<NumberRange> range = NumberRange.of(column);
        ColumnValues values = data.values(column);
        range.ifPresent(r -> data.find(QualityKind.OUT_OF_RANGE, List.of(column), row -> {
          double value = values.number(row);
          return !Double.isNaN(value) && !r.contains(value);
        }, rows -> column.getKey() + " is outside of " + r + " in " + Checked.rows(rows)));
        if (new CellCheck(column).mustHaveLabel()) {
          labels(data, column, values);
        }
      } catch (DataException e) {
        data.notChecked(List.of(column), "Column " + column.getKey() + ": " + e.getMessage());
      }
    }
  }

  private static void labels(Checked data, Column column, ColumnValues values) {
    Map<Double, String> labels = ColumnMeaning.of(column).labels();
    Map<Double, Boolean> known = new HashMap<>();
    TreeSet<Double> unlabelled = new TreeSet<>();
    data.find(QualityKind.UNLABELLED, List.of(column), row -> {
      double value = values.number(row);
      boolean without = !Double.isNaN(value) && known.computeIfAbsent(value, v -> !labels.containsKey(v));
      if (without) {
        unlabelled.add(value);
      }
      return without;
    }, rows -> column.getKey() + " has values without a label in " + Checked.rows(rows) + ": "
        + unlabelled.stream().limit(NAMED).map(NumberRange::plain).collect(Collectors.joining(", "))
        + (unlabelled.size() > NAMED ? ", …" : ""));
  }

  static void rules(Checked data) {
    for (DataRule rule : data.dataset().getRules()) {
      String condition = rule.getExpression() == null ? "" : rule.getExpression();
      try {
        RuleOutcome outcome = RuleOutcome.of(data.dataset(), condition, data::values);
        String said = rule.getMessage() == null || rule.getMessage().isBlank() ? "not " + condition
            : rule.getMessage();
        data.find(rule, outcome.columns(), outcome.broken(),
            rows -> said + " (" + rule.getKey() + "), in " + Checked.rows(rows));
      } catch (DataException e) {
        data.notChecked(rule, "Rule " + rule.getKey() + ": " + e.getMessage());
      }
    }
  }
}
