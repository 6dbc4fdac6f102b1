// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.Quantiles.Type;

/** What describes one column against sums in 60 digits, counting by comparing all with all, and quantiles by place. */
class NaiveDescriptionTest {
  private static final int ROUNDS = 100;
  private static final MathContext EXACT = new MathContext(60);

  /** Mean of a power of the deviations from the mean. */
  private static double moment(double[] x, int power) {
    BigDecimal mean = Naive.mean(x);
    return Arrays.stream(x).mapToObj(v -> new BigDecimal(v).subtract(mean).pow(power, EXACT)).reduce(BigDecimal.ZERO,
        BigDecimal::add).divide(BigDecimal.valueOf(x.length), EXACT).doubleValue();
  }

  @NaiveReference(of = Descriptives.class, members = {"of(double[])", "of(Frequencies)", "n", "mean", "min", "max",
      "sumOfSquares", "variance", "sd", "standardError", "skewness", "kurtosis", "meanInterval"})
  @NaiveReference(of = CompleteCases.class, members = "of")
  @NaiveReference(of = GroupSummary.class, members = {"of", "n", "mean", "sd"})
  @NaiveReference(of = Frequencies.class, members = "of")
  @RepeatedTest(ROUNDS)
  void momentsOfWhatIsNotMissing(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] gappy = draw.gappy(draw.column(draw.between(0, 40)));
    double[] x = Draw.present(gappy)[0];
    double[] kept = CompleteCases.of(gappy)[0];
    assertArrayEquals(x, kept);
    if (x.length == 0) {
      assertEquals("there are no values", assertThrows(NotComputableException.class, () -> Descriptives.of(kept))
          .getMessage());
      return;
    }
    double n = x.length;
    double m2 = moment(x, 2);
    for (Descriptives d : new Descriptives[] {Descriptives.of(kept), Descriptives.of(Frequencies.of(kept))}) {
      assertEquals(n, d.n());
      assertEquals(Naive.mean(x).doubleValue(), d.mean(), 1e-15 * Math.abs(d.mean()) + 1e-15);
      assertTrue(Arrays.stream(x).anyMatch(v -> v == d.min()) && Arrays.stream(x).noneMatch(v -> v < d.min()));
      assertTrue(Arrays.stream(x).anyMatch(v -> v == d.max()) && Arrays.stream(x).noneMatch(v -> v > d.max()));
      assertEquals(n * m2, d.sumOfSquares(), 1e-12 * n * m2);
      if (n < 2 || m2 == 0) {
        assertThrows(NotComputableException.class, n < 2 ? d::sd : d::skewness);
        continue;
      }
      double sd = Math.sqrt(n * m2 / (n - 1));
      assertEquals(sd * sd, d.variance(), 1e-12 * sd * sd);
      assertEquals(sd, d.sd(), 1e-12 * sd);
      assertEquals(sd / Math.sqrt(n), d.standardError(), 1e-12 * sd);
      double half = Law.t(0.9, n - 1) * sd / Math.sqrt(n);
      assertEquals(d.mean() - half, d.meanInterval(0.9).lower(), 1e-9 * half);
      assertEquals(d.mean() + half, d.meanInterval(0.9).upper(), 1e-9 * half);
      if (n > 3) {
        double cubed = n * n / ((n - 1) * (n - 2)) * moment(x, 3);
        assertEquals(cubed / (sd * sd * sd), d.skewness(), 1e-10);
        double fourth = n * n * (n + 1) * moment(x, 4) - 3 * n * n * (n - 1) * m2 * m2;
        assertEquals(fourth / ((n - 1) * (n - 2) * (n - 3)) / Math.pow(sd, 4), d.kurtosis(), 1e-9);
      }
      GroupSummary group = GroupSummary.of(kept);
      assertEquals(n, group.n());
      assertEquals(d.mean(), group.mean(), 1e-14 * (sd + Math.abs(d.mean())));
      assertEquals(sd, group.sd(), 1e-12 * sd);
    }
  }

  @NaiveReference(of = Frequencies.class, members = {"of", "ofTable", "countCodes(byte[], int)",
      "countCodes(int[], int, int[])", "size", "value", "count", "n"})
  @RepeatedTest(ROUNDS)
  void countsAreOfEqualValues(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] x = draw.column(draw.between(0, 60));
    long[] weights = draw.random.longs(x.length, 0, 4).toArray();
    double[] distinct = Arrays.stream(x).distinct().sorted().toArray();
    Frequencies plain = Frequencies.of(x);
    Frequencies weighted = Frequencies.ofTable(x, weights);
    assertEquals(distinct.length, plain.size());
    assertEquals(x.length, plain.n());
    int at = 0;
    for (int i = 0; i < distinct.length; i++) {
      double value = distinct[i];
      assertEquals(value, plain.value(i));
      assertEquals(Arrays.stream(x).filter(v -> v == value).count(), plain.count(i));
      long sum = IntStream.range(0, x.length).filter(c -> x[c] == value).mapToLong(c -> weights[c]).sum();
      if (sum > 0) {
        assertEquals(value, weighted.value(at));
        assertEquals(sum, weighted.count(at++));
      }
    }
    assertEquals(at, weighted.size());
    assertEquals(Arrays.stream(weights).sum(), weighted.n());
    int[] codes = draw.random.ints(x.length, -2, 4).toArray();
    byte[] bytes = new byte[codes.length];
    IntStream.range(0, codes.length).forEach(i -> bytes[i] = (byte) codes[i]);
    int[] times = Arrays.stream(weights).mapToInt(w -> (int) w).toArray();
    for (int c = 0; c < 5; c++) { // 4 is a code that nobody has
      int code = c;
      long[] own = IntStream.range(0, codes.length).filter(i -> codes[i] == code).mapToLong(i -> weights[i]).toArray();
      assertEquals(own.length, Frequencies.countCodes(bytes, 5)[c]);
      assertEquals(own.length, Frequencies.countCodes(codes, 5, null)[c]);
      assertEquals(Arrays.stream(own).sum(), Frequencies.countCodes(codes, 5, times)[c]);
    }
  }

  @NaiveReference(of = Quantiles.class, members = {"of", "median", "quantile(double)", "quantile(double, Type)"})
  @NaiveReference(of = Type.class, members = {"TYPE_2", "TYPE_6", "TYPE_7"})
  @RepeatedTest(ROUNDS)
  void quantilesAreByPlace(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] x = Arrays.stream(draw.column(draw.between(1, 40))).sorted().toArray();
    int n = x.length;
    Quantiles quantiles = Quantiles.of(Frequencies.of(x));
    assertEquals((x[(n - 1) / 2] + x[n / 2]) / 2, quantiles.median(), 1e-12);
    for (int k = 0; k <= 20; k++) { // places in twentieths: whole numbers decide where a step is
      double p = k / 20.0;
      assertEquals(between(x, (n - 1) * k), quantiles.quantile(p, Type.TYPE_7), 1e-11);
      assertEquals(between(x, (n - 1) * k), quantiles.quantile(p), 1e-11);
      assertEquals(between(x, (n + 1) * k - 20), quantiles.quantile(p, Type.TYPE_6), 1e-11);
      int upTo = n * k / 20;
      double step = n * k % 20 > 0 ? x[upTo] : (x[Math.max(0, upTo - 1)] + x[Math.min(n - 1, upTo)]) / 2;
      assertEquals(step, quantiles.quantile(p, Type.TYPE_2), 1e-11);
    }
  }

  /** The value at a place from 0, given in twentieths. */
  private static double between(double[] sorted, int twentieths) {
    int at = Math.max(0, Math.min(20 * (sorted.length - 1), twentieths));
    double low = sorted[at / 20];
    return low + (sorted[Math.min(sorted.length - 1, at / 20 + 1)] - low) * (at % 20) / 20;
  }

  @NaiveReference(of = Ranks.class, members = {"of(double[])", "of(byte[], int)", "size", "rank", "tieSum"})
  @NaiveReference(of = SortOrder.class, members = {"of", "size", "caseAt", "endOfTie"})
  @RepeatedTest(ROUNDS)
  void ranksCountWhatIsLess(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] x = draw.column(draw.between(0, 120));
    double[] ranks = Naive.midranks(x);
    double tieSum = 0;
    for (double v : Arrays.stream(x).distinct().toArray()) {
      double t = Arrays.stream(x).filter(w -> w == v).count();
      tieSum += t * t * t - t;
    }
    Ranks found = Ranks.of(x);
    assertEquals(x.length, found.size());
    assertEquals(tieSum, found.tieSum());
    double[] codes = draw.tied(x.length, 4);
    byte[] bytes = new byte[codes.length];
    IntStream.range(0, codes.length).forEach(i -> bytes[i] = (byte) codes[i]);
    for (int i = 0; i < x.length; i++) {
      assertEquals(ranks[i], found.rank(i));
      assertEquals(Naive.midranks(codes)[i], Ranks.of(bytes, 6).rank(i));
    }
    assertEquals(Ranks.of(codes).tieSum(), Ranks.of(bytes, 6).tieSum());
    double[] gappy = draw.gappy(x);
    SortOrder order = SortOrder.of(gappy);
    assertEquals(gappy.length, order.size());
    for (int place = 0; place < gappy.length; place++) {
      int at = place;
      double value = gappy[order.caseAt(place)];
      // Before it stand the lesser values, and equal ones that come earlier; NaN come last.
      assertEquals(place, IntStream.range(0, gappy.length).filter(i -> gappy[i] < value || value != value
          && gappy[i] == gappy[i] || i < order.caseAt(at) && (gappy[i] == value || value != value && gappy[i]
          != gappy[i])).count());
      if (value == value) {
        assertEquals(Arrays.stream(gappy).filter(v -> v <= value).count(), order.endOfTie(place));
      }
    }
  }

  @NaiveReference(of = ReproducibleRandom.class, members = {"next", "nextInt", "nextNormal"})
  @RepeatedTest(ROUNDS)
  void numbersDrawnAreLEcuyers(RepetitionInfo info) {
    long seed = new Draw(info).between(0, 2_000_000_000);
    BigInteger m1 = BigInteger.valueOf(2147483563);
    BigInteger m2 = BigInteger.valueOf(2147483399);
    BigInteger one = BigInteger.ONE.add(BigInteger.valueOf(seed).mod(m1.subtract(BigInteger.ONE)));
    BigInteger two = BigInteger.ONE.add(BigInteger.valueOf(seed).multiply(BigInteger.valueOf(69069)).add(BigInteger
        .valueOf(12345)).mod(m2.subtract(BigInteger.ONE)));
    ReproducibleRandom whole = new ReproducibleRandom(seed);
    ReproducibleRandom normal = new ReproducibleRandom(seed);
    ReproducibleRandom random = new ReproducibleRandom(seed);
    for (int i = 0; i < 20; i++) {
      one = one.multiply(BigInteger.valueOf(40014)).mod(m1);
      two = two.multiply(BigInteger.valueOf(40692)).mod(m2);
      BigInteger z = one.subtract(two).mod(m1.subtract(BigInteger.ONE));
      double expected = (z.signum() == 0 ? m1.subtract(BigInteger.ONE) : z).doubleValue() / m1.doubleValue();
      assertEquals(expected, random.next());
      assertEquals((int) Math.floor(expected * 7), whole.nextInt(7));
      double drawn = normal.nextNormal();
      assertEquals(expected, Law.normalUpper(-drawn), 1e-10);
    }
  }

  @NaiveReference(of = Interval.class, members = {"lower", "upper", "confidence", "times"})
  @RepeatedTest(ROUNDS)
  void anIntervalOfAMultipleIsTheMultipleOfTheInterval(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double low = draw.real(-5, 5);
    Interval interval = new Interval(low, low + draw.real(0, 3), 0.9).times(100);
    assertEquals(100 * low, interval.lower());
    assertTrue(interval.upper() >= interval.lower());
    assertEquals(0.9, interval.confidence());
  }
}
