// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Whether a printed mean or percentage can come from whole numbers at all: the GRIM test (Brown and Heathers 2017,
 * Social Psychological and Personality Science 8:363) and its counterpart for percentages. Arithmetic is exact; the
 * rounding rule is the reader's to choose: half up (away from zero), half even, or truncation
 * ({@link RoundingMode#DOWN}).
 *
 * @param value the figure with the decimals printed: 30.20 is not 30.2
 */
public record PrintedFigure(BigDecimal value) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final RoundingMode[] RULES = {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN};

  /**
   * Whole numbers from lowest to highest, both included.
   *
   * @param lowest the first
   * @param highest the last
   */
  public record Range(long lowest, long highest) {
  }

  /** The figure as printed, without a percent sign. */
  public static PrintedFigure of(String printed) {
    try {
      return new PrintedFigure(new BigDecimal(printed.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + printed + "' is not a number", e);
    }
  }

  /** A scale below 0 (1E+2) has no printed decimals to compare. */
  public PrintedFigure {
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
  }

  /**
   * The sums of n whole numbers whose mean prints as this figure; empty when there is none, that is, when the mean
   * cannot be right.
   *
   * @param n number of values, 1 or more
   */
  public Optional<Range> sums(long n, RoundingMode rule) {
    return numerators(BigDecimal.ONE, n, rule, Long.MIN_VALUE / 4, Long.MAX_VALUE / 4);
  }

  /**
   * The counts out of n that print as this percentage, within 0..n; empty when there is none.
   *
   * @param n the base, 1 or more
   */
  public Optional<Range> counts(long n, RoundingMode rule) {
    return numerators(HUNDRED, n, rule, 0, n);
  }

  /**
   * The bases of which a count prints as this percentage; empty when there is none.
   *
   * @param count the count, 1 or more
   * @param largest the largest base to consider
   */
  public Optional<Range> bases(long count, long largest, RoundingMode rule) {
    if (count < 1) {
      throw new IllegalArgumentException("count " + count + " is not positive");
    }
    // The percentage falls as the base grows.
    long first = first(count, largest + 1, n -> rounded(HUNDRED, count, n, rule).compareTo(value) <= 0);
    long after = first(count, largest + 1, n -> rounded(HUNDRED, count, n, rule).compareTo(value) < 0);
    return range(first, after);
  }

  /** The rules under which a count out of n prints as this percentage. */
  public Set<RoundingMode> rulesThatFit(long count, long n) {
    requireBase(n);
    Set<RoundingMode> fit = EnumSet.noneOf(RoundingMode.class);
    for (RoundingMode rule : RULES) {
      if (rounded(HUNDRED, count, n, rule).compareTo(value) == 0) {
        fit.add(rule);
      }
    }
    return fit;
  }

  private Optional<Range> numerators(BigDecimal scale, long n, RoundingMode rule, long lowest, long highest) {
    requireBase(n);
    BigInteger near = value.multiply(BigDecimal.valueOf(n)).divide(scale, MathContext.UNLIMITED).toBigInteger();
    BigInteger reach = BigInteger.valueOf(n).add(BigInteger.TWO);
    long from = clamped(near.subtract(reach), lowest, highest);
    long to = clamped(near.add(reach), lowest, highest);
    long first = first(from, to + 1, k -> rounded(scale, k, n, rule).compareTo(value) >= 0);
    long after = first(from, to + 1, k -> rounded(scale, k, n, rule).compareTo(value) > 0);
    return range(first, after);
  }

  private static long clamped(BigInteger value, long lowest, long highest) {
    return value.max(BigInteger.valueOf(lowest)).min(BigInteger.valueOf(highest)).longValueExact();
  }

  private static Optional<Range> range(long first, long after) {
    return first < after ? Optional.of(new Range(first, after - 1)) : Optional.empty();
  }

  private BigDecimal rounded(BigDecimal scale, long count, long n, RoundingMode rule) {
    return scale.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(n), value.scale(), rule);
  }

  /** The least number from..to-1 for which a condition that stays true becomes true, or to. */
  private static long first(long from, long to, LongPredicate condition) {
    long low = Math.min(from, to);
    long high = to;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static void requireBase(long n) {
    if (n < 1) {
      throw new IllegalArgumentException("base " + n + " is not positive");
    }
  }
}
