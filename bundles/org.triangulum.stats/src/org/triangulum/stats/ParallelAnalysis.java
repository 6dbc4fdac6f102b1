// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * Parallel analysis (Horn 1965, Psychometrika 30:179): as many factors as there are eigenvalues above those of
 * uncorrelated normal data of the same size. Their covariances are drawn directly by Bartlett's decomposition (1933),
 * so that the number of cases costs no time.
 */
public final class ParallelAnalysis {
  private ParallelAnalysis() {
  }

  /**
   * Eigenvalues of uncorrelated data, a percentile over draws.
   *
   * @param cases number of cases, more than variables
   * @param variables number of variables
   * @param draws number of draws
   * @param percentile 0..1, such as 0.95
   * @param random source of the draws
   * @param step told the number of each draw; it may throw to stop
   * @return the percentile (type 7) of each eigenvalue, in descending order
   * @throws NotComputableException when there are no more cases than variables
   */
  public static double[] eigenvalues(int cases, int variables, int draws, double percentile, ReproducibleRandom random,
      IntConsumer step) {
    if (cases <= variables) {
      throw new NotComputableException("parallel analysis needs more cases than variables");
    }
    double[][] values = new double[variables][draws];
    for (int draw = 0; draw < draws; draw++) {
      step.accept(draw);
      double[] eigenvalues = CorrelationMatrix.eigenvalues(correlations(cases, variables, random));
      for (int v = 0; v < variables; v++) {
        values[v][draw] = eigenvalues[v];
      }
    }
    return Arrays.stream(values).mapToDouble(v -> Quantiles.of(Frequencies.of(v)).quantile(percentile,
        Quantiles.Type.TYPE_7)).toArray();
  }

  private static Array2DRowRealMatrix correlations(int cases, int variables, ReproducibleRandom random) {
    double[][] root = new double[variables][variables];
    for (int i = 0; i < variables; i++) {
      for (int j = 0; j < i; j++) {
        root[i][j] = random.nextNormal();
      }
      root[i][i] = Math.sqrt(new ChiSquaredDistribution(null, cases - 1.0 - i, 1e-13)
          .inverseCumulativeProbability(random.next()));
    }
    double[][] r = new double[variables][variables];
    for (int i = 0; i < variables; i++) {
      for (int j = 0; j <= i; j++) {
        r[i][j] = product(root[i], root[j]) / Math.sqrt(product(root[i], root[i]) * product(root[j], root[j]));
        r[j][i] = r[i][j];
      }
      r[i][i] = 1;
    }
    return new Array2DRowRealMatrix(r);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** How many of the first eigenvalues lie above those of uncorrelated data. */
  public static int factors(double[] eigenvalues, double... random) {
    Require.finite(eigenvalues, "eigenvalues");
    Require.finite(random, "eigenvalues of uncorrelated data");
    int factors = 0;
    while (factors < eigenvalues.length && eigenvalues[factors] > random[factors]) {
      factors++;
    }
    return factors;
  }
}
