// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepetitionInfo;

/** Random data as surveys have them: ties, gaps (NaN), groups of no case and of one, a fixed seed for each round. */
final class Draw {
  private static final int GAPS = 8;

  final Random random;

  Draw(RepetitionInfo info) {
    this(info.getCurrentRepetition());
  }

  Draw(long seed) {
    random = new Random(seed);
  }

  /** A whole number from least to most. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  double real(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** Answers 0, 1, 2… */
  double[] tied(int n, int values) {
    return random.ints(n, 0, values).asDoubleStream().toArray();
  }

  double[] normal(int n) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  /** Answers of few values, of many, or measurements far from 0. */
  double[] column(int n) {
    return switch (random.nextInt(4)) {
      case 0 -> tied(n, 3);
      case 1 -> tied(n, 7);
      case 2 -> normal(n);
      default -> Arrays.stream(normal(n)).map(v -> 1000 + 3 * v).toArray();
    };
  }

  /** A column that follows another loosely, in steps where asked for. */
  double[] after(double[] x, double slope, boolean stepped) {
    return Arrays.stream(x).map(v -> slope * v + random.nextGaussian()).map(v -> stepped ? Math.rint(v) : v).toArray();
  }

  /** The same with some values missing. */
  double[] gappy(double[] column) {
    return Arrays.stream(column).map(v -> oneIn(GAPS) ? Double.NaN : v).toArray();
  }

  /** Groups of answers with gaps, some of no case, some of one. */
  double[][] groups(int count, int most, int values) {
    double[][] groups = new double[count][];
    Arrays.setAll(groups, g -> gappy(tied(oneIn(5) ? 0 : oneIn(6) ? 1 : between(0, most), values)));
    return groups;
  }

  /** Counts with a row or column without cases now and then. */
  long[][] table(int rows, int columns, int cases) {
    long[][] table = new long[rows][columns];
    int emptyRow = oneIn(3) ? random.nextInt(rows) : -1;
    int emptyColumn = oneIn(3) ? random.nextInt(columns) : -1;
    for (int i = 0; i < cases; i++) {
      int r = random.nextInt(rows);
      int c = oneIn(3) ? Math.min(r, columns - 1) : random.nextInt(columns);
      table[r][c] += r == emptyRow || c == emptyColumn ? 0 : 1;
    }
    return table;
  }

  /** Listwise deletion, case by case. */
  static double[][] complete(double[]... columns) {
    List<Integer> kept = IntStream.range(0, columns[0].length).filter(i -> Arrays.stream(columns).noneMatch(c ->
        c[i] != c[i])).boxed().toList();
    return Arrays.stream(columns).map(c -> kept.stream().mapToDouble(i -> c[i]).toArray()).toArray(double[][]::new);
  }

  /** The values of each group that are not missing. */
  static double[][] present(double[]... groups) {
    return Arrays.stream(groups).map(g -> Arrays.stream(g).filter(v -> v == v).toArray()).toArray(double[][]::new);
  }

  static double[] joined(double[]... groups) {
    return Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
  }

  static boolean constant(double... x) {
    return Arrays.stream(x).allMatch(v -> v == x[0]);
  }
}
