// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Predicted chances of a yes beside what came. Chances are compared by ten decimals: cases with the same predictors
 * have the same chance whatever the order of additions.
 */
public final class Predicted {
  private static final double DECIMALS = 1e10;

  private final boolean[] yes;
  private final long[] keys;
  private final double[] chances;
  private final int[] order;

  /**
   * Chances with what came.
   *
   * @param y 0 or 1, both at least once
   * @param chances 0..1
   * @throws NotComputableException when all outcomes are the same
   */
  public Predicted(double[] y, double[] chances) {
    Require.sameLength(Require.finite(y, "outcome").length, chances.length);
    yes = new boolean[y.length];
    keys = new long[y.length];
    for (int i = 0; i < y.length; i++) {
      Require.probability(chances[i], "chance");
      yes[i] = y[i] == 1;
      keys[i] = Math.round(chances[i] * DECIMALS);
    }
    this.chances = chances;
    if (yeses() == 0 || yeses() == y.length) {
      throw new NotComputableException("all cases have the same outcome");
    }
    order = IntStream.range(0, y.length).boxed().sorted(Comparator.comparingLong(i -> keys[i])).mapToInt(i -> i)
        .toArray();
  }

  private int yeses() {
    int count = 0;
    for (boolean one : yes) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /**
   * What is foretold when a chance of at least the cut-off is called yes.
   *
   * @param cutOff 0..1
   */
  public TwoByTwo classified(double cutOff) {
    long[] cells = new long[4];
    long least = Math.round(cutOff * DECIMALS);
    for (int i = 0; i < yes.length; i++) {
      cells[(yes[i] ? 0 : 2) + (keys[i] >= least ? 0 : 1)]++;
    }
    return new TwoByTwo(cells[0], cells[1], cells[2], cells[3]);
  }

  /** Points of a curve: how many of the no and of the yes are called yes, as the cut-off falls. */
  public record Roc(double[] falseAlarms, double[] hits) {}

  /** The receiver operating characteristic, from (0, 0) to (1, 1). */
  public Roc roc() {
    double all = yeses();
    double none = yes.length - all;
    double[][] points = new double[2][yes.length + 1];
    int at = 0;
    double hits = 0;
    double alarms = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      hits += yes[order[i]] ? 1 : 0;
      alarms += yes[order[i]] ? 0 : 1;
      if (i == 0 || keys[order[i - 1]] != keys[order[i]]) {
        at++;
        points[0][at] = alarms / none;
        points[1][at] = hits / all;
      }
    }
    return new Roc(Arrays.copyOf(points[0], at + 1), Arrays.copyOf(points[1], at + 1));
  }

  /**
   * The area under it: how often a yes has the higher chance than a no, ties counting half, with the interval of
   * DeLong, DeLong and Clarke-Pearson (1988, Biometrics 44:837), kept within 0..1.
   */
  public Estimate area(double confidence) {
    int n = yeses();
    if (n < 2 || yes.length - n < 2) {
      throw new NotComputableException("DeLong's interval needs two cases of each outcome");
    }
    Ranks overall = Ranks.of(Arrays.stream(keys).asDoubleStream().toArray());
    double area = 0;
    double variance = 0;
    for (boolean kind : new boolean[] {false, true}) {
      int[] own = IntStream.range(0, yes.length).filter(i -> yes[i] == kind).toArray();
      Ranks within = Ranks.of(Arrays.stream(own).mapToDouble(i -> keys[i]).toArray());
      double others = yes.length - own.length;
      double[] lower = new double[own.length]; // share of the others with a lower chance
      Arrays.setAll(lower, i -> (overall.rank(own[i]) - within.rank(i)) / others);
      Descriptives d = Descriptives.of(lower);
      area = d.mean();
      variance += d.variance() / own.length;
    }
    double half = Tails.normalCritical(confidence) * Math.sqrt(variance);
    return new Estimate(area, new Interval(Math.max(0, area - half), Math.min(1, area + half), confidence));
  }

  /** A group of cases with similar chances. */
  public record Group(long cases, long yes, double expected) {}

  /**
   * Cases by their chances in groups between the quantiles (type 7); equal chances stay together, so that there may be
   * fewer groups, none of them empty.
   *
   * @param count of groups at most, from 2
   */
  public Group[] groups(int count) {
    double[] breaks = IntStream.rangeClosed(0, count).mapToDouble(g -> quantile((double) g / count)).distinct()
        .toArray();
    if (breaks.length < 2) {
      return new Group[] {group(0, order.length)};
    }
    Group[] groups = new Group[breaks.length - 1];
    int from = 0;
    for (int g = 0; g < groups.length; g++) {
      int to = from;
      while (to < order.length && (keys[order[to]] <= breaks[g + 1] || g == groups.length - 1)) {
        to++;
      }
      groups[g] = group(from, to);
      from = to;
    }
    return Arrays.stream(groups).filter(group -> group.cases() > 0).toArray(Group[]::new);
  }

  private double quantile(double p) {
    double at = (order.length - 1) * p;
    int below = (int) Math.floor(at + 1e-9);
    double share = at - below;
    double low = keys[order[below]];
    return share < 1e-9 ? low : low + share * (keys[order[below + 1]] - low);
  }

  private Group group(int from, int to) {
    long count = 0;
    double expected = 0;
    for (int i = from; i < to; i++) {
      count += yes[order[i]] ? 1 : 0;
      expected += chances[order[i]];
    }
    return new Group(to - from, count, expected);
  }

  /**
   * Test of calibration: whether as many say yes in each group as foretold (Hosmer and Lemeshow 1980, Communications in
   * Statistics A9:1043).
   *
   * @param groups as {@link #groups} gives them
   * @throws NotComputableException for fewer than three groups
   */
  public static TestResult hosmerLemeshow(Group... groups) {
    if (groups.length < 3) {
      throw new NotComputableException("predicted chances fall in " + groups.length
          + " groups; the Hosmer-Lemeshow test needs 3");
    }
    double sum = 0;
    for (Group group : groups) {
      double difference = group.yes() - group.expected();
      sum += difference * difference / group.expected() + difference * difference / (group.cases() - group.expected());
    }
    return TestResult.chiSquare(sum, groups.length - 2.0);
  }
}
