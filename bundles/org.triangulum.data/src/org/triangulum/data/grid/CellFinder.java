// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.store.Progress;

/** Finds the next cell that shows a text. */
final class CellFinder {
  private final DataGrid grid;
  private final Progress progress;

  CellFinder(DataGrid grid, Progress progress) {
    this.grid = grid;
    this.progress = progress;
  }

  Optional<CellPlace> find(String text, GridRows rows, CellPlace after, boolean forward) {
    int columns = grid.columns().size();
    long cells = (long) rows.size() * columns;
    if (cells == 0 || text.isEmpty()) {
      return Optional.empty();
    }
    long start = after == null ? forward ? 0 : cells - 1
        : Math.floorMod((long) after.position() * columns + after.column() + (forward ? 1 : -1), cells);
    String part = text.toLowerCase(Locale.ROOT);
    long best = cells;
    for (int column = 0; column < columns && best > 0; column++) {
      progress.step("Looking through " + grid.columns().get(column).column().getKey(), 1.0 * column / columns);
      BitSet found = new CellMatcher(grid.columns().get(column), cell -> shows(cell, part)).rows(progress);
      best = Math.min(best, distance(found, rows, column, start, forward, best));
    }
    if (best == cells) {
      return Optional.empty();
    }
    long at = Math.floorMod(forward ? start + best : start - best, cells);
    return Optional.of(new CellPlace((int) (at / columns), (int) (at % columns)));
  }

  private static boolean shows(GridCell cell, String part) {
    return cell.shown(true).toLowerCase(Locale.ROOT).contains(part)
        || cell.shown(false).toLowerCase(Locale.ROOT).contains(part);
  }

  /** How many cells lie between the start and the nearest cell found in a column, no further than a limit. */
  private long distance(BitSet found, GridRows rows, int column, long start, boolean forward, long limit) {
    if (found.isEmpty()) {
      return limit;
    }
    int columns = grid.columns().size();
    long cells = (long) rows.size() * columns;
    int first = (int) (start / columns);
    for (int step = 0; step <= rows.size(); step++) {
      int position = Math.floorMod(forward ? first + step : first - step, rows.size());
      if (found.get(rows.row(position))) {
        long at = (long) position * columns + column;
        long distance = Math.floorMod(forward ? at - start : start - at, cells);
        // The first row counts at its end too, for the cells before the start.
        if (step < rows.size() && step == 0 && distance > cells - columns) {
          continue;
        }
        return Math.min(limit, distance);
      }
    }
    return limit;
  }
}
