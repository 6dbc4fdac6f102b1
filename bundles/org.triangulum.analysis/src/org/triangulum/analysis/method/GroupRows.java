// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.data.Factor;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/**
 * The rows of one group of a table, or of all groups kept: only the columns that an analysis needs. What the values of
 * a column can be is the same in each group, whether all of them occur there or not.
 */
final class GroupRows {
  /** In place of a group: all of them. */
  static final int ALL = -1;
  /** Columns of more different numbers are measurements, not answers on a scale. */
  private static final int LONGEST_SCALE = 50;

  private final AnalysisInput input;
  private final Factor by;
  private final Map<String, NavigableMap<Double, String>> scales = new HashMap<>();

  GroupRows(AnalysisInput input, Factor by) {
    this.input = input;
    this.by = by;
    input.table().columns().stream().filter(c -> input.variables().contains(c.name())).forEach(c -> scales.put(c.name(),
        scale(c)));
  }

  /** The labels of a column, a number without one being its own. */
  private static NavigableMap<Double, String> scale(DataColumn column) {
    ColumnValues values = column.values();
    Set<Double> used = new HashSet<>();
    for (int row = 0; row < values.size() && used.size() <= LONGEST_SCALE; row++) {
      if (values.missing(row) == MissingKind.NONE) {
        if (values instanceof CodeValues codes) {
          used.add((double) codes.code(row));
        } else if (values instanceof IntegerValues integers) {
          used.add((double) integers.value(row));
        } else if (values instanceof DecimalValues decimals) {
          used.add(decimals.value(row));
        }
      }
    }
    NavigableMap<Double, String> scale = new TreeMap<>(column.valueLabels());
    if (used.size() <= LONGEST_SCALE) {
      used.forEach(value -> scale.putIfAbsent(value, column.labelOf(value)));
    }
    return scale;
  }

  /** The rows of a group, by its index. */
  DataTable of(int group) {
    List<DataColumn> columns = input.table().columns().stream()
        .filter(c -> input.variables().contains(c.name()) || input.table().counts().filter(c::equals).isPresent())
        .map(c -> new DataColumn(c.name(), c.label(), c.level(), c.role(), c.polarity(), scales.getOrDefault(
            c.name(), c.valueLabels()), values(c.values(), group))).toList();
    return new DataTable(input.table().name(), input.table().rowUnit(), columns);
  }

  private boolean within(int row, int group) {
    return group == ALL ? by.code(row) >= 0 : by.code(row) == group;
  }

  private ColumnValues values(ColumnValues values, int group) {
    ColumnBuilder kept = ColumnBuilder.of(values.type(), values.size());
    for (int row = 0; row < values.size(); row++) {
      if (within(row, group)) {
        add(kept, values, row);
      }
    }
    return kept.build();
  }

  private static void add(ColumnBuilder to, ColumnValues from, int row) {
    if (from.missing(row) != MissingKind.NONE) {
      to.addMissing(from.missing(row));
    } else if (from instanceof CodeValues codes) {
      ((CodeValues.Builder) to).add(codes.code(row));
    } else if (from instanceof IntegerValues integers) {
      ((IntegerValues.Builder) to).add(integers.value(row));
    } else if (from instanceof DecimalValues decimals) {
      ((DecimalValues.Builder) to).add(decimals.value(row));
    } else if (from instanceof TextValues texts) {
      to.add(texts.text(row));
    }
  }
}
