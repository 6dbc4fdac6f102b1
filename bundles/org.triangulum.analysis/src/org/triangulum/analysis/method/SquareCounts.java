// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.data.SquareTable;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;

/** The counts of two variables with the same categories. */
final class SquareCounts {
  private SquareCounts() {
  }

  static void add(Run run, SquareTable square) {
    TableBuilder builder = new TableBuilder("counts", run.title(run.variables().get(0)) + " (rows) by "
        + run.title(run.variables().get(1))).column("row", run.variables().get(0), Format.TEXT);
    square.categories().forEach(c -> builder.column("c." + c.key(), c.label(), Format.COUNT));
    builder.column("total", "Total", Format.COUNT);
    for (int r = 0; r < square.categories().size(); r++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(square.categories().get(r).label())));
      for (int c = 0; c < square.categories().size(); c++) {
        cells.add(Cell.of(square.table().count(r, c)));
      }
      cells.add(Cell.of(square.table().rowTotal(r)));
      builder.row(cells);
    }
    run.out().table(builder);
  }
}
