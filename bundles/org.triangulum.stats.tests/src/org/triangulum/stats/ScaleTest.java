// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.triangulum.stats.IntraclassCorrelation.Form;

/** Scales, polychoric correlations and factors against their definitions, and data that allow none. */
class ScaleTest {
  private static double[][] items(Random random, int items, int cases) {
    double[] trait = random.doubles(cases).toArray();
    return IntStream.range(0, items).mapToObj(i -> IntStream.range(0, cases).mapToDouble(c -> Math.floor(
        3 * trait[c] + 3 * random.nextDouble())).toArray()).toArray(double[][]::new);
  }

  @RepeatedTest(30)
  void alphaIsTheMeanOfAllSplitHalves(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] items = items(random, 4, 8 + random.nextInt(20));
    double sum = 0;
    for (boolean[] first : new boolean[][] {{true, true, false, false}, {true, false, true, false},
        {true, false, false, true}}) {
      sum += Reliability.of(items).split(first).guttman() / 3;
    }
    assertEquals(sum, Reliability.of(items).alpha(), 1e-12);
  }

  @RepeatedTest(30)
  void alphaIsTheThirdFormOfTheIntraclassCorrelation(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] items = items(random, 2 + random.nextInt(5), 6 + random.nextInt(20));
    IntraclassCorrelation icc = IntraclassCorrelation.of(items);
    Reliability scale = Reliability.of(items);
    assertEquals(scale.alpha(), icc.value(Form.THREE_MEAN), 1e-12);
    assertEquals(scale.alphaInterval(0.9).lower(), icc.interval(Form.THREE_MEAN, 0.9).lower(), 1e-9);
    assertEquals(scale.alphaInterval(0.9).upper(), icc.interval(Form.THREE_MEAN, 0.9).upper(), 1e-9);
    assertEquals(icc.p(Form.THREE_SINGLE), icc.p(Form.THREE_MEAN));
  }

  @RepeatedTest(30)
  void holdingNothingConstantIsThePlainCorrelation(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] two = items(random, 3, 20);
    CorrelationMatrix pair = CorrelationMatrix.of(two[0], two[1]);
    assertEquals(Naive.pearson(two[0], two[1]), pair.partial(0, 1).r(), 1e-12);
    CorrelationMatrix three = CorrelationMatrix.of(two);
    double xy = three.r()[0][1];
    double xz = three.r()[0][2];
    double yz = three.r()[1][2];
    assertEquals((xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz)), three.partial(0, 1).r(), 1e-12);
  }

  @Test
  void theNormalDistributionOfTwoVariables() {
    assertEquals(0.25 + Math.asin(0.6) / (2 * Math.PI), Polychoric.below(0, 0, 0.6), 1e-14);
    assertEquals(0.25 + Math.asin(-0.99) / (2 * Math.PI), Polychoric.below(0, 0, -0.99), 1e-12);
    assertEquals(Tails.normalUpper(-0.3) * Tails.normalUpper(1.2), Polychoric.below(0.3, -1.2, 0), 1e-15);
  }

  @RepeatedTest(20)
  void aRotationChangesNoCommunality(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] first = items(random, 4, 120);
    double[][] second = items(random, 4, 120);
    CorrelationMatrix r = CorrelationMatrix.of(Stream.of(first, second).flatMap(Arrays::stream)
        .toArray(double[][]::new));
    FactorSolution solution;
    try {
      solution = FactorExtraction.principalAxis(r, 2);
    } catch (NotComputableException e) {
      assertTrue(e.getMessage().startsWith("Heywood case"), e.getMessage());
      return;
    }
    FactorSolution varimax = FactorRotation.varimax(solution);
    FactorSolution oblimin = FactorRotation.oblimin(solution);
    for (int i = 0; i < 8; i++) {
      assertEquals(solution.communality(i), varimax.communality(i), 1e-11);
      assertEquals(solution.communality(i), oblimin.communality(i), 1e-10);
    }
    assertEquals(FactorExtraction.residual(r, solution), FactorExtraction.residual(r, oblimin), 1e-10);
    assertTrue(varimax.variance(0) >= varimax.variance(1));
    assertEquals(8, Arrays.stream(r.eigenvalues()).sum(), 1e-12);
  }

  @TestFactory
  Stream<DynamicTest> withoutAResult() {
    double[] x = {1, 2, 3, 4, 6};
    double[] y = {2, 1, 4, 3, 3};
    double[] z = {3, 3, 7, 7, 9};
    double[] flat = {4, 4, 4, 4, 4};
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> Reliability.of(x), "a scale needs at least 2 items");
    calls.put(() -> Reliability.of(new double[] {1}, new double[] {2}),
        "reliability needs at least 2 cases, there is 1");
    calls.put(() -> Reliability.of(flat, flat), "the sum of the items does not vary");
    calls.put(() -> Reliability.of(x, flat).standardizedAlpha(), "an item does not vary");
    calls.put(() -> Reliability.of(x, y).alphaWithout(0), "without an item of two there is no scale");
    calls.put(() -> Reliability.of(x, y).split(true, true), "each half needs an item");
    calls.put(() -> Reliability.of(x, flat).split(true, false), "a half does not vary");
    calls.put(() -> IntraclassCorrelation.of(flat, flat), "all ratings are equal");
    calls.put(() -> IntraclassCorrelation.of(x, x).f(Form.ONE_SINGLE),
        "the raters agree fully: there is no error to test against");
    calls.put(() -> IntraclassCorrelation.of(x), "the correlation needs at least 2 raters and 2 cases");
    calls.put(() -> CorrelationMatrix.of(new double[] {1, 2}, new double[] {2, 1}),
        "the analysis needs at least 3 cases, there are 2");
    calls.put(() -> CorrelationMatrix.of(x, flat), "variable 2 has the same value in all 5 cases");
    calls.put(() -> CorrelationMatrix.of(x, y, z).partial(0, 1), "the correlation matrix is singular: a variable "
        + "follows from the others, or there are no more cases than variables");
    calls.put(() -> Polychoric.of(CrossTab.of(new long[][] {{3, 0}, {0, 4}})),
        "the correlation is at its limit of 1: the table has too many empty cells");
    calls.put(() -> Polychoric.of(CrossTab.of(new long[][] {{3, 5}})), "a variable has only one value");
    calls.put(() -> FactorExtraction.maximumLikelihood(CorrelationMatrix.of(x, y), 1),
        "1 factor is too many for 2 variables");
    calls.put(() -> FactorExtraction.principalAxis(CorrelationMatrix.of(x, y), 2),
        "2 factors of 2 variables cannot be extracted");
    calls.put(() -> ParallelAnalysis.eigenvalues(5, 5, 10, 0.95, new ReproducibleRandom(1), draw -> { }),
        "parallel analysis needs more cases than variables");
    return calls.entrySet().stream().map(call -> dynamicTest(call.getValue(), () -> assertEquals(call.getValue(),
        assertThrows(NotComputableException.class, call.getKey()).getMessage())));
  }
}
