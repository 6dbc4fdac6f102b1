// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Studentized range, polychoric correlation and rotations against their definitions, integrated and sought plainly. */
class NaiveLatentTest {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private static double simpson(DoubleUnaryOperator f, double from, double to, int halves) {
    double step = (to - from) / (2 * halves);
    double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
    for (int i = 1; i < 2 * halves; i++) {
      sum += f.applyAsDouble(from + i * step) * (i % 2 == 1 ? 4 : 2);
    }
    return sum * step / 3;
  }

  private static double rangeLower(double w, int k) {
    return simpson(z -> k * NORMAL.density(z) * Math.pow(NORMAL.cumulativeProbability(z)
        - NORMAL.cumulativeProbability(z - w), k - 1), -8.5, 8.5, 120);
  }

  /** Density of the square root of chi-square over its degrees of freedom. */
  private static double deviation(double s, double df) {
    return s <= 0 ? 0 : Math.exp(df / 2 * Math.log(df) - (df / 2 - 1) * Math.log(2) - Gamma.logGamma(df / 2)
        + (df - 1) * Math.log(s) - df * s * s / 2);
  }

  @NaiveReference(of = StudentizedRange.class, members = "upper")
  @RepeatedTest(12)
  void theStudentizedRangeIsItsDoubleIntegral(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int k = 2 + random.nextInt(7);
    double df = 4 + 60 * random.nextDouble();
    double q = 0.5 + 5 * random.nextDouble();
    double reach = 9 / Math.sqrt(2 * df);
    double lower = simpson(s -> deviation(s, df) * rangeLower(q * s, k), Math.max(0, 1 - reach), 1 + reach, 150);
    assertEquals(1 - lower, new StudentizedRange(k, df).upper(q), 1e-8);
  }

  private static double[] thresholds(double[] counts) {
    double n = Arrays.stream(counts).sum();
    double[] at = new double[counts.length + 1];
    double below = 0;
    at[0] = -9;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i];
      at[i + 1] = below >= n ? 9 : below == 0 ? -9 : NORMAL.inverseCumulativeProbability(below / n);
    }
    return at;
  }

  /** Probabilities of the cells of two normal variables, over the first variable. */
  private static double[][] cells(double[] rows, double[] columns, double r) {
    double spread = Math.sqrt(1 - r * r);
    double[][] cells = new double[rows.length - 1][columns.length - 1];
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].length; j++) {
        double low = columns[j];
        double high = columns[j + 1];
        cells[i][j] = simpson(x -> NORMAL.density(x) * (NORMAL.cumulativeProbability((high - r * x) / spread)
            - NORMAL.cumulativeProbability((low - r * x) / spread)), rows[i], rows[i + 1], 300);
      }
    }
    return cells;
  }

  @NaiveReference(of = Polychoric.class, members = {"of", "r", "standardError", "n", "fit", "interval", "test"})
  @RepeatedTest(30)
  void aPolychoricCorrelationIsWhereTheLikelihoodIsLargest(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int width = draw.between(2, 4);
    long[][] table = new long[4][width]; // the third row has no cases
    for (int c = 0; c < draw.between(80, 200); c++) {
      double x = draw.random.nextGaussian();
      double y = 0.5 * x + draw.random.nextGaussian();
      int row = x < -0.5 ? 0 : x < 0.6 ? 1 : 3;
      table[row][(int) Math.max(0, Math.min(width - 1, Math.floor(y + width / 2.0)))]++;
    }
    double[] rowTotals = Arrays.stream(table).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    double[] columnTotals = new double[width];
    Arrays.setAll(columnTotals, j -> Arrays.stream(table).mapToLong(r -> r[j]).sum());
    double[] rows = thresholds(rowTotals);
    double[] columns = thresholds(columnTotals);
    Polychoric found = Polychoric.of(CrossTab.of(table));
    double n = Arrays.stream(rowTotals).sum();
    double r = found.r();
    double[][] at = cells(rows, columns, r);
    double step = 1e-3;
    double[][][] around = {cells(rows, columns, r - 2 * step), cells(rows, columns, r - step), cells(rows, columns, r
        + step), cells(rows, columns, r + 2 * step)};
    double score = 0;
    double information = 0;
    double g2 = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < width; j++) {
        if (at[i][j] > 1e-12) {
          double slope = (around[0][i][j] - 8 * around[1][i][j] + 8 * around[2][i][j] - around[3][i][j]) / (12 * step);
          score += table[i][j] * slope / at[i][j];
          information += n * slope * slope / at[i][j];
          g2 += table[i][j] == 0 ? 0 : 2 * table[i][j] * Math.log(table[i][j] / (n * at[i][j]));
        }
      }
    }
    // A step of scoring from there leads nowhere; all is as exact as differences and sums over 300 panels are.
    assertEquals(0, score / information, 1e-8);
    assertEquals(1, found.standardError() * Math.sqrt(information), 1e-8);
    long filledRows = Arrays.stream(rowTotals).filter(t -> t > 0).count();
    long filledColumns = Arrays.stream(columnTotals).filter(t -> t > 0).count();
    double df = (filledRows - 1) * (filledColumns - 1) - 1.0;
    assertEquals(n, found.n());
    assertEquals(df, found.fit().df());
    if (df > 0) {
      assertEquals(g2, found.fit().statistic(), 1e-7);
      Agree.chiSquare(found.fit().statistic(), df, found.fit());
    }
    Agree.normal(r / found.standardError(), found.test());
    double z = Math.log((1 + r) / (1 - r)) / 2;
    double half = Law.z(0.9) * found.standardError() / (1 - r * r);
    Agree.interval(Math.tanh(z - half), Math.tanh(z + half), found.interval(0.9));
  }

  private static FactorSolution drawn(Random random) {
    double[][] loadings = new double[8][2];
    for (double[] row : loadings) {
      Arrays.setAll(row, f -> Math.round(14 * random.nextDouble() - 6) / 10.0 * 0.7 + 0.05);
    }
    return new FactorSolution(loadings, new double[][] {{1, 0}, {0, 1}}, 0);
  }

  private static double[][] normalised(double[][] pattern, double[][] unrotated) {
    double[][] rows = new double[pattern.length][];
    Arrays.setAll(rows, i -> Arrays.stream(pattern[i]).map(x -> x / Math.hypot(unrotated[i][0], unrotated[i][1]))
        .toArray());
    return rows;
  }

  private static double variance(double[][] rows, double angle) {
    double sum = 0;
    for (int f = 0; f < 2; f++) {
      double turned = angle + f * Math.PI / 2;
      double[] squares = Arrays.stream(rows).mapToDouble(r -> Math.pow(r[0] * Math.cos(turned) + r[1]
          * Math.sin(turned), 2)).toArray();
      double mean = Arrays.stream(squares).average().orElseThrow();
      sum += Arrays.stream(squares).map(s -> (s - mean) * (s - mean)).sum();
    }
    return sum;
  }

  @NaiveReference(of = FactorRotation.class, members = "varimax")
  @RepeatedTest(30)
  void noOtherAngleHasSquaredLoadingsThatVaryMoreThanVarimax(RepetitionInfo info) {
    FactorSolution given = drawn(new Random(info.getCurrentRepetition()));
    double[][] rotated = FactorRotation.varimax(given).loadings();
    double reached = variance(normalised(rotated, given.loadings()), 0);
    for (int a = 0; a < 1000; a++) {
      assertTrue(variance(normalised(given.loadings(), given.loadings()), a * Math.PI / 1000) <= reached + 1e-9);
    }
    for (int i = 0; i < rotated.length; i++) {
      assertEquals(Math.hypot(given.loadings()[i][0], given.loadings()[i][1]), Math.hypot(rotated[i][0],
          rotated[i][1]), 1e-10);
    }
  }

  /** Products of squared pattern loadings when the factors stand at two angles in the plane. */
  private static double products(double[][] rows, double first, double second) {
    double turn = Math.sin(second - first);
    return Arrays.stream(rows).mapToDouble(r -> Math.pow((r[0] * Math.sin(second) - r[1] * Math.cos(second)) / turn
        * (r[1] * Math.cos(first) - r[0] * Math.sin(first)) / turn, 2)).sum();
  }

  @NaiveReference(of = FactorRotation.class, members = "oblimin")
  @RepeatedTest(30)
  void obliminStandsWhereNoNearFactorsHaveSmallerProductsAndKeepsTheCommonPart(RepetitionInfo info) {
    FactorSolution given = drawn(new Random(info.getCurrentRepetition()));
    FactorSolution rotated = FactorRotation.oblimin(given);
    double[][] pattern = rotated.loadings();
    double r = rotated.factorCorrelations()[0][1];
    double[][] rows = normalised(pattern, given.loadings());
    double[][] plane = new double[rows.length][];
    double second = Math.acos(r);
    Arrays.setAll(plane, i -> new double[] {rows[i][0] + rows[i][1] * r, rows[i][1] * Math.sin(second)});
    double reached = products(plane, 0, second);
    for (int a = -5; a <= 5; a++) {
      for (int b = -5; b <= 5; b++) {
        assertTrue(products(plane, a * 0.002, second + b * 0.002) >= reached - 1e-9);
      }
    }
    for (int i = 0; i < pattern.length; i++) {
      for (int j = 0; j < pattern.length; j++) {
        double common = pattern[i][0] * pattern[j][0] + pattern[i][1] * pattern[j][1]
            + r * (pattern[i][0] * pattern[j][1] + pattern[i][1] * pattern[j][0]);
        assertEquals(given.loadings()[i][0] * given.loadings()[j][0] + given.loadings()[i][1]
            * given.loadings()[j][1], common, 1e-9);
      }
    }
  }
}
