// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Statistics of cases drawn with replacement, as many as there are, again and again; the limits of an interval are
 * percentiles of theirs (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13).
 */
public final class CaseBootstrap {
  /** The most cases that are drawn. */
  public static final int MOST = 1_000_000;

  private final double[][] found;
  private final int replicates;

  private CaseBootstrap(double[][] found, int replicates) {
    this.found = found;
    this.replicates = replicates;
  }

  /**
   * Draws.
   *
   * @param cases how many cases there are of each kind, 0 or more
   * @param replicates number of draws, 1 or more
   * @param random source of the draws: each number chooses a case, the kinds in the order given
   * @param step told the number of each draw; it may throw to stop
   * @param statistics of the number of cases of each kind; NaN or {@link NotComputableException} where a draw has none
   * @throws NotComputableException for no cases or more than {@value #MOST}
   */
  public static CaseBootstrap of(long[] cases, int replicates, ReproducibleRandom random, IntConsumer step,
      List<ToDoubleFunction<long[]>> statistics) {
    int[] kinds = kinds(cases);
    double[][] all = new double[statistics.size()][replicates];
    for (int replicate = 0; replicate < replicates; replicate++) {
      step.accept(replicate);
      long[] drawn = new long[cases.length];
      for (int i = 0; i < kinds.length; i++) {
        drawn[kinds[random.nextInt(kinds.length)]]++;
      }
      for (int s = 0; s < all.length; s++) {
        all[s][replicate] = value(statistics.get(s), drawn);
      }
    }
    double[][] found = Arrays.stream(all).map(values -> Arrays.stream(values).filter(Double::isFinite).toArray())
        .toArray(double[][]::new);
    return new CaseBootstrap(found, replicates);
  }

  private static int[] kinds(long... cases) {
    long n = Arrays.stream(cases).map(Require::count).sum();
    if (n < 1 || n > MOST) {
      throw new NotComputableException("a bootstrap is made for 1 to " + MOST + " cases, there are " + n);
    }
    int[] kinds = new int[(int) n];
    int at = 0;
    for (int kind = 0; kind < cases.length; kind++) {
      Arrays.fill(kinds, at, at += (int) cases[kind], kind);
    }
    return kinds;
  }

  private static double value(ToDoubleFunction<long[]> statistic, long... drawn) {
    try {
      return statistic.applyAsDouble(drawn);
    } catch (NotComputableException e) {
      return Double.NaN;
    }
  }

  /**
   * The percentile interval of a statistic, by its place among those given; draws without it are left out.
   *
   * @throws NotComputableException when fewer than half of the draws have it
   */
  public Interval interval(int statistic, double confidence) {
    Interval.requireConfidence(confidence);
    if (2 * found[statistic].length < replicates) {
      throw new NotComputableException("too few of the draws have different ratings");
    }
    Quantiles quantiles = Quantiles.of(Frequencies.of(found[statistic]));
    return new Interval(quantiles.quantile((1 - confidence) / 2, Quantiles.Type.TYPE_7),
        quantiles.quantile((1 + confidence) / 2, Quantiles.Type.TYPE_7), confidence);
  }
}
