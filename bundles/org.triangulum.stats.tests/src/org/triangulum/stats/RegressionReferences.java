// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.function.Function;
import org.triangulum.stats.LinearRegression.Robust;

/** The regressions that regression.csv names. */
final class RegressionReferences {
  private final ReferenceStatistics all;

  RegressionReferences(ReferenceStatistics all) {
    this.all = all;
  }

  void add() {
    linear();
    likelihood("binomial", d -> LikelihoodRegression.logistic(d.y(), d.columns()));
    likelihood("poisson", d -> LikelihoodRegression.poisson(d.y(), d.values("exposure"), d.columns()));
    ordinal();
  }

  private void linear() {
    all.add("lm.b0", d -> lm(d).coefficients().estimates()[0]);
    all.add("lm.b1", d -> lm(d).coefficients().estimates()[1]);
    all.add("lm.bk", d -> lm(d).coefficients().estimates()[d.columns().length]);
    all.add("lm.se0", d -> lm(d).coefficients().error(0));
    all.add("lm.se1", d -> lm(d).coefficients().error(1));
    all.add("lm.t1", d -> lm(d).coefficients().statistic(1));
    all.add("lm.p1.p", d -> lm(d).coefficients().p(1));
    all.addInterval("lm.b1.95", d -> lm(d).coefficients().interval(1, 0.95));
    all.add("lm.r2", d -> lm(d).rSquared());
    all.add("lm.r2.adjusted", d -> lm(d).adjustedRSquared());
    all.add("lm.sigma", d -> lm(d).sigma());
    all.add("lm.f", d -> lm(d).f());
    all.add("lm.f.p", d -> lm(d).p());
    all.add("lm.leverage", d -> lm(d).leverage(d.y().length - 1));
    all.add("lm.cook", d -> lm(d).influence().cook()[1]);
    all.add("lm.vif1", d -> lm(d).varianceInflation()[0]);
    for (Robust kind : Robust.values()) {
      all.add("lm.se1." + kind, d -> lm(d).robust(kind).error(1));
    }
    all.add("lm.cluster.se1", d -> lm(d).clustered(clusters(d)).error(1));
    all.add("lm.cluster.p1.p", d -> lm(d).clustered(clusters(d)).p(1));
  }

  private static LinearRegression lm(ReferenceCase d) {
    return LinearRegression.of(d.y(), d.columns());
  }

  private static int[] clusters(ReferenceCase d) {
    return Arrays.stream(d.values("cluster")).mapToInt(c -> (int) c).toArray();
  }

  private void likelihood(String name, Function<ReferenceCase, LikelihoodRegression> fit) {
    all.add(name + ".b0", d -> fit.apply(d).coefficients().estimates()[0]);
    all.add(name + ".b1", d -> fit.apply(d).coefficients().estimates()[1]);
    all.add(name + ".se0", d -> fit.apply(d).coefficients().error(0));
    all.add(name + ".se1", d -> fit.apply(d).coefficients().error(1));
    all.add(name + ".p1.p", d -> fit.apply(d).coefficients().p(1));
    all.add(name + ".loglik", d -> fit.apply(d).logLikelihood());
    all.add(name + ".aic", d -> fit.apply(d).aic());
    all.add(name + ".chi2", d -> fit.apply(d).test().statistic());
    all.add(name + ".chi2.p", d -> fit.apply(d).test().p());
    all.add(name + ".mcfadden", d -> fit.apply(d).mcFadden());
    all.add(name + ".nagelkerke", d -> fit.apply(d).nagelkerke());
    all.add(name + ".robust.se1", d -> fit.apply(d).robust().error(1));
    all.add(name + ".cluster.se1", d -> fit.apply(d).clustered(clusters(d)).error(1));
  }

  private void ordinal() {
    all.add("polr.threshold1", d -> polr(d).coefficients().estimates()[0]);
    all.add("polr.b1", d -> polr(d).coefficients().estimates()[slope(d)]);
    all.add("polr.se1", d -> polr(d).coefficients().error(slope(d)));
    all.add("polr.se.threshold", d -> polr(d).coefficients().error(0));
    all.add("polr.loglik", d -> polr(d).logLikelihood());
    all.add("polr.chi2", d -> polr(d).test().statistic());
    all.add("polr.chi2.p", d -> polr(d).test().p());
    all.add("polr.robust.se1", d -> polr(d).robust().error(slope(d)));
    all.add("polr.cluster.se1", d -> polr(d).clustered(clusters(d)).error(slope(d)));
  }

  private static int slope(ReferenceCase d) {
    return (int) Arrays.stream(d.y()).max().orElseThrow();
  }

  private static LikelihoodRegression polr(ReferenceCase d) {
    return LikelihoodRegression.ordinal(Arrays.stream(d.y()).mapToInt(v -> (int) v).toArray(), slope(d) + 1,
        d.columns());
  }
}
