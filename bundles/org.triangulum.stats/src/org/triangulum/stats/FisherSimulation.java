// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.function.IntConsumer;

/**
 * Fisher's exact test of a table too large for the exact sum, by Monte Carlo: tables with the same margins are drawn by
 * chance, and those no more likely than the observed one are counted (Agresti, Wackerly and Boyett 1979, Psychometrika
 * 44:75). The p value is (count + 1) / (draws + 1), which keeps the level of the test (Davison and Hinkley 1997,
 * section 4.2), as in R.
 *
 * @param extreme how many of the tables drawn were no more likely than the observed one
 * @param draws number of tables drawn
 */
public record FisherSimulation(long extreme, int draws) {
  /** Where a distribution function ends in R's quantiles, so that the same numbers give the same tables. */
  private static final double FUZZ = 1 - 1000 * Math.ulp(1.0);

  /**
   * Draws tables.
   *
   * @param given counts; empty rows and columns are left out
   * @param draws number of tables, 1 or more
   * @param random source of the draws: one number for each cell but those of the last row and column, by columns
   * @param step told the number of each draw; it may throw to stop
   * @throws NotComputableException for fewer than two rows or columns with cases, or more than 10 million cases
   */
  public static FisherSimulation of(CrossTab given, int draws, ReproducibleRandom random, IntConsumer step) {
    CrossTab table = given.withoutEmpty();
    if (table.rows() < 2 || table.columns() < 2) {
      throw new NotComputableException("a test of independence needs at least two rows and two columns with cases, "
          + "there are " + table.rows() + " and " + table.columns());
    }
    if (table.n() > 10_000_000) {
      throw new NotComputableException("tables of " + table.n() + " cases are not simulated; use chi-square");
    }
    double[] logFactorial = new double[(int) table.n() + 1];
    for (int i = 2; i < logFactorial.length; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
    double observed = 0;
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        observed -= logFactorial[(int) table.count(r, c)];
      }
    }
    double limit = observed + Math.log(FisherExact.TOLERANCE);
    long extreme = 0;
    for (int draw = 0; draw < draws; draw++) {
      step.accept(draw);
      extreme += likelihood(table, logFactorial, random) <= limit ? 1 : 0;
    }
    return new FisherSimulation(extreme, draws);
  }

  /** The log likelihood, but for a constant, of a table drawn with the margins of the given one. */
  private static double likelihood(CrossTab table, double[] logFactorial, ReproducibleRandom random) {
    int rows = table.rows();
    int[] left = new int[rows];
    int all = 0;
    for (int r = 0; r < rows; r++) {
      left[r] = (int) table.rowTotal(r);
      all += left[r];
    }
    double likelihood = 0;
    for (int c = 0; c < table.columns() - 1; c++) {
      int need = (int) table.columnTotal(c);
      int rest = all;
      for (int r = 0; r < rows - 1; r++) {
        int count = hypergeometric(random.next(), left[r], rest - left[r], need, logFactorial);
        rest -= left[r];
        left[r] -= count;
        need -= count;
        likelihood -= logFactorial[count];
      }
      left[rows - 1] -= need;
      likelihood -= logFactorial[need];
      all -= (int) table.columnTotal(c);
    }
    for (int count : left) {
      likelihood -= logFactorial[count];
    }
    return likelihood;
  }

  /**
   * The smallest count of white balls among those drawn whose distribution function reaches a probability; summed from
   * the likeliest count outwards, as the probabilities of the ends may vanish.
   */
  private static int hypergeometric(double probability, int white, int black, int drawn, double... logFactorial) {
    int low = Math.max(0, drawn - black);
    int high = Math.min(drawn, white);
    if (low == high) {
      return low;
    }
    int mode = Math.max(low, Math.min(high, (int) ((drawn + 1.0) * (white + 1.0) / (white + black + 2.0))));
    double density = Math.exp(logFactorial[white] - logFactorial[mode] - logFactorial[white - mode]
        + logFactorial[black] - logFactorial[drawn - mode] - logFactorial[black - drawn + mode]
        - logFactorial[white + black] + logFactorial[drawn] + logFactorial[white + black - drawn]);
    double upTo = density;
    double term = density;
    for (int x = mode; x > low && term > 1e-20 * density; x--) {
      term *= x * (double) (black - drawn + x) / ((white - x + 1.0) * (drawn - x + 1.0));
      upTo += term;
    }
    double wanted = probability * FUZZ;
    int x = mode;
    term = density;
    while (x < high && upTo < wanted) {
      term *= (white - x) * (double) (drawn - x) / ((x + 1.0) * (black - drawn + x + 1.0));
      upTo += term;
      x++;
    }
    while (x > low && upTo - term >= wanted) {
      upTo -= term;
      term *= x * (double) (black - drawn + x) / ((white - x + 1.0) * (drawn - x + 1.0));
      x--;
    }
    return x;
  }

  /** The p value, 1 / (draws + 1) at least. */
  public double p() {
    return (extreme + 1.0) / (draws + 1.0);
  }

  /** What chance leaves open: the interval of Clopper and Pearson for the share of tables that are no more likely. */
  public Interval interval(double confidence) {
    return new Proportion(extreme, draws).clopperPearson(confidence);
  }
}
