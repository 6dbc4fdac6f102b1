// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Factors of several variables.
 *
 * @param loadings one row for each variable, one column for each factor; regression weights (pattern) when rotated
 *     obliquely
 * @param factorCorrelations correlations of the factors; the identity unless rotated obliquely
 * @param iterations how many the extraction took
 */
public record FactorSolution(double[][] loadings, double[][] factorCorrelations, int iterations) {

  /** Number of variables. */
  public int variables() {
    return loadings.length;
  }

  /** Number of factors. */
  public int factors() {
    return loadings[0].length;
  }

  /** Share of a variable's variance that the factors explain, 0..1. */
  public double communality(int variable) {
    double sum = 0;
    for (int f = 0; f < factors(); f++) {
      for (int g = 0; g < factors(); g++) {
        sum += loadings[variable][f] * factorCorrelations[f][g] * loadings[variable][g];
      }
    }
    return sum;
  }

  /** Variance that a factor explains of all variables together: its share of the communalities. */
  public double variance(int factor) {
    double sum = 0;
    for (double[] row : loadings) {
      for (int g = 0; g < factors(); g++) {
        sum += row[factor] * factorCorrelations[factor][g] * row[g];
      }
    }
    return sum;
  }
}
