// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Reliability of a sum or mean of items: Cronbach's alpha (1951, Psychometrika 16:297), which is Guttman's lambda 3,
 * with what each item adds.
 */
public final class Reliability {
  private final double[][] items;
  private final double[][] covariances;

  private Reliability(double[][] items, double[][] covariances) {
    this.items = items;
    this.covariances = covariances;
  }

  /**
   * A scale.
   *
   * @param items finite values, one array for each of at least two items, cases in the same order
   * @throws NotComputableException for fewer than two items or cases, or when the sum does not vary
   */
  public static Reliability of(double[]... items) {
    int k = items.length;
    if (k < 2) {
      throw new NotComputableException("a scale needs at least 2 items");
    }
    int n = items[0].length;
    if (n < 2) {
      throw new NotComputableException("reliability needs at least 2 cases, there " + (n == 1 ? "is 1" : "are none"));
    }
    double[][] covariances = new double[k][k];
    for (int i = 0; i < k; i++) {
      Require.sameLength(items[i].length, n);
      for (int j = 0; j <= i; j++) {
        covariances[i][j] = covariance(Require.finite(items[i], "item"), items[j]);
        covariances[j][i] = covariances[i][j];
      }
    }
    Reliability reliability = new Reliability(items, covariances);
    if (reliability.total(i -> true) <= 1e-300) {
      throw new NotComputableException("the sum of the items does not vary");
    }
    return reliability;
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = Descriptives.of(x).mean();
    double meanY = Descriptives.of(y).mean();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }

  /** Number of cases. */
  public int n() {
    return items[0].length;
  }

  /** Number of items. */
  public int size() {
    return items.length;
  }

  private interface Choice {
    boolean has(int item);
  }

  private double total(Choice choice) {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        sum += choice.has(i) && choice.has(j) ? covariances[i][j] : 0;
      }
    }
    return sum;
  }

  private double alpha(Choice choice) {
    double k = IntStream.range(0, size()).filter(choice::has).count();
    double own = IntStream.range(0, size()).filter(choice::has).mapToDouble(i -> covariances[i][i]).sum();
    double total = total(choice);
    if (total <= 1e-300) {
      throw new NotComputableException("the sum of the items does not vary");
    }
    return k / (k - 1) * (1 - own / total);
  }

  /** Alpha: at most 1; negative when items contradict each other. */
  public double alpha() {
    return alpha(i -> true);
  }

  /**
   * Alpha of standardised items, k r / (1 + (k - 1) r) with the mean correlation r.
   *
   * @throws NotComputableException when an item or the sum does not vary
   */
  public double standardizedAlpha() {
    double r = meanCorrelation();
    if (!(1 + (size() - 1) * r > 1e-12)) {
      throw new NotComputableException("the standardised items add up to a sum that does not vary");
    }
    return size() * r / (1 + (size() - 1) * r);
  }

  /**
   * Mean of the correlations of all pairs of items.
   *
   * @throws NotComputableException when an item does not vary
   */
  public double meanCorrelation() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        if (covariances[i][i] == 0 || covariances[j][j] == 0) {
          throw new NotComputableException("an item does not vary");
        }
        sum += covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
      }
    }
    return sum / (size() * (size() - 1) / 2.0);
  }

  /**
   * Interval of alpha by the F distribution (Feldt 1965, Psychometrika 30:357), for items of equal variances and
   * covariances.
   */
  public Interval alphaInterval(double confidence) {
    Interval.requireConfidence(confidence);
    double df1 = n() - 1.0;
    double df2 = df1 * (size() - 1);
    double rest = 1 - alpha();
    return new Interval(1 - rest * Tails.fQuantile((1 + confidence) / 2, df1, df2),
        1 - rest * Tails.fQuantile((1 - confidence) / 2, df1, df2), confidence);
  }

  /**
   * Alpha without one item.
   *
   * @throws NotComputableException for a scale of two items
   */
  public double alphaWithout(int item) {
    if (size() < 3) {
      throw new NotComputableException("without an item of two there is no scale");
    }
    return alpha(i -> i != item);
  }

  /**
   * Correlation of an item with the sum of the others (corrected item-total correlation).
   *
   * @throws NotComputableException when either does not vary
   */
  public Correlation itemRest(int item) {
    double[] rest = new double[n()];
    Arrays.setAll(rest, c -> IntStream.range(0, size()).filter(i -> i != item).mapToDouble(i -> items[i][c]).sum());
    return Correlation.pearson(items[item], rest);
  }

  /**
   * McDonald's omega of a scale with one factor, by maximum likelihood.
   *
   * @throws NotComputableException for fewer than three items or when the one-factor model has no proper solution
   */
  public Omega omega() {
    CorrelationMatrix r = CorrelationMatrix.of(items);
    FactorSolution one = FactorExtraction.maximumLikelihood(r, 1);
    double[] loadings = new double[size()];
    double[] unique = new double[size()];
    for (int i = 0; i < size(); i++) {
      loadings[i] = one.loadings()[i][0] * Math.sqrt(covariances[i][i]);
      unique[i] = (1 - one.communality(i)) * covariances[i][i];
    }
    return Omega.of(loadings, unique, n());
  }

  /**
   * Reliability by two halves of the items.
   *
   * @param inFirst whether an item is in the first half; each half needs one at least
   * @throws NotComputableException when a half is empty or does not vary
   */
  public SplitHalf split(boolean... inFirst) {
    Require.sameLength(inFirst.length, size());
    int firstItems = (int) IntStream.range(0, size()).filter(i -> inFirst[i]).count();
    if (firstItems == 0 || firstItems == size()) {
      throw new NotComputableException("each half needs an item");
    }
    double first = total(i -> inFirst[i]);
    double second = total(i -> !inFirst[i]);
    double all = total(i -> true);
    if (first <= 1e-300 || second <= 1e-300) {
      throw new NotComputableException("a half does not vary");
    }
    double r = (all - first - second) / 2 / Math.sqrt(first * second);
    return new SplitHalf(r, 2 * (1 - (first + second) / all), firstItems, size() - firstItems);
  }

  /**
   * Reliability by two halves of a scale.
   *
   * @param r correlation of the halves
   * @param guttman Guttman's lambda 4 (1945, Psychometrika 10:255): 2 (1 - (variance 1 + variance 2) / variance)
   * @param firstItems items of the first half
   * @param secondItems items of the second
   */
  public record SplitHalf(double r, double guttman, int firstItems, int secondItems) {
    /** The whole scale's reliability from that of its halves (Spearman 1910; Brown 1910): 2 r / (1 + r). */
    public double spearmanBrown() {
      if (r <= -1) {
        throw new NotComputableException("the halves are opposed");
      }
      return 2 * r / (1 + r);
    }

    /** The same for halves of unequal length (Horst 1951, Psychometrika 16:291). */
    public double horst() {
      double share = firstItems * (double) secondItems / Math.pow(firstItems + secondItems, 2);
      double r2 = r * r;
      if (r2 >= 1) {
        return 1;
      }
      return r * (Math.sqrt(r2 + 4 * share * (1 - r2)) - r) / (2 * share * (1 - r2));
    }
  }
}
