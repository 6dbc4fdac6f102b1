// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The null distribution of Friedman's rank sums, case by case: every order of a case's ranks is as likely. As the order
 * of the measurements does not matter, rank sums are kept sorted.
 */
final class ExactFriedman {
  private static final long WORK_LIMIT = 20_000_000;
  private static final int MOST_MEASUREMENTS = 6;

  private ExactFriedman() {
  }

  static double p(List<Ranks> cases) {
    int k = cases.isEmpty() ? 0 : cases.get(0).size();
    if (k > MOST_MEASUREMENTS) {
      throw tooMany();
    }
    int[] observed = new int[k];
    Map<Sums, Double> shares = Map.of(new Sums(new int[k]), 1.0);
    long work = 0;
    for (Ranks ranks : cases) {
      int[] doubled = new int[k];
      for (int j = 0; j < k; j++) {
        doubled[j] = (int) Math.round(2 * ranks.rank(j));
        observed[j] += doubled[j];
      }
      List<int[]> orders = new ArrayList<>();
      permute(doubled, 0, orders);
      work += (long) orders.size() * shares.size();
      if (work > WORK_LIMIT) {
        throw tooMany();
      }
      shares = next(shares, orders);
    }
    long extreme = squares(observed);
    return Math.min(1, shares.entrySet().stream().filter(e -> squares(e.getKey().sums()) >= extreme)
        .mapToDouble(Map.Entry::getValue).sum());
  }

  private static Map<Sums, Double> next(Map<Sums, Double> shares, List<int[]> orders) {
    Map<Sums, Double> next = new HashMap<>();
    shares.forEach((before, share) -> {
      for (int[] order : orders) {
        int[] after = before.sums().clone();
        Arrays.setAll(after, j -> after[j] + order[j]);
        Arrays.sort(after);
        next.merge(new Sums(after), share / orders.size(), Double::sum);
      }
    });
    return next;
  }

  private static void permute(int[] ranks, int at, List<int[]> orders) {
    if (at == ranks.length) {
      orders.add(ranks.clone());
      return;
    }
    for (int i = at; i < ranks.length; i++) {
      swap(ranks, at, i);
      permute(ranks, at + 1, orders);
      swap(ranks, at, i);
    }
  }

  private static void swap(int[] ranks, int i, int j) {
    int held = ranks[i];
    ranks[i] = ranks[j];
    ranks[j] = held;
  }

  /** With the total fixed, the statistic rises with the sum of squares. */
  private static long squares(int[] sums) {
    return Arrays.stream(sums).mapToLong(s -> (long) s * s).sum();
  }

  private static NotComputableException tooMany() {
    return new NotComputableException(
        "there are too many cases or measurements for the exact test; use the chi-square approximation");
  }

  private record Sums(int[] sums) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sums s && Arrays.equals(sums, s.sums);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(sums);
    }
  }
}
