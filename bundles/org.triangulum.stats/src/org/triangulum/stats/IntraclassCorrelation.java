// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Intraclass correlations of ratings of the same cases, the six forms of Shrout and Fleiss (1979, Psychological
 * Bulletin 86:420), from the mean squares of a two-way analysis of variance.
 *
 * @param n number of cases
 * @param k number of raters
 * @param cases mean square between cases
 * @param raters mean square between raters
 * @param residual mean square of the residual
 */
public record IntraclassCorrelation(int n, int k, double cases, double raters, double residual) {
  /** Who rated and what of: one random rater each (ONE), random raters (TWO), these raters (THREE); one or the mean. */
  public enum Form {
    ONE_SINGLE("ICC(1,1)"), TWO_SINGLE("ICC(2,1)"), THREE_SINGLE("ICC(3,1)"),
    ONE_MEAN("ICC(1,k)"), TWO_MEAN("ICC(2,k)"), THREE_MEAN("ICC(3,k)");

    private final String symbol;

    Form(String symbol) {
      this.symbol = symbol;
    }

    /** As Shrout and Fleiss write it. */
    public String symbol() {
      return symbol;
    }

    private boolean mean() {
      return ordinal() > 2;
    }

    private boolean oneWay() {
      return this == ONE_SINGLE || this == ONE_MEAN;
    }

    private boolean random() {
      return this == TWO_SINGLE || this == TWO_MEAN;
    }
  }

  /**
   * Ratings.
   *
   * @param columns finite values, one array for each of at least two raters, cases in the same order
   * @throws NotComputableException for fewer than two raters or cases or when all ratings are equal
   */
  public static IntraclassCorrelation of(double[]... columns) {
    int k = columns.length;
    int n = columns[0].length;
    if (k < 2 || n < 2) {
      throw new NotComputableException("the correlation needs at least 2 raters and 2 cases");
    }
    // Measured from a rating: squares of deviations keep their digits.
    double origin = columns[0][0];
    double grand = 0;
    double[] caseMeans = new double[n];
    double[] raterMeans = new double[k];
    for (int j = 0; j < k; j++) {
      Require.sameLength(columns[j].length, n);
      for (int i = 0; i < n; i++) {
        double x = Require.finite(columns[j], "rater")[i] - origin;
        caseMeans[i] += x / k;
        raterMeans[j] += x / n;
        grand += x / n / k;
      }
    }
    double between = 0;
    for (double mean : caseMeans) {
      between += k * (mean - grand) * (mean - grand);
    }
    double ofRaters = 0;
    double rest = 0;
    for (int j = 0; j < k; j++) {
      ofRaters += n * (raterMeans[j] - grand) * (raterMeans[j] - grand);
      for (int i = 0; i < n; i++) {
        double d = columns[j][i] - origin - caseMeans[i] - raterMeans[j] + grand;
        rest += d * d;
      }
    }
    double scale = between + ofRaters + rest;
    if (scale <= 1e-24 * (1 + grand * grand) * n * k) {
      throw new NotComputableException("all ratings are equal");
    }
    rest = rest <= 1e-24 * scale ? 0 : rest;
    between = between <= 1e-24 * scale ? 0 : between;
    return new IntraclassCorrelation(n, k, between / (n - 1), ofRaters / (k - 1), rest / ((n - 1.0) * (k - 1)));
  }

  private double within() {
    return (raters * (k - 1) + residual * (n - 1.0) * (k - 1)) / (n * (k - 1.0));
  }

  private double error(Form form) {
    return form.oneWay() ? within() : residual;
  }

  /**
   * The coefficient; negative when cases differ less than their ratings.
   *
   * @throws NotComputableException when its denominator is 0
   */
  public double value(Form form) {
    double error = error(form);
    double extra = form.random() ? (raters - residual) / n : 0;
    double denominator = form.mean() ? cases + extra : cases + (k - 1) * error + k * extra;
    if (denominator == 0) {
      throw new NotComputableException("cases do not differ");
    }
    return (cases - error) / denominator;
  }

  /**
   * F test that cases do not differ.
   *
   * @throws NotComputableException when the ratings of each case are equal
   */
  public double f(Form form) {
    if (error(form) <= 0) {
      throw new NotComputableException("the raters agree fully: there is no error to test against");
    }
    return cases / error(form);
  }

  /** Degrees of freedom of the error. */
  public double dfError(Form form) {
    return form.oneWay() ? n * (k - 1.0) : (n - 1.0) * (k - 1);
  }

  /** p value of the F test. */
  public double p(Form form) {
    return Tails.fUpper(f(form), n - 1.0, dfError(form));
  }

  /**
   * Confidence interval (Shrout and Fleiss 1979; McGraw and Wong 1996, Psychological Methods 1:30).
   *
   * @throws NotComputableException when the ratings of each case are equal, or the means of all cases
   */
  public Interval interval(Form form, double confidence) {
    if (cases == 0) {
      throw new NotComputableException("cases do not differ");
    }
    double upper = (1 + confidence) / 2;
    if (form.random()) {
      return random(form, upper, confidence);
    }
    double f = f(form);
    double low = f / Tails.fQuantile(upper, n - 1.0, dfError(form));
    double high = f * Tails.fQuantile(upper, dfError(form), n - 1.0);
    return form.mean() ? new Interval(1 - 1 / low, 1 - 1 / high, confidence)
        : new Interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1), confidence);
  }

  private Interval random(Form form, double upper, double confidence) {
    double rho = value(Form.TWO_SINGLE);
    double fj = raters / (f(form) > 0 ? residual : 1);
    double inner = n * (1 + (k - 1) * rho) - k * rho;
    double top = (k - 1) * (n - 1.0) * Math.pow(k * rho * fj + inner, 2);
    double df = top / ((n - 1) * Math.pow(k * rho * fj, 2) + inner * inner);
    if (!(df > 0)) {
      throw new NotComputableException("the interval of this form has no degrees of freedom: cases differ too little");
    }
    double fu = Tails.fQuantile(upper, n - 1.0, df);
    double fl = Tails.fQuantile(upper, df, n - 1.0);
    double mixed = k * raters + ((double) k * n - k - n) * residual;
    double low = n * (cases - fu * residual) / (fu * mixed + n * cases);
    double high = n * (fl * cases - residual) / (mixed + n * fl * cases);
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      throw new NotComputableException("the interval of this form has no finite limits");
    }
    if (form.mean() && 1 + (k - 1) * low <= 0) {
      throw new NotComputableException("the lower limit has no bound: cases differ less than their ratings");
    }
    return form.mean() ? new Interval(k * low / (1 + (k - 1) * low), k * high / (1 + (k - 1) * high), confidence)
        : new Interval(low, high, confidence);
  }
}
