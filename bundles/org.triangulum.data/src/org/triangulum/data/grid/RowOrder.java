// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.triangulum.data.expression.Expression;
import org.triangulum.data.expression.Scope;
import org.triangulum.model.study.MissingKind;
import org.triangulum.stats.SortOrder;
import org.triangulum.store.Progress;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.TextValues;

/** Filters and sorts the rows of a grid. */
final class RowOrder {
  private final DataGrid grid;
  private final Progress progress;
  private final Map<String, ColumnValues> read = new HashMap<>();

  RowOrder(DataGrid grid, Progress progress) {
    this.grid = grid;
    this.progress = progress;
  }

  GridRows of(List<RowFilter> filters, List<SortKey> keys) {
    int[] rows = filtered(filters);
    for (int key = keys.size() - 1; key >= 0; key--) {
      DataGrid.requireWanted(progress);
      progress.step("Sorting by " + keys.get(key).column(), 1.0 * (keys.size() - key) / (keys.size() + 1));
      rows = sorted(rows, keys.get(key));
    }
    return GridRows.of(rows);
  }

  private ColumnValues values(String column) {
    return read.computeIfAbsent(column, name -> grid.column(name).values());
  }

  private int[] filtered(List<RowFilter> filters) {
    BitSet shown = new BitSet(grid.rowCount());
    shown.set(0, grid.rowCount());
    for (RowFilter filter : filters) {
      DataGrid.requireWanted(progress);
      shown.and(matching(filter));
    }
    return shown.stream().toArray();
  }

  private BitSet matching(RowFilter filter) {
    if (filter instanceof RowFilter.Where where) {
      return Expression.condition(where.condition(), Scope.of(grid.dataset())).matching(this::values, grid.rowCount());
    }
    return filter instanceof RowFilter.Values values ? matching(values) : matching((RowFilter.Contains) filter);
  }

  private BitSet matching(RowFilter.Values filter) {
    return new CellMatcher(grid.column(filter.column()), cell ->
        cell.missing() == MissingKind.NONE ? filter.values().contains(cell.value())
            : filter.missing().contains(cell.missing()))
        .rows(progress);
  }

  private BitSet matching(RowFilter.Contains filter) {
    String part = filter.part().toLowerCase(Locale.ROOT);
    return new CellMatcher(grid.column(filter.column()), cell -> cell.missing() == MissingKind.NONE
        && (cell.value().toLowerCase(Locale.ROOT).contains(part)
            || cell.label().toLowerCase(Locale.ROOT).contains(part)))
        .rows(progress);
  }

  private int[] sorted(int[] rows, SortKey key) {
    double[] all = keys(values(key.column()));
    double[] keys = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double value = all[rows[i]];
      keys[i] = key.descending() && value == value ? -value : value;
    }
    SortOrder order = SortOrder.of(keys);
    return IntStream.range(0, rows.length).map(place -> rows[order.caseAt(place)]).toArray();
  }

  /** A number for each row whose order is that of the values; a missing value is a NaN that carries its kind. */
  private static double[] keys(ColumnValues values) {
    if (values instanceof DecimalValues decimals) {
      return decimals.values();
    }
    double[] ranks = values instanceof TextValues texts ? ranks(texts.dictionary()) : null;
    double[] keys = new double[values.size()];
    for (int row = 0; row < keys.length; row++) {
      MissingKind kind = values.missing(row);
      if (kind != MissingKind.NONE) {
        keys[row] = DecimalValues.missingValue(kind);
      } else {
        keys[row] = ranks == null ? values.number(row) : ranks[((TextValues) values).index(row)];
      }
    }
    return keys;
  }

  private static double[] ranks(List<String> dictionary) {
    Integer[] order = IntStream.range(0, dictionary.size()).boxed().toArray(Integer[]::new);
    Comparator<String> letters = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    Arrays.parallelSort(order, Comparator.comparing(dictionary::get, letters));
    double[] ranks = new double[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
