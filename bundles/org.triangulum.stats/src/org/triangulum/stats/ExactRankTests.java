// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * Exact null distributions of rank statistics by counting arrangements. The two-sided p value is twice the smaller
 * tail,
 * at most 1, as R reports it for data without ties; where ties make the distribution lopsided it is the share of what
 * is
 * as far from the expected value, which is the same where it is symmetric.
 */
final class ExactRankTests {
  private static final double WORK_LIMIT = 2e8;
  /** Beyond, the number of ways to choose among the ranks may overflow. */
  private static final int MOST_RANKS = 1000;

  private ExactRankTests() {
  }

  /** Two-sided p of the Mann-Whitney U for samples of n1 and n2 cases. */
  static double mannWhitney(long u, long n1, long n2) {
    int small = (int) Math.min(n1, n2);
    long large = Math.max(n1, n2);
    double most = (double) small * large;
    requireWork(most * small * (small + large) / 12);
    if (small + large > MOST_RANKS) {
      throw tooMany();
    }
    // The distribution is symmetric, so the smaller tail is the lower one of u or of its mirror image.
    int tail = (int) Math.min(u, small * large - u);
    // ways[i][s]: choices of i of the ranks so far whose sum exceeds the least possible by s.
    double[][] ways = new double[small + 1][tail + 1];
    ways[0][0] = 1;
    double all = 1;
    for (int rank = 1; rank <= small + large; rank++) {
      for (int i = Math.min(rank, small); i >= 1; i--) {
        int gap = rank - i;
        for (int s = (int) Math.min(tail, (long) i * gap); s >= gap; s--) {
          ways[i][s] += ways[i - 1][s - gap];
        }
      }
      all *= rank > large ? rank / (rank - (double) large) : 1;
    }
    return Math.min(1, 2 * Arrays.stream(ways[small]).sum() / all);
  }

  /** Two-sided p of Wilcoxon's signed rank sum of n differences. */
  static double signedRank(long sum, long n) {
    requireWork((double) n * n * n);
    double[] ways = new double[(int) (n * (n + 1) / 2) + 1];
    ways[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int s = rank * (rank + 1) / 2; s >= rank; s--) {
        ways[s] = (ways[s] + ways[s - rank]) / 2;
      }
      for (int s = rank - 1; s >= 0; s--) {
        ways[s] /= 2;
      }
    }
    return twoSided(ways, (int) sum);
  }

  /** Two-sided p of U where these numbers of cases share a value. */
  static double mannWhitney(double u, long n1, long n2, long... ties) {
    boolean swapped = n1 > n2;
    int small = (int) Math.min(n1, n2);
    long n = n1 + n2;
    double most = small * (2.0 * n - small + 1);
    requireWork(most * small * n);
    if (n > MOST_RANKS) {
      throw tooMany();
    }
    double own = swapped ? (double) n1 * n2 - u : u;
    // ways[i][s]: choices of i of the cases so far whose doubled midranks add up to s.
    double[][] ways = new double[small + 1][(int) most + 1];
    ways[0][0] = 1;
    long below = 0;
    for (long t : ties) {
      int rank = (int) (2 * below + t + 1);
      for (long copy = 0; copy < t; copy++) {
        for (int i = small; i >= 1; i--) {
          for (int s = (int) most; s >= rank; s--) {
            ways[i][s] += ways[i - 1][s - rank];
          }
        }
      }
      below += t;
    }
    double expected = small * (n + 1.0);
    double distance = Math.abs(2 * own + small * (small + 1.0) - expected);
    double all = 0;
    double far = 0;
    for (int s = 0; s < ways[small].length; s++) {
      all += ways[small][s];
      far += Math.abs(s - expected) >= distance - 1e-6 ? ways[small][s] : 0;
    }
    return Math.min(1, far / all);
  }

  /** Two-sided p of the sum of those ranks whose difference is positive; ranks may be tied. */
  static double signedRank(double sum, Ranks ranks) {
    requireWork((double) ranks.size() * ranks.size() * ranks.size());
    double[] ways = new double[ranks.size() * (ranks.size() + 1) + 1];
    ways[0] = 1;
    int reached = 0;
    for (int i = 0; i < ranks.size(); i++) {
      int rank = (int) Math.round(2 * ranks.rank(i));
      reached += rank;
      for (int s = reached; s >= 0; s--) {
        ways[s] = (ways[s] + (s >= rank ? ways[s - rank] : 0)) / 2;
      }
    }
    return twoSided(ways, (int) Math.round(2 * sum));
  }

  /** Two-sided p of the number of concordant pairs among n cases. */
  static double kendall(long concordant, long n) {
    requireWork((double) n * n * n * n / 8);
    double[] share = {1};
    for (int cases = 2; cases <= n; cases++) {
      double[] next = new double[cases * (cases - 1) / 2 + 1];
      for (int k = 0; k < next.length; k++) {
        double sum = 0;
        for (int j = Math.max(0, k - share.length + 1); j <= Math.min(k, cases - 1); j++) {
          sum += share[k - j];
        }
        next[k] = sum / cases;
      }
      share = next;
    }
    return twoSided(share, (int) concordant);
  }

  private static double twoSided(double[] weights, int observed) {
    double total = 0;
    double below = 0;
    double above = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      below += i <= observed ? weights[i] : 0;
      above += i >= observed ? weights[i] : 0;
    }
    return Math.min(1, 2 * Math.min(below, above) / total);
  }

  private static void requireWork(double steps) {
    if (steps > WORK_LIMIT) {
      throw tooMany();
    }
  }

  private static NotComputableException tooMany() {
    return new NotComputableException("there are too many cases for the exact test; use the normal approximation");
  }
}
