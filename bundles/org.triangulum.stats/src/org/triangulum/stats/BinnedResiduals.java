// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Residuals of discrete outcomes in bins of cases with similar fitted values, where single ones say little (Gelman and
 * Hill 2007, Data Analysis Using Regression and Multilevel/Hierarchical Models, 5.6).
 *
 * @param fitted mean fitted value of each bin
 * @param residuals mean residual of each bin
 * @param limits two standard errors of each mean: some 95 % of the means lie within where the model is right
 * @param counts cases in each bin
 */
public record BinnedResiduals(double[] fitted, double[] residuals, double[] limits, int[] counts) {
  private static final int MANY = 100;
  private static final int SOME = 10;

  /**
   * Puts residuals in bins of equal numbers: the root of n from 100 cases on, ten below, half of n below ten.
   *
   * @throws NotComputableException for fewer than four cases
   */
  public static BinnedResiduals of(double[] fitted, double[] residuals) {
    Require.sameLength(Require.finite(fitted, "fitted values").length, Require.finite(residuals, "residuals").length);
    int n = fitted.length;
    if (n < 4) {
      throw new NotComputableException("binned residuals need 4 cases, there are " + n);
    }
    int bins = n >= MANY ? (int) Math.floor(Math.sqrt(n)) : n > SOME ? SOME : n / 2;
    int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> fitted[i])).mapToInt(i -> i)
        .toArray();
    double[][] means = new double[3][bins];
    int[] counts = new int[bins];
    for (int b = 0; b < bins; b++) {
      int[] own = Arrays.copyOfRange(order, (int) ((long) b * n / bins), (int) ((long) (b + 1) * n / bins));
      Descriptives left = Descriptives.of(Arrays.stream(own).mapToDouble(i -> residuals[i]).toArray());
      means[0][b] = Arrays.stream(own).mapToDouble(i -> fitted[i]).average().orElseThrow();
      means[1][b] = left.mean();
      means[2][b] = own.length < 2 ? 0 : 2 * left.sd() / Math.sqrt(own.length);
      counts[b] = own.length;
    }
    return new BinnedResiduals(means[0], means[1], means[2], counts);
  }

  /** How many bins are beyond their limits. */
  public long beyond() {
    return IntStream.range(0, counts.length).filter(b -> Math.abs(residuals[b]) > limits[b]).count();
  }
}
