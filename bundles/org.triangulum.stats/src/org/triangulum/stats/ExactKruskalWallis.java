// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * The null distribution of the rank sums of several groups, ties included: the cases of each value, from the least up,
 * are dealt to the groups in every way that leaves each group its number of cases.
 */
final class ExactKruskalWallis {
  private static final long WORK_LIMIT = 5_000_000;

  private final long[] sizes;
  private final long cases;
  private final long sumRadix;

  private ExactKruskalWallis(long... sizes) {
    this.sizes = sizes;
    long all = 0;
    for (long size : sizes) {
      all += size;
    }
    cases = all;
    sumRadix = all * (all + 1) + 1;
    double keys = 1;
    for (int g = 0; g < sizes.length - 1; g++) {
      keys *= (sizes[g] + 1.0) * sumRadix;
    }
    if (keys > Long.MAX_VALUE) {
      throw tooMany();
    }
  }

  /**
   * The probability of rank sums at least as far apart.
   *
   * @param sizes cases of each group, all above 0
   * @param ties how many cases have each value, from the least value up
   * @param rankSums sums of midranks observed
   */
  static double p(long[] sizes, long[] ties, double... rankSums) {
    ExactKruskalWallis exact = new ExactKruskalWallis(sizes);
    Masses all = exact.distribution(ties);
    double extreme = 0;
    for (int g = 0; g < sizes.length; g++) {
      extreme += 4 * rankSums[g] * rankSums[g] / sizes[g];
    }
    double p = 0;
    for (int i = 0; i < all.size(); i++) {
      p += exact.spread(all.key(i)) >= extreme * (1 - 1e-12) ? all.mass(i) : 0;
    }
    return Math.min(1, p);
  }

  private Masses distribution(long... ties) {
    PathMasses start = new PathMasses();
    start.add(0, 1);
    Masses now = start.freeze();
    long below = 0;
    long work = 0;
    for (long t : ties) {
      if (t > 0) {
        PathMasses next = new PathMasses();
        for (int i = 0; i < now.size(); i++) {
          work += new Deal(now.key(i), below, t, next).all(now.mass(i));
          if (work > WORK_LIMIT) {
            throw tooMany();
          }
        }
        now = next.freeze();
        below += t;
      }
    }
    return now;
  }

  /** The sum over groups of the squared sum of doubled ranks over the number of cases. */
  private double spread(long key) {
    long rest = key;
    double sum = 0;
    double last = cases * (cases + 1.0);
    for (int g = 0; g < sizes.length - 1; g++) {
      rest /= sizes[g] + 1;
      double own = rest % sumRadix;
      rest /= sumRadix;
      sum += own * own / sizes[g];
      last -= own;
    }
    return sum + last * last / sizes[sizes.length - 1];
  }

  private static NotComputableException tooMany() {
    return new NotComputableException("there are too many cases for the exact test; use the chi-square approximation");
  }

  /** The ways to deal the cases of one value. A state is, per group but the last, cases so far and sum of ranks. */
  private final class Deal {
    private final long[] places = new long[sizes.length];
    private final long[] sums = new long[sizes.length];
    private final long value;
    private final long left;
    private final PathMasses next;
    private long ways;

    Deal(long key, long below, long ties, PathMasses next) {
      this.next = next;
      this.value = 2 * below + ties + 1;
      this.left = ties;
      long rest = key;
      long last = below;
      for (int g = 0; g < sizes.length - 1; g++) {
        long used = rest % (sizes[g] + 1);
        rest /= sizes[g] + 1;
        sums[g] = rest % sumRadix;
        rest /= sumRadix;
        places[g] = sizes[g] - used;
        last -= used;
      }
      places[sizes.length - 1] = sizes[sizes.length - 1] - last;
    }

    long all(double mass) {
      long open = 0;
      for (long place : places) {
        open += place;
      }
      deal(0, left, open, 0, 1, mass);
      return ways;
    }

    /** Deals to the groups from this one on; the chance of a number of cases is hypergeometric. */
    private void deal(int group, long cards, long open, long key, long radix, double mass) {
      if (group == sizes.length - 1) {
        if (cards <= places[group]) {
          ways++;
          next.add(key, mass);
        }
        return;
      }
      long others = open - places[group];
      for (long c = Math.max(0, cards - others); c <= Math.min(cards, places[group]); c++) {
        long used = sizes[group] - places[group] + c;
        long sum = sums[group] + c * value;
        deal(group + 1, cards - c, others, key + radix * (used + (sizes[group] + 1) * sum),
            radix * (sizes[group] + 1) * sumRadix, mass * share(c, cards, places[group], open));
      }
    }

    /** Chance that c of the cards fall on these of the open places. */
    private double share(long c, long cards, long own, long open) {
      return ways(own, c) * ways(open - own, cards - c) / ways(open, cards);
    }

    private double ways(long n, long k) {
      double product = 1;
      for (long i = 1; i <= Math.min(k, n - k); i++) {
        product = product * (n - Math.min(k, n - k) + i) / i;
      }
      return product;
    }
  }
}
