// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.FactorSolution;

/**
 * The tables of a factor solution.
 *
 * <p>Values: per variable {@code V.factor.F} (loading), {@code V.communality}, {@code V.uniqueness}, {@code V.kmo};
 * per factor {@code factor.F.variance}, {@code factor.F.percent}; {@code correlation.F.G} of oblique factors.
 */
final class FactorTables {
  private final Run run;
  private final FactorSolution solution;
  private final double[] adequacy;
  private final Trail n;

  FactorTables(Run run, FactorSolution solution, double[] adequacy, Trail n) {
    this.run = run;
    this.solution = solution;
    this.adequacy = adequacy;
    this.n = n;
  }

  void add() {
    loadings();
    variance();
    boolean oblique = false;
    for (int f = 1; f < solution.factors(); f++) {
      oblique |= solution.factorCorrelations()[f][0] != 0;
    }
    if (oblique) {
      correlations();
    }
  }

  private void loadings() {
    ResultBuilder out = run.out();
    TableBuilder table = new TableBuilder("loadings", "Loadings").column("variable", "Variable", Format.TEXT);
    for (int f = 1; f <= solution.factors(); f++) {
      table.column("factor-" + f, "Factor\u00A0" + f, Format.COEFFICIENT);
    }
    table.column("communality", "Communality", Format.COEFFICIENT)
        .column("uniqueness", "Uniqueness", Format.COEFFICIENT).column("kmo", "KMO", Format.COEFFICIENT);
    for (int v = 0; v < solution.variables(); v++) {
      String name = run.variables().get(v);
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(name))));
      for (int f = 0; f < solution.factors(); f++) {
        cells.add(out.value(name + ".factor." + (f + 1), solution.loadings()[v][f], "Loading of " + name + " on factor "
            + (f + 1), "of the rotated solution", n));
      }
      cells.add(out.value(name + ".communality", solution.communality(v), "Communality of " + name,
          "share of its variance that the factors explain", n));
      cells.add(out.value(name + ".uniqueness", 1 - solution.communality(v), "Uniqueness of " + name,
          "share of its variance that the factors do not explain", n));
      cells.add(out.value(name + ".kmo", adequacy[v], "Sampling adequacy of " + name,
          "sum r^2 / (sum r^2 + sum of squared partial correlations)", n));
      table.row(cells);
    }
    out.table(table);
  }

  private void variance() {
    TableBuilder table = new TableBuilder("variance", "Variance explained").column("factor", "Factor", Format.TEXT)
        .column("variance", "Sum of squares", Format.DECIMAL).column("percent", "% of variance", Format.PERCENT);
    for (int f = 0; f < solution.factors(); f++) {
      double variance = solution.variance(f);
      table.row(Cell.of("Factor " + (f + 1)), run.out().value("factor." + (f + 1) + ".variance", variance,
          "Variance of factor " + (f + 1), "its share of the communalities", n),
          run.out().value("factor." + (f + 1) + ".percent", 100 * variance / solution.variables(),
              "Percent of variance of factor " + (f + 1), "100 variance / variables", n));
    }
    run.out().table(table);
  }

  private void correlations() {
    TableBuilder table = new TableBuilder("correlations", "Correlations of the factors").column("factor", "Factor",
        Format.TEXT);
    for (int f = 1; f <= solution.factors(); f++) {
      table.column("factor-" + f, "Factor\u00A0" + f, Format.COEFFICIENT);
    }
    for (int f = 0; f < solution.factors(); f++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of("Factor " + (f + 1))));
      for (int g = 0; g < solution.factors(); g++) {
        String name = "correlation." + (Math.min(f, g) + 1) + "." + (Math.max(f, g) + 1);
        double r = solution.factorCorrelations()[f][g];
        cells.add(f == g ? Cell.of("1") : f > g ? Cell.of(run.out().number(name).orElseThrow(), name)
            : run.out().value(name, r, "Correlation of factors " + (f + 1) + " and " + (g + 1),
                "of the oblique solution", n));
      }
      table.row(cells);
    }
    run.out().table(table);
  }
}
