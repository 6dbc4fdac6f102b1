// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Influence;

/**
 * The cases that move a regression most.
 *
 * <p>Values: {@code leverage.max}, {@code cook.max}; of the cases with the largest Cook's distances, from 1 on,
 * {@code influential.1.studentized}, {@code .leverage}, {@code .cook}, of least squares
 * {@code .dffits}.
 */
final class InfluenceTable {
  private static final int SHOWN = 5;

  private InfluenceTable() {
  }

  /** Adds table, values and warnings. */
  static void add(Run run, CompleteRows rows, Influence influence, Trail n) {
    ResultBuilder out = run.out();
    List<Integer> largest = influence.largest(SHOWN);
    double leverage = 0;
    int influential = 0;
    for (int i = 0; i < influence.n(); i++) {
      leverage = Math.max(leverage, influence.leverage()[i]);
      influential += influence.cook()[i] > 1 ? 1 : 0;
    }
    out.value("leverage.max", leverage, "Largest leverage", "diagonal of the hat matrix", n);
    if (!largest.isEmpty()) {
      out.value("cook.max", influence.cook()[largest.get(0)], "Largest Cook's distance", "r^2 h / (k (1 - h)), r the "
          + "standardized residual, h the leverage, k the coefficients", n);
      out.table(table(run, rows, influence, largest, n));
    }
    for (int i : influence.undefined()) {
      out.warn("The case in row " + rows.row(i) + " alone determines its fitted value (leverage 1): its residual is 0 "
          + "whatever its outcome, and its influence is not defined");
    }
    if (influential > 0) {
      out.warn(influential + (influential == 1 ? " case moves" : " cases move") + " the coefficients much (Cook's "
          + "distance above 1): row " + rows.row(largest.get(0)) + " most; look at the result without");
    }
  }

  private static TableBuilder table(Run run, CompleteRows rows, Influence influence, List<Integer> largest, Trail n) {
    double share = (double) influence.parameters() / influence.n();
    TableBuilder table = new TableBuilder("influence", "Cases that move the fit most").column("row", "Row", Format.TEXT)
        .column("studentized", "Studentized residual", Format.DECIMAL).column("leverage", "Leverage", Format.DECIMAL)
        .column("cook", "Cook's distance", Format.DECIMAL);
    String limits = "Worth a look: leverage above " + Spoken.figure(2 * share) + " (2 k / n, Hoaglin and Welsch 1978), "
        + "Cook's distance above 0.5, much above 1 (Cook and Weisberg 1982)";
    boolean squares = influence.dffits().length > 0;
    if (squares) {
      table.column("dffits", "DFFITS", Format.DECIMAL).note(limits + ", DFFITS beyond ±"
          + Spoken.figure(2 * Math.sqrt(share)) + " (2 sqrt(k / n), Belsley, Kuh and Welsch 1980)");
    } else {
      table.note(limits + "; residuals are of the deviance, distances by one step (Pregibon 1981)");
    }
    for (int i = 0; i < largest.size(); i++) {
      int at = largest.get(i);
      String of = " of the case in row " + rows.row(at);
      String prefix = "influential." + (i + 1) + ".";
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(String.valueOf(rows.row(at))),
          number(run, prefix + "studentized", influence.studentized()[at], "Studentized residual" + of,
              "residual over its standard error without the case", n),
          number(run, prefix + "leverage", influence.leverage()[at], "Leverage" + of, "diagonal of the hat matrix", n),
          number(run, prefix + "cook", influence.cook()[at], "Cook's distance" + of, "r^2 h / (k (1 - h))", n)));
      if (squares) {
        cells.add(number(run, prefix + "dffits", influence.dffits()[at], "DFFITS" + of, "studentized residual * "
            + "sqrt(h / (1 - h))", n));
      }
      table.row(cells);
    }
    return table;
  }

  private static Cell number(Run run, String name, double number, String label, String formula, Trail n) {
    if (!Double.isFinite(number)) {
      run.out().warn(label + ": without the case the others are fitted without error");
      return ResultBuilder.UNDEFINED;
    }
    return run.out().value(name, number, label, formula, n);
  }
}
