// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Covariances of estimates that hold when the model's own assumption about the spread does not (Huber 1967; White 1980,
 * Econometrica 48:817): bread, the inverse information, around the products of the cases' scores, or of the sums of the
 * scores of each cluster where cases belong together (Liang and Zeger 1986, Biometrika 73:13).
 */
final class Sandwich {
  private Sandwich() {
  }

  /**
   * Covariances with the cases as units.
   *
   * @param scores one row for each case: its share of the first derivatives of the log likelihood
   */
  static double[][] ofCases(double[][] bread, double[][] scores) {
    double[][] meat = new double[bread.length][bread.length];
    for (double[] score : scores) {
      addProduct(meat, score);
    }
    return times(bread, meat, 1);
  }

  /**
   * Covariances with clusters of cases as units, times a correction for few clusters.
   *
   * @param clusters number from 0 of the cluster of each case
   * @throws NotComputableException for fewer than two clusters
   */
  static double[][] ofClusters(double[][] bread, double[][] scores, int[] clusters, double correction) {
    Require.sameLength(clusters.length, scores.length);
    double[][] sums = new double[Arrays.stream(clusters).max().orElse(0) + 1][bread.length];
    for (int i = 0; i < clusters.length; i++) {
      for (int j = 0; j < bread.length; j++) {
        sums[clusters[i]][j] += scores[i][j];
      }
    }
    double[][] meat = new double[bread.length][bread.length];
    for (double[] sum : sums) {
      addProduct(meat, sum);
    }
    int count = clusters(clusters);
    return times(bread, meat, correction * count / (count - 1.0));
  }

  /** Number of clusters with cases. */
  static int clusters(int... clusters) {
    int count = (int) Arrays.stream(clusters).distinct().count();
    if (count < 2) {
      throw new NotComputableException("cluster-robust standard errors need at least 2 clusters, there "
          + (count == 1 ? "is 1" : "are none"));
    }
    return count;
  }

  private static void addProduct(double[][] meat, double[] score) {
    for (int i = 0; i < meat.length; i++) {
      for (int j = 0; j < meat.length; j++) {
        meat[i][j] += score[i] * score[j];
      }
    }
  }

  private static double[][] times(double[][] bread, double[][] meat, double factor) {
    RealMatrix outer = new Array2DRowRealMatrix(bread);
    return outer.multiply(new Array2DRowRealMatrix(meat)).multiply(outer).scalarMultiply(factor).getData();
  }
}
