// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Extraction of common factors: principal axes iterated from squared multiple correlations (Harman 1976, Modern Factor
 * Analysis, chapter 7) and maximum likelihood (Lawley and Maxwell 1971). Both repeat an eigendecomposition until the
 * communalities stand still to 14 digits, or to 13 where rounding leaves no more.
 */
public final class FactorExtraction {
  private static final double TOLERANCE = 1e-14;
  private static final double ROUNDING = 1e-13;
  private static final int PATIENCE = 500;
  private static final int MOST_ITERATIONS = 50_000;
  /** Least unique variance of a proper solution, as in R's factanal. */
  private static final double LEAST_UNIQUE = 0.005;

  private FactorExtraction() {
  }

  private interface Step {
    double[][] loadings(double[] communalities);
  }

  /**
   * Principal axis factors.
   *
   * @param factors 1 or more, fewer than variables
   * @throws NotComputableException when a communality reaches 1 (Heywood case) or the iteration does not converge
   */
  public static FactorSolution principalAxis(CorrelationMatrix r, int factors) {
    requireFewer(r, factors);
    return iterate(r, factors, 0, communalities -> {
      RealMatrix reduced = r.matrix();
      for (int i = 0; i < r.size(); i++) {
        reduced.setEntry(i, i, communalities[i]);
      }
      return axes(reduced, factors, 0, ones(r.size()));
    });
  }

  /**
   * Maximum likelihood factors.
   *
   * @param factors 1 or more, so few that the model has no more parameters than there are correlations
   * @throws NotComputableException when a unique variance falls below 0.005 (Heywood case), there are too many factors
   *     or the iteration does not converge
   */
  public static FactorSolution maximumLikelihood(CorrelationMatrix r, int factors) {
    requireFewer(r, factors);
    if (likelihoodDf(r.size(), factors) < 0) {
      throw new NotComputableException(factors + (factors == 1 ? " factor is" : " factors are") + " too many for "
          + r.size() + " variables");
    }
    return iterate(r, factors, LEAST_UNIQUE, communalities -> {
      double[] root = new double[r.size()];
      RealMatrix scaled = r.matrix();
      for (int i = 0; i < root.length; i++) {
        root[i] = Math.sqrt(1 - communalities[i]);
      }
      for (int i = 0; i < root.length; i++) {
        for (int j = 0; j < root.length; j++) {
          scaled.setEntry(i, j, r.r()[i][j] / (root[i] * root[j]));
        }
      }
      return axes(scaled, factors, 1, root);
    });
  }

  private static void requireFewer(CorrelationMatrix r, int factors) {
    if (factors < 1 || factors >= r.size()) {
      throw new NotComputableException(factors + (factors == 1 ? " factor" : " factors") + " of " + r.size()
          + " variables cannot be extracted");
    }
  }

  /** Degrees of freedom of the test of fit: correlations less free parameters. */
  static double likelihoodDf(int variables, int factors) {
    return (Math.pow(variables - factors, 2) - variables - factors) / 2;
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The first eigenvectors, each as long as the root of its eigenvalue beyond a floor, scaled back by row. */
  private static double[][] axes(RealMatrix matrix, int factors, double floor, double... scale) {
    EigenDecomposition eigen = new EigenDecomposition(matrix);
    double[][] loadings = new double[scale.length][factors];
    for (int f = 0; f < factors; f++) {
      double length = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(f) - floor));
      for (int i = 0; i < scale.length; i++) {
        loadings[i][f] = eigen.getV().getEntry(i, f) * length * scale[i];
      }
    }
    return loadings;
  }

  private static FactorSolution iterate(CorrelationMatrix r, int factors, double leastUnique, Step step) {
    RealMatrix inverse = r.inverse();
    double[] at = new double[r.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = 1 - 1 / inverse.getEntry(i, i);
    }
    double[] before = at;
    double[] earlier = at;
    for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
      double[][] loadings = step.loadings(at);
      double[] next = communalities(loadings, leastUnique);
      double change = 0;
      for (int i = 0; i < at.length; i++) {
        change = Math.max(change, Math.abs(next[i] - at[i]));
      }
      if (change < (iteration < PATIENCE ? TOLERANCE : ROUNDING)) {
        return new FactorSolution(FactorRotation.oriented(loadings), identity(factors), iteration);
      }
      earlier = before;
      before = at;
      at = iteration % 3 == 0 ? extrapolated(earlier, before, next, leastUnique) : next;
    }
    throw new NotComputableException("the extraction did not converge in " + MOST_ITERATIONS + " steps");
  }

  private static double[] communalities(double[][] loadings, double leastUnique) {
    double[] communalities = new double[loadings.length];
    for (int i = 0; i < communalities.length; i++) {
      for (double loading : loadings[i]) {
        communalities[i] += loading * loading;
      }
      if (!(1 - communalities[i] > leastUnique)) {
        int factors = loadings[i].length;
        throw new NotComputableException("Heywood case: the " + factors + (factors == 1 ? " factor" : " factors")
            + " would explain all of variable " + (i + 1) + "; extract fewer, or leave the variable out");
      }
    }
    return communalities;
  }

  /**
   * Where steps that shrink in proportion would end (Varadhan and Roland 2008, Scandinavian Journal of Statistics
   * 35:335); the last step itself where that is no proper solution. With a small unique variance plain steps become
   * ever shorter long before they arrive.
   */
  private static double[] extrapolated(double[] first, double[] second, double[] third, double leastUnique) {
    double steps = 0;
    double bends = 0;
    for (int i = 0; i < first.length; i++) {
      double step = second[i] - first[i];
      double bend = third[i] - second[i] - step;
      steps += step * step;
      bends += bend * bend;
    }
    double length = Math.max(1, Math.sqrt(steps / bends));
    double[] to = new double[first.length];
    for (int i = 0; i < to.length; i++) {
      double step = second[i] - first[i];
      to[i] = first[i] + 2 * length * step + length * length * (third[i] - second[i] - step);
      if (!(to[i] > 0 && 1 - to[i] > leastUnique)) {
        return third;
      }
    }
    return to;
  }

  static double[][] identity(int size) {
    return MatrixUtils.createRealIdentityMatrix(size).getData();
  }

  /**
   * Likelihood ratio test that the factors are enough (Bartlett 1951; Lawley and Maxwell 1971).
   *
   * @param solution unrotated or rotated, by maximum likelihood
   * @throws NotComputableException when no degrees of freedom are left
   */
  public static TestResult fit(CorrelationMatrix r, FactorSolution solution) {
    int p = r.size();
    double df = likelihoodDf(p, solution.factors());
    if (df <= 0) {
      throw new NotComputableException("the model has as many parameters as there are correlations: nothing is left to "
          + "test");
    }
    DecompositionSolver model = new LUDecomposition(implied(solution)).getSolver();
    if (!model.isNonSingular()) {
      throw new NotComputableException("the correlations that the factors imply have no inverse");
    }
    double[] eigenvalues = new EigenDecomposition(model.solve(r.matrix())).getRealEigenvalues();
    double discrepancy = -p;
    for (double value : eigenvalues) {
      discrepancy += value - Math.log(value);
    }
    double factor = r.n() - 1 - (2 * p + 5) / 6.0 - 2 * solution.factors() / 3.0;
    return TestResult.chiSquare(Math.max(0, factor * discrepancy), df);
  }

  private static RealMatrix implied(FactorSolution solution) {
    RealMatrix loadings = new Array2DRowRealMatrix(solution.loadings());
    RealMatrix model = loadings.multiply(new Array2DRowRealMatrix(solution.factorCorrelations()))
        .multiply(loadings.transpose());
    for (int i = 0; i < solution.variables(); i++) {
      model.setEntry(i, i, 1);
    }
    return model;
  }

  /** Root mean square of the correlations that the factors leave unexplained. */
  public static double residual(CorrelationMatrix r, FactorSolution solution) {
    RealMatrix model = implied(solution);
    double sum = 0;
    for (int i = 0; i < r.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.pow(r.r()[i][j] - model.getEntry(i, j), 2);
      }
    }
    return Math.sqrt(sum / (r.size() * (r.size() - 1) / 2.0));
  }
}
