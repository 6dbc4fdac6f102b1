// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Statistics straight from their definitions, slow and without shared code: the reference for random data. */
final class Naive {
  private static final MathContext EXACT = new MathContext(60);

  private Naive() {
  }

  static double[] midranks(double[] x) {
    double[] ranks = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int less = 0;
      int equal = 0;
      for (double other : x) {
        less += other < x[i] ? 1 : 0;
        equal += other == x[i] ? 1 : 0;
      }
      ranks[i] = less + (equal + 1) / 2.0;
    }
    return ranks;
  }

  static BigDecimal mean(double[] x) {
    return Arrays.stream(x).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(x.length), EXACT);
  }

  static BigDecimal sumOfProducts(double[] x, double[] y) {
    BigDecimal mx = mean(x);
    BigDecimal my = mean(y);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(new BigDecimal(x[i]).subtract(mx).multiply(new BigDecimal(y[i]).subtract(my)), EXACT);
    }
    return sum;
  }

  static double pearson(double[] x, double[] y) {
    return sumOfProducts(x, y).divide(
        sumOfProducts(x, x).multiply(sumOfProducts(y, y)).sqrt(EXACT), EXACT).doubleValue();
  }

  /** Pairs of cases with sign(x difference) = sx and sign(y difference) = sy; 0 matches a tie. */
  static long pairs(double[] x, double[] y, int sx, int sy) {
    long count = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        count += Math.signum(x[i] - x[j]) == sx && Math.signum(y[i] - y[j]) == sy && i != j ? 1 : 0;
      }
    }
    return sx == 0 && sy == 0 ? count / 2 : count;
  }

  /** Variance of concordant minus discordant over all pairings of x and y, by trying every one. */
  static double pairingVariance(double[] x, double[] y) {
    List<Double> values = new ArrayList<>();
    permute(x, y.clone(), 0, values);
    double squares = values.stream().mapToDouble(s -> s * s).sum();
    return squares / values.size();
  }

  private static void permute(double[] x, double[] y, int at, List<Double> values) {
    if (at == y.length) {
      double s = 0;
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < i; j++) {
          s += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        }
      }
      values.add(s);
      return;
    }
    for (int i = at; i < y.length; i++) {
      swap(y, at, i);
      permute(x, y, at + 1, values);
      swap(y, at, i);
    }
  }

  private static void swap(double[] y, int i, int j) {
    double held = y[i];
    y[i] = y[j];
    y[j] = held;
  }

  static double mannWhitney(double[] a, double[] b) {
    double u = 0;
    for (double x : a) {
      for (double y : b) {
        u += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    return u;
  }

  /** H as the between-groups share of the variance of the ranks times n - 1. */
  static double kruskalWallis(double[][] groups) {
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    double[] ranks = midranks(all);
    double mean = (all.length + 1) / 2.0;
    double between = 0;
    int at = 0;
    for (double[] group : groups) {
      double sum = Arrays.stream(ranks, at, at + group.length).sum();
      at += group.length;
      between += group.length == 0 ? 0 : group.length * Math.pow(sum / group.length - mean, 2);
    }
    return (all.length - 1) * between / Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum();
  }

  /** Fisher's exact p by listing every table with the margins, in whole numbers. */
  static double fisher(long[][] table) {
    int rows = table.length;
    int columns = table[0].length;
    long[] rowLeft = Arrays.stream(table).mapToLong(r -> Arrays.stream(r).sum()).toArray();
    long[] columnLeft = new long[columns];
    BigInteger observed = BigInteger.ONE;
    for (long[] row : table) {
      for (int c = 0; c < columns; c++) {
        columnLeft[c] += row[c];
        observed = observed.multiply(factorial(row[c]));
      }
    }
    BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
    list(0, rows, columns, rowLeft, columnLeft, BigInteger.ONE, observed, sums);
    return sums[0].divide(sums[1], EXACT).doubleValue();
  }

  private static void list(int cell, int rows, int columns, long[] rowLeft, long[] columnLeft, BigInteger product,
      BigInteger observed, BigDecimal[] sums) {
    int r = cell / columns;
    int c = cell % columns;
    if (r == rows) {
      BigDecimal weight = BigDecimal.ONE.divide(new BigDecimal(product), EXACT);
      sums[1] = sums[1].add(weight);
      sums[0] = product.compareTo(observed) >= 0 ? sums[0].add(weight) : sums[0];
      return;
    }
    boolean lastRow = r == rows - 1;
    boolean lastColumn = c == columns - 1;
    for (long x = 0; x <= Math.min(rowLeft[r], columnLeft[c]); x++) {
      if (lastRow && x != columnLeft[c] || lastColumn && x != rowLeft[r]) {
        continue;
      }
      rowLeft[r] -= x;
      columnLeft[c] -= x;
      list(cell + 1, rows, columns, rowLeft, columnLeft, product.multiply(factorial(x)), observed, sums);
      rowLeft[r] += x;
      columnLeft[c] += x;
    }
  }

  static BigInteger factorial(long n) {
    BigInteger product = BigInteger.ONE;
    for (long i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  /** Two-sided p of Kendall's tau in whole numbers: orders of n cases with k concordant pairs. */
  static double kendallExact(long concordant, int n) {
    BigInteger[] orders = {BigInteger.ONE};
    for (int cases = 2; cases <= n; cases++) {
      BigInteger[] next = new BigInteger[cases * (cases - 1) / 2 + 1];
      Arrays.fill(next, BigInteger.ZERO);
      for (int k = 0; k < orders.length; k++) {
        for (int j = 0; j < cases; j++) {
          next[k + j] = next[k + j].add(orders[k]);
        }
      }
      orders = next;
    }
    int tail = (int) Math.min(concordant, orders.length - 1 - concordant);
    BigInteger sum = Arrays.stream(orders, 0, tail + 1).reduce(BigInteger.ZERO, BigInteger::add);
    return Math.min(1, 2 * new BigDecimal(sum).divide(new BigDecimal(factorial(n)), EXACT).doubleValue());
  }

  /** Two-sided p of U by trying every choice of the first sample's ranks. */
  static double mannWhitneyExact(double u, int n1, int n2) {
    int low = 0;
    int high = 0;
    int all = 0;
    for (int choice = 0; choice < 1 << n1 + n2; choice++) {
      if (Integer.bitCount(choice) == n1) {
        int sum = -n1 * (n1 - 1) / 2;
        for (int rank = 0; rank < n1 + n2; rank++) {
          sum += (choice >> rank & 1) * rank;
        }
        all++;
        low += sum <= u ? 1 : 0;
        high += sum >= u ? 1 : 0;
      }
    }
    return Math.min(1, 2.0 * Math.min(low, high) / all);
  }

  /** Two-sided p of the signed rank sum by trying every choice of signs. */
  static double signedRankExact(double v, int n) {
    int low = 0;
    int high = 0;
    for (int signs = 0; signs < 1 << n; signs++) {
      int sum = 0;
      for (int rank = 1; rank <= n; rank++) {
        sum += (signs >> rank - 1 & 1) * rank;
      }
      low += sum <= v ? 1 : 0;
      high += sum >= v ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(low, high) / (1 << n));
  }

  /** Share of the ways to choose n1 of the ranks whose sum is as far from its mean. */
  static double rankSumExact(double[] ranks, int n1, double observed) {
    double mean = n1 * (ranks.length + 1) / 2.0;
    int far = 0;
    int all = 0;
    for (int choice = 0; choice < 1 << ranks.length; choice++) {
      if (Integer.bitCount(choice) == n1) {
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
          sum += (choice >> i & 1) * ranks[i];
        }
        all++;
        far += Math.abs(sum - mean) >= Math.abs(observed - mean) - 1e-9 ? 1 : 0;
      }
    }
    return (double) far / all;
  }

  /** Two-sided p of the sum of positive ranks by trying every choice of signs. */
  static double signedRanksExact(double[] ranks, double v) {
    int low = 0;
    int high = 0;
    for (int signs = 0; signs < 1 << ranks.length; signs++) {
      double sum = 0;
      for (int i = 0; i < ranks.length; i++) {
        sum += (signs >> i & 1) * ranks[i];
      }
      low += sum <= v ? 1 : 0;
      high += sum >= v ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(low, high) / (1 << ranks.length));
  }

  /** Share of the ways to put the values into groups of these sizes that give an H as large, by trying every one. */
  static double kruskalWallisExact(double[][] groups) {
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    int[] sizes = Arrays.stream(groups).mapToInt(g -> g.length).toArray();
    long[] counts = new long[2];
    place(all, 0, new int[all.length], sizes.clone(), sizes, kruskalWallis(groups), counts);
    return (double) counts[1] / counts[0];
  }

  private static void place(double[] all, int at, int[] group, int[] left, int[] sizes, double observed,
      long[] counts) {
    if (at == all.length) {
      double[][] groups = new double[sizes.length][];
      for (int g = 0; g < sizes.length; g++) {
        int own = g;
        groups[g] = IntStream.range(0, all.length).filter(i -> group[i] == own).mapToDouble(i -> all[i]).toArray();
      }
      counts[0]++;
      counts[1] += kruskalWallis(groups) >= observed * (1 - 1e-9) ? 1 : 0;
      return;
    }
    for (int g = 0; g < sizes.length; g++) {
      if (left[g] > 0) {
        left[g]--;
        group[at] = g;
        place(all, at + 1, group, left, sizes, observed, counts);
        left[g]++;
      }
    }
  }

  /** Two-sided binomial p by summing every outcome no more likely than the observed one. */
  static double binomial(int x, int n, BigDecimal p) {
    BigDecimal q = BigDecimal.ONE.subtract(p);
    BigDecimal[] likelihood = new BigDecimal[n + 1];
    for (int k = 0; k <= n; k++) {
      likelihood[k] = new BigDecimal(factorial(n).divide(factorial(k)).divide(factorial(n - k)))
          .multiply(p.pow(k)).multiply(q.pow(n - k));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal l : likelihood) {
      sum = l.compareTo(likelihood[x]) <= 0 ? sum.add(l) : sum;
    }
    return sum.doubleValue();
  }
}
