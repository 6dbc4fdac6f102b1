// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.triangulum.stats.PrintedFigure.Range;

/**
 * Whether a printed mean and standard deviation can come from whole numbers: the GRIMMER test (Anaya 2016, PeerJ
 * Preprints 4:e2400v1), by the integer sum of squares and its parity (Allard 2018), with the limits that a scale sets.
 *
 * @param mean as printed, with its decimals
 * @param sd as printed, with its decimals; that of a sample, n - 1
 */
public record PrintedDeviation(PrintedFigure mean, PrintedFigure sd) {
  private static final MathContext EXACT = new MathContext(40);
  private static final RoundingMode[] RULES = {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN};

  /** Answers of the test. */
  public enum Outcome {
    /** Some whole numbers give both. */
    POSSIBLE,
    /** No whole numbers have the mean. */
    MEAN_IMPOSSIBLE,
    /** Whole numbers have the mean, but none of them the standard deviation. */
    SD_IMPOSSIBLE,
    /** Whole numbers have both, but none within the limits of the scale. */
    OUT_OF_SCALE
  }

  /**
   * Tests mean and standard deviation of values that are whole numbers divided by the number of items.
   *
   * @param n number of values, 2 or more
   * @param items number of whole-number items that each value is the mean of; 1 for sums and single items
   * @param lowest of the scale; negative infinity where not known
   * @param highest of the scale; positive infinity where not known
   */
  public Outcome test(long n, int items, double lowest, double highest) {
    if (n < 2 || items < 1) {
      throw new IllegalArgumentException("n " + n + " must be 2 or more, items " + items + " 1 or more");
    }
    Outcome best = Outcome.MEAN_IMPOSSIBLE;
    for (RoundingMode rule : RULES) {
      Optional<Range> sums = mean.sums(n * items, rule);
      if (sums.isPresent()) {
        for (long sum = sums.get().lowest(); sum <= sums.get().highest(); sum++) {
          Outcome outcome = squares(sum, n, items, lowest, highest);
          if (outcome == Outcome.POSSIBLE) {
            return outcome;
          }
          best = outcome.compareTo(best) > 0 ? outcome : best;
        }
      }
    }
    return best;
  }

  /** Looks for a sum of squares of whole numbers with that sum, in units of one item. */
  private Outcome squares(long sum, long n, int items, double lowest, double highest) {
    BigDecimal ulp = sd.value().ulp();
    BigDecimal unit = BigDecimal.valueOf(items);
    BigDecimal total = BigDecimal.valueOf(sum);
    BigDecimal ofMean = total.multiply(total).divide(BigDecimal.valueOf(n), EXACT);
    BigInteger from = squared(sd.value().subtract(ulp).max(BigDecimal.ZERO), unit, n).add(ofMean)
        .setScale(0, RoundingMode.FLOOR).toBigInteger();
    BigInteger to = squared(sd.value().add(ulp), unit, n).add(ofMean).setScale(0, RoundingMode.CEILING).toBigInteger();
    Outcome outcome = Outcome.SD_IMPOSSIBLE;
    for (BigInteger squares = from; squares.compareTo(to) <= 0; squares = squares.add(BigInteger.ONE)) {
      boolean sameParity = squares.testBit(0) == BigInteger.valueOf(sum).testBit(0);
      if (sameParity && printsAs(squares, ofMean, unit, n)) {
        if (within(squares, sum, n, items, lowest, highest)) {
          return Outcome.POSSIBLE;
        }
        outcome = Outcome.OUT_OF_SCALE;
      }
    }
    return outcome;
  }

  private static BigDecimal squared(BigDecimal deviation, BigDecimal unit, long n) {
    BigDecimal scaled = deviation.multiply(unit);
    return scaled.multiply(scaled).multiply(BigDecimal.valueOf(n - 1));
  }

  private boolean printsAs(BigInteger squares, BigDecimal ofMean, BigDecimal unit, long n) {
    BigDecimal variance = new BigDecimal(squares).subtract(ofMean).divide(BigDecimal.valueOf(n - 1), EXACT);
    if (variance.signum() < 0) {
      return false;
    }
    BigDecimal deviation = variance.sqrt(EXACT).divide(unit, EXACT);
    for (RoundingMode rule : RULES) {
      if (deviation.setScale(sd.value().scale(), rule).compareTo(sd.value()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether whole numbers within the scale can have that sum and sum of squares: between all alike and all extreme. */
  private static boolean within(BigInteger squares, long sum, long n, int items, double lowest, double highest) {
    double low = Math.ceil(lowest * items - 1e-9);
    double high = Math.floor(highest * items + 1e-9);
    if (sum < low * n || sum > high * n) {
      return false;
    }
    long share = Math.floorDiv(sum, n);
    long rest = Math.floorMod(sum, n);
    double least = (double) (n - rest) * share * share + (double) rest * (share + 1) * (share + 1);
    if (squares.doubleValue() < least - 0.5) {
      return false;
    }
    if (Double.isInfinite(low) || Double.isInfinite(high) || high == low) {
      return !(high == low) || squares.doubleValue() == n * low * low;
    }
    long tops = (long) Math.floor((sum - n * low) / (high - low));
    double middle = sum - tops * high - (n - 1 - tops) * low;
    double most = tops >= n ? n * high * high : tops * high * high + (n - 1 - tops) * low * low + middle * middle;
    return squares.doubleValue() <= most + 0.5;
  }
}
