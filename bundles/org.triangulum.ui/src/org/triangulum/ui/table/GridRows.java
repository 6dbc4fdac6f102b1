// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;

/** The rows of a {@link Grid} in the order shown; rows under a heading stay under it. */
final class GridRows<R> implements IRowDataProvider<R> {
  private final List<GridColumn<R>> columns;
  private List<R> given = List.of();
  private List<R> shown = List.of();
  private final Map<R, Integer> places = new HashMap<>();
  private Predicate<R> strong = row -> false;
  private int sortColumn = -1;
  private boolean ascending = true;

  GridRows(List<GridColumn<R>> columns) {
    this.columns = columns;
  }

  void set(List<R> rows) {
    given = List.copyOf(rows);
    sort();
  }

  List<R> shown() {
    return shown;
  }

  void setStrong(Predicate<R> heading) {
    strong = heading;
  }

  boolean isStrong(R row) {
    return strong.test(row);
  }

  /** Sorts by a column, then the other way round, then not at all; false where a column has no order. */
  boolean toggleSort(int column) {
    if (columns.get(column).order() == null) {
      return false;
    }
    if (sortColumn != column) {
      sortColumn = column;
      ascending = true;
    } else if (ascending) {
      ascending = false;
    } else {
      sortColumn = -1;
    }
    sort();
    return true;
  }

  String sortMark(int column) {
    return column != sortColumn ? "" : ascending ? " ▴" : " ▾";
  }

  Optional<Comparator<R>> order() {
    return sortColumn < 0 ? Optional.empty()
        : Optional.of(ascending ? columns.get(sortColumn).order() : columns.get(sortColumn).order().reversed());
  }

  private void sort() {
    shown = new ArrayList<>();
    List<R> block = new ArrayList<>();
    for (R row : given) {
      if (strong.test(row)) {
        end(block);
        shown.add(row);
      } else {
        block.add(row);
      }
    }
    end(block);
    places.clear();
    for (int i = 0; i < shown.size(); i++) {
      places.putIfAbsent(shown.get(i), i);
    }
  }

  private void end(List<R> block) {
    order().ifPresent(block::sort);
    shown.addAll(block);
    block.clear();
  }

  @Override
  public Object getDataValue(int column, int row) {
    return columns.get(column).text().apply(shown.get(row));
  }

  @Override
  public void setDataValue(int column, int row, Object value) {
    throw new UnsupportedOperationException("tables only show");
  }

  @Override
  public int getColumnCount() {
    return columns.size();
  }

  @Override
  public int getRowCount() {
    return shown.size();
  }

  @Override
  public R getRowObject(int index) {
    return shown.get(index);
  }

  @Override
  public int indexOfRowObject(R row) {
    return places.getOrDefault(row, -1);
  }
}
