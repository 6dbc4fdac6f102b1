// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.triangulum.stats.CaseBootstrap;
import org.triangulum.stats.CohenKappa;
import org.triangulum.stats.CohenKappa.Weights;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.FleissKappa;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Proportion;

/** The coefficients of a table of two raters, and intervals of them that rest on the same draws of cases. */
final class TwoRaters {
  private static final List<String> NAMES = List.of("agreement", "kappa", "kappa.linear", "kappa.quadratic", "bp",
      "pi");

  private final CrossTab table;
  private final double confidence;
  private final CaseBootstrap drawn;

  /** Of a square table with cases; draws them where the bootstrap is asked for. */
  TwoRaters(Run run, CrossTab table) {
    this.table = table;
    confidence = run.confidence();
    Bootstrap bootstrap = new Bootstrap(run);
    drawn = bootstrap.wanted() ? bootstrap.draw(counts(), statistics(table.rows())) : null;
  }

  /** Row by row. */
  private long[] counts() {
    int k = table.rows();
    return IntStream.range(0, k * k).mapToLong(cell -> table.count(cell / k, cell % k)).toArray();
  }

  private static List<ToDoubleFunction<long[]>> statistics(int k) {
    List<ToDoubleFunction<CrossTab>> of = List.of(t -> 100 * agreement(t).value(),
        t -> CohenKappa.of(t, Weights.NONE).kappa(), t -> CohenKappa.of(t, Weights.LINEAR).kappa(),
        t -> CohenKappa.of(t, Weights.QUADRATIC).kappa(), t -> brennanPrediger(t), t -> scott(t).kappa());
    List<ToDoubleFunction<long[]>> all = new ArrayList<>();
    of.forEach(statistic -> all.add(cells -> statistic.applyAsDouble(square(k, cells))));
    return all;
  }

  private static CrossTab square(int k, long... cells) {
    long[][] counts = new long[k][k];
    for (int cell = 0; cell < cells.length; cell++) {
      counts[cell / k][cell % k] = cells[cell];
    }
    return CrossTab.of(counts);
  }

  /** The share of cases that both put into the same category. */
  static Proportion agreement(CrossTab table) {
    return new Proportion(IntStream.range(0, table.rows()).mapToLong(i -> table.count(i, i)).sum(), table.n());
  }

  /** All ratings in one category leave it defined, unlike the kappas. */
  private static double brennanPrediger(CrossTab table) {
    double chance = 1.0 / table.rows();
    return (agreement(table).value() - chance) / (1 - chance);
  }

  /** Fleiss' kappa of two raters, which is Scott's pi. */
  static FleissKappa scott(CrossTab table) {
    int size = table.rows();
    int[][] ratings = new int[size * size][size];
    long[] cases = new long[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        ratings[i * size + j][i]++;
        ratings[i * size + j][j]++;
        cases[i * size + j] = table.count(i, j);
      }
    }
    return FleissKappa.of(ratings, cases);
  }

  /** The interval of a coefficient by its name: of the draws where there are any, else that of a large sample. */
  Supplier<Interval> interval(String name, Supplier<Interval> largeSample) {
    return drawn == null ? largeSample : () -> drawn.interval(NAMES.indexOf(name), confidence);
  }
}
