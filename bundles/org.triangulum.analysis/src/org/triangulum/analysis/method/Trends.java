// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.triangulum.analysis.data.Factor;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.LinearTrend;

/** Scores for tests of trend: the codes of a variable; two classes need no order. */
final class Trends {
  private Trends() {
  }

  static LinearTrend of(TwoWay way) {
    CrossTab table = way.table();
    return LinearTrend.of(table,
        scores(way.rows(), IntStream.range(0, table.rows()).mapToLong(table::rowTotal).toArray()),
        scores(way.columns(), IntStream.range(0, table.columns()).mapToLong(table::columnTotal).toArray()));
  }

  private static double[] scores(Factor factor, long[] totals) {
    boolean twoClasses = Arrays.stream(totals).filter(t -> t > 0).count() <= 2;
    return factor.scored() || !twoClasses ? TwoWay.scores(factor)
        : IntStream.range(0, factor.size()).asDoubleStream().toArray();
  }
}
