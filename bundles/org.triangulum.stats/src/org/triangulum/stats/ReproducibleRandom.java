// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Pseudo-random numbers that anyone can draw again: the combined generator of L'Ecuyer (1988, Communications of the ACM
 * 31:742), period 2e18, whose arithmetic is exact in double precision, so that a few lines of R give the same numbers
 * and with them the same bootstrap interval to the last digit.
 */
public final class ReproducibleRandom {
  private static final long M1 = 2147483563;
  private static final long M2 = 2147483399;

  private long first;
  private long second;

  /**
   * A sequence.
   *
   * @param seed 0 to 2147483562; each gives its own sequence
   */
  public ReproducibleRandom(long seed) {
    if (seed < 0 || seed >= M1) {
      throw new IllegalArgumentException("seed " + seed + " is not between 0 and " + (M1 - 1));
    }
    first = 1 + seed % (M1 - 1);
    second = 1 + (69069 * seed + 12345) % (M2 - 1);
  }

  /** The next number, above 0 and below 1. */
  public double next() {
    first = 40014 * first % M1;
    second = 40692 * second % M2;
    long z = first - second;
    return (z < 1 ? z + M1 - 1 : z) / (double) M1;
  }

  /** The next whole number, 0 to below the bound. */
  public int nextInt(int bound) {
    return (int) (next() * bound);
  }

  /** The next standard normal number, by inversion. */
  public double nextNormal() {
    return Tails.normalQuantile(next());
  }
}
