// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/**
 * The order of rows that a person asked for.
 *
 * @param column by which they are sorted; -1 for as given
 * @param descending the other way round
 */
record SheetOrder(int column, boolean descending) {
  static final SheetOrder GIVEN = new SheetOrder(-1, false);

  /** By a column, then the other way round, then as given. */
  SheetOrder toggled(int by) {
    return by != column ? new SheetOrder(by, false) : descending ? GIVEN : new SheetOrder(by, true);
  }

  /** What stands behind the title of a column. */
  String mark(int of) {
    return of != column ? "" : descending ? " ▾" : " ▴";
  }

  /** By the first number of a cell where it has one, else by its words; cells without either come last. */
  RenderedDisplay of(RenderedDisplay given) {
    if (column < 0 || column >= given.headings().size()) {
      return given;
    }
    List<Row> rows = new ArrayList<>(given.rows());
    Comparator<Row> order = Comparator.<Row>comparingDouble(r -> number(r.cells().get(column)))
        .thenComparing(r -> r.cells().get(column).plain());
    rows.sort(descending ? order.reversed() : order);
    rows.sort(Comparator.comparing(r -> r.cells().get(column).plain().isEmpty()));
    return new RenderedDisplay(given.kind(), given.key(), given.title(), given.purpose(), given.headings(), rows,
        given.notes());
  }

  private static double number(Cell cell) {
    return cell.parts().stream().filter(p -> p.number().isPresent()).findFirst().map(p -> p.number().getAsDouble())
        .orElse(Double.POSITIVE_INFINITY);
  }
}
