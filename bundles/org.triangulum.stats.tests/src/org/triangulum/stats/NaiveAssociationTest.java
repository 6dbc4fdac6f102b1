// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Correlations from sums in 60 digits, partial ones from residuals, errors in tables by derivatives to the cells. */
class NaiveAssociationTest {
  private static final int ROUNDS = 120;

  private static double[] codes(double[] x) {
    return Arrays.stream(x).map(v -> Arrays.stream(x).filter(w -> w < v).distinct().count()).toArray();
  }

  private static CrossTab table(double[] x, double[] y) {
    int[] rows = Arrays.stream(codes(x)).mapToInt(v -> (int) v).toArray();
    int[] columns = Arrays.stream(codes(y)).mapToInt(v -> (int) v).toArray();
    return CrossTab.of(rows, x.length + 1, columns, y.length + 1, null);
  }

  @NaiveReference(of = Correlation.class, members = {"pearson", "spearman(double[], double[])",
      "spearman(Ranks, Ranks)", "spearman(CrossTab)", "r", "n", "test", "interval"})
  @RepeatedTest(ROUNDS)
  void correlationsOfWhatBothHave(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] first = draw.column(draw.between(0, 30));
    double[][] gappy = {draw.gappy(first), draw.gappy(draw.after(first, 0.5, draw.oneIn(2)))};
    double[][] kept = CompleteCases.of(gappy);
    double[] x = Draw.complete(gappy)[0];
    double[] y = Draw.complete(gappy)[1];
    if (x.length < 2 || Draw.constant(x) || Draw.constant(y)) {
      assertThrows(NotComputableException.class, () -> Correlation.pearson(kept[0], kept[1]));
      assertThrows(NotComputableException.class, () -> Correlation.spearman(kept[0], kept[1]));
      return;
    }
    double rho = Naive.pearson(Naive.midranks(x), Naive.midranks(y));
    assertCorrelation(Naive.pearson(x, y), x.length, Correlation.pearson(kept[0], kept[1]));
    assertCorrelation(rho, x.length, Correlation.spearman(kept[0], kept[1]));
    assertCorrelation(rho, x.length, Correlation.spearman(Ranks.of(x), Ranks.of(y)));
    assertCorrelation(rho, x.length, Correlation.spearman(table(x, y)));
  }

  private static void assertCorrelation(double r, int n, Correlation actual) {
    assertEquals(r, actual.r(), 1e-12);
    assertEquals(n, actual.n());
    if (n < 3 || 1 - Math.abs(r) < 1e-9) {
      return; // no test, or one whose statistic has no digits
    }
    Agree.t(Math.tan(Math.asin(r)) * Math.sqrt(n - 2), n - 2, actual.test());
    if (n < 4) {
      assertThrows(NotComputableException.class, () -> actual.interval(0.9));
      return;
    }
    double z = Math.log((1 + r) / (1 - r)) / 2;
    double half = Law.z(0.9) / Math.sqrt(n - 3);
    Agree.interval(Math.tanh(z - half), Math.tanh(z + half), actual.interval(0.9));
  }

  /** What is left of a column once others have explained what they can. */
  private static double[] residuals(double[] y, double[][] others) {
    double[] b = Matrices.leastSquares(y, others);
    return IntStream.range(0, y.length).mapToDouble(i -> y[i] - b[0] - IntStream.range(0, others.length).mapToDouble(
        j -> b[j + 1] * others[j][i]).sum()).toArray();
  }

  @NaiveReference(of = CorrelationMatrix.class, members = {"of", "r", "n", "size", "eigenvalues", "bartlett",
      "samplingAdequacy", "partial"})
  @NaiveReference(of = PartialCorrelation.class, members = {"r", "n", "controls", "test", "interval"})
  @RepeatedTest(ROUNDS)
  void matricesOfCorrelations(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int p = draw.between(2, 5);
    double[] trait = draw.normal(draw.between(12, 60));
    double[][] gappy = new double[p][];
    Arrays.setAll(gappy, j -> draw.gappy(draw.after(trait, 0.8, j % 2 == 0)));
    double[][] x = Draw.complete(gappy);
    if (x[0].length < p + 4) {
      return;
    }
    CorrelationMatrix matrix = CorrelationMatrix.of(CompleteCases.of(gappy));
    int n = x[0].length;
    double[][] r = new double[p][p];
    double[][] squares = new double[2][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        r[i][j] = Naive.pearson(x[i], x[j]);
        assertEquals(r[i][j], matrix.r()[i][j], 1e-12);
        if (i != j) {
          int one = i;
          int two = j;
          double[][] others = IntStream.range(0, p).filter(c -> c != one && c != two).mapToObj(c -> x[c])
              .toArray(double[][]::new);
          double partial = Naive.pearson(residuals(x[i], others), residuals(x[j], others));
          PartialCorrelation found = matrix.partial(i, j);
          assertEquals(partial, found.r(), 1e-10);
          assertEquals(n, found.n());
          assertEquals(p - 2, found.controls());
          Agree.t(partial * Math.sqrt((n - p) / (1 - partial * partial)), n - p, found.test());
          double z = Math.log((1 + partial) / (1 - partial)) / 2;
          double half = Law.z(0.9) / Math.sqrt(n - (p - 2) - 3);
          Agree.interval(Math.tanh(z - half), Math.tanh(z + half), found.interval(0.9));
          squares[0][i] += r[i][j] * r[i][j];
          squares[1][i] += partial * partial;
        }
      }
      Agree.figure(squares[0][i] / (squares[0][i] + squares[1][i]), matrix.samplingAdequacy()[i]);
    }
    double plain = Arrays.stream(squares[0]).sum();
    Agree.figure(plain / (plain + Arrays.stream(squares[1]).sum()), matrix.samplingAdequacy()[p]);
    assertEquals(n, matrix.n());
    assertEquals(p, matrix.size());
    Agree.figures(Matrices.eigenvalues(r), matrix.eigenvalues());
    Agree.chiSquare((1 + (2 * p + 5) / 6.0 - n) * Math.log(Matrices.determinant(r)), p * (p - 1) / 2.0,
        matrix.bartlett());
  }

  @NaiveReference(of = OrdinalAssociation.class, members = {"of(CrossTab)", "n", "tauB", "gamma", "somersDColumns",
      "somersDRows", "test", "tauBInterval", "exactP"})
  @RepeatedTest(ROUNDS)
  void coefficientsOfPairs(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int n = draw.between(2, 25);
    boolean untied = draw.oneIn(3);
    double[] x = untied ? draw.normal(n) : draw.tied(n, 4);
    double[] y = draw.after(x, 0.7, !untied);
    if (Draw.constant(x) || Draw.constant(y)) {
      assertThrows(NotComputableException.class, () -> OrdinalAssociation.of(table(x, y)));
      return;
    }
    double concordant = Naive.pairs(x, y, 1, 1);
    double discordant = Naive.pairs(x, y, 1, -1);
    double onlyX = Naive.pairs(x, y, 0, 1);
    double onlyY = Naive.pairs(x, y, 1, 0);
    double difference = concordant - discordant;
    OrdinalAssociation pairs = OrdinalAssociation.of(table(x, y));
    assertEquals(OrdinalAssociation.of(x, y), pairs);
    assertEquals(n, pairs.n());
    double tau = difference / Math.sqrt((concordant + discordant + onlyY) * (concordant + discordant + onlyX));
    Agree.figure(tau, pairs.tauB());
    if (concordant + discordant > 0) {
      Agree.figure(difference / (concordant + discordant), pairs.gamma());
    } else {
      assertThrows(NotComputableException.class, pairs::gamma);
    }
    Agree.figure(difference / (concordant + discordant + onlyY), pairs.somersDColumns());
    Agree.figure(difference / (concordant + discordant + onlyX), pairs.somersDRows());
    Agree.normal(difference / Math.sqrt(pairs.nullVariance()), pairs.test());
    if (untied) {
      Agree.p(Naive.kendallExact((long) concordant, n), pairs.exactP());
    } else if (onlyX + onlyY > 0) {
      assertThrows(NotComputableException.class, pairs::exactP);
    }
    if (n > 4 && Math.abs(tau) < 1 - 1e-9) {
      double z = Math.log((1 + tau) / (1 - tau)) / 2;
      double half = Law.z(0.95) * Math.sqrt(0.437 / (n - 4));
      Agree.interval(Math.tanh(z - half), Math.tanh(z + half), pairs.tauBInterval(0.95));
    }
  }

  /** Shares of pairs: concordant, discordant, tied on the columns alone, tied on the rows alone. */
  private static double[] shares(double[] cells, int columns) {
    double[] shares = new double[4];
    for (int a = 0; a < cells.length; a++) {
      for (int b = 0; b < cells.length; b++) {
        int sign = Integer.signum(a / columns - b / columns) * Integer.signum(a % columns - b % columns);
        int kind = sign > 0 ? 0 : sign < 0 ? 1 : a / columns != b / columns ? 2 : a % columns != b % columns ? 3 : -1;
        if (kind >= 0) {
          shares[kind] += cells[a] * cells[b];
        }
      }
    }
    return shares;
  }

  @NaiveReference(of = OrdinalErrors.class, members = {"of", "tauB", "tauBError", "gamma", "gammaError", "somersD",
      "somersDError", "tauBInterval", "gammaInterval", "somersDInterval"})
  @RepeatedTest(ROUNDS)
  void errorsOfCoefficientsInATable(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int columns = draw.between(2, 4);
    long[][] counts = draw.table(draw.between(2, 4), columns, draw.between(8, 80));
    double[] cells = Arrays.stream(counts).flatMapToLong(Arrays::stream).asDoubleStream().toArray();
    double[] pairs = shares(cells, columns);
    if (pairs[0] + pairs[1] == 0) {
      assertThrows(NotComputableException.class, () -> OrdinalErrors.of(CrossTab.of(counts)));
      return;
    }
    OrdinalErrors errors = OrdinalErrors.of(CrossTab.of(counts));
    assertDelta(cells, c -> tau(shares(c, columns)), errors.tauB(), errors.tauBError(), errors.tauBInterval(0.9));
    assertDelta(cells, c -> gamma(shares(c, columns)), errors.gamma(), errors.gammaError(), errors.gammaInterval(0.9));
    assertDelta(cells, c -> somers(shares(c, columns)), errors.somersD(), errors.somersDError(), errors.somersDInterval(
        0.9));
  }

  private static double tau(double... p) {
    return (p[0] - p[1]) / Math.sqrt((p[0] + p[1] + p[2]) * (p[0] + p[1] + p[3]));
  }

  private static double gamma(double... p) {
    return (p[0] - p[1]) / (p[0] + p[1]);
  }

  private static double somers(double... p) {
    return (p[0] - p[1]) / (p[0] + p[1] + p[2]);
  }

  /** The variance of a coefficient from that of multinomial cells and its derivatives to them, taken as differences. */
  static void assertDelta(double[] cells, ToDoubleFunction<double[]> coefficient, double value, double error,
      Interval interval) {
    double n = Arrays.stream(cells).sum();
    double[] shares = Arrays.stream(cells).map(c -> c / n).toArray();
    double mean = 0;
    double square = 0;
    for (int i = 0; i < shares.length; i++) {
      double slope = shares[i] == 0 ? 0 : Matrices.derivative(coefficient, shares, i, 2e-4);
      mean += shares[i] * slope;
      square += shares[i] * slope * slope;
    }
    double expected = Math.sqrt(Math.max(0, square - mean * mean) / n);
    Agree.figure(coefficient.applyAsDouble(shares), value);
    assertEquals(expected, error, 1e-6 * Math.max(0.1, expected)); // as near as differences come
    double half = Law.z(0.9) * error;
    Agree.interval(Math.max(-1, value - half), Math.min(1, value + half), interval);
  }
}
