// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The diagnostics that diagnostics.csv names. */
final class DiagnosticReferences {
  private final ReferenceStatistics all;

  DiagnosticReferences(ReferenceStatistics all) {
    this.all = all;
  }

  void add() {
    vector("lowess.x", d -> Lowess.of(d.x(), d.y()).x());
    vector("lowess", d -> Lowess.of(d.x(), d.y()).y());
    vector("lowess.half", d -> Lowess.of(d.x(), d.y(), 0.5, 0).y());
    all.add("shapiro.w", d -> ShapiroWilk.of(d.x()).w());
    all.add("shapiro.p", d -> ShapiroWilk.of(d.x()).p());
    vector("qq.expected", d -> NormalPlot.of(d.x()).expected());
    all.add("qq.slope", d -> NormalPlot.of(d.x()).slope());
    all.add("qq.intercept", d -> NormalPlot.of(d.x()).intercept());
    vector("qq.error", d -> NormalPlot.of(d.x()).error());
    vector("inf.leverage", d -> lm(d).influence().leverage());
    vector("inf.standardized", d -> lm(d).influence().standardized());
    vector("inf.studentized", d -> lm(d).influence().studentized());
    vector("inf.cook", d -> lm(d).influence().cook());
    vector("inf.dffits", d -> lm(d).influence().dffits());
    vector("inf.fitted", d -> IntStream.range(0, d.y().length).mapToDouble(lm(d)::fitted).toArray());
    all.add("dw", d -> lm(d).durbinWatson().statistic());
    all.add("dw.p", d -> lm(d).durbinWatson().p());
    likelihood("binomial", d -> logistic(d));
    likelihood("poisson", d -> poisson(d));
    foretold();
    all.add("over.alpha", d -> over(d).alpha());
    all.add("over.se", d -> over(d).error());
    all.add("over.z", d -> over(d).z());
    all.add("over.p", d -> over(d).p());
  }

  private void vector(String name, Function<ReferenceCase, double[]> of) {
    all.add(name + ".first", d -> of.apply(d)[0]);
    all.add(name + ".middle", d -> of.apply(d)[of.apply(d).length / 2]);
    all.add(name + ".last", d -> of.apply(d)[of.apply(d).length - 1]);
    all.add(name + ".sum", d -> {
      double[] v = of.apply(d);
      return IntStream.range(0, v.length).mapToDouble(i -> v[i] * Math.sqrt(i + 1.0)).sum();
    });
  }

  private void likelihood(String name, Function<ReferenceCase, GeneralizedResiduals> of) {
    vector(name + ".inf.leverage", d -> of.apply(d).influence().leverage());
    vector(name + ".inf.pearson", d -> of.apply(d).pearson());
    vector(name + ".inf.deviance", d -> of.apply(d).deviance());
    vector(name + ".inf.studentized", d -> of.apply(d).influence().studentized());
    vector(name + ".inf.cook", d -> of.apply(d).influence().cook());
  }

  private void foretold() {
    all.add("roc.area", d -> predicted(d).area(0.95).value());
    all.addInterval("roc", d -> predicted(d).area(0.95).interval());
    for (double cutOff : new double[] {0.3, 0.5}) {
      all.add("called.hits." + cutOff, d -> predicted(d).classified(cutOff).a());
      all.add("called.alarms." + cutOff, d -> predicted(d).classified(cutOff).c());
    }
    all.add("hl.chi2", d -> Predicted.hosmerLemeshow(predicted(d).groups(10)).statistic());
    all.add("hl.p", d -> Predicted.hosmerLemeshow(predicted(d).groups(10)).p());
    all.add("hl.groups", d -> predicted(d).groups(10).length);
  }

  private static LinearRegression lm(ReferenceCase d) {
    return LinearRegression.of(d.y(), d.columns());
  }

  private static double[] linear(Coefficients fit, ReferenceCase d) {
    return IntStream.range(0, d.y().length).mapToDouble(i -> fit.estimates()[0] + IntStream.range(0,
        d.columns().length).mapToDouble(j -> fit.estimates()[j + 1] * d.columns()[j][i]).sum()).toArray();
  }

  private static GeneralizedResiduals logistic(ReferenceCase d) {
    Coefficients fit = LikelihoodRegression.logistic(d.y(), d.columns()).coefficients();
    return GeneralizedResiduals.logistic(d.y(), linear(fit, d), fit, d.columns());
  }

  private static GeneralizedResiduals poisson(ReferenceCase d) {
    double[] one = new double[d.y().length];
    Arrays.fill(one, 1);
    Coefficients fit = LikelihoodRegression.poisson(d.y(), one, d.columns()).coefficients();
    return GeneralizedResiduals.poisson(d.y(), linear(fit, d), fit, d.columns());
  }

  private static Predicted predicted(ReferenceCase d) {
    return new Predicted(d.y(), d.values("chance"));
  }

  private static Overdispersion over(ReferenceCase d) {
    return Overdispersion.of(d.values("count"), d.values("mean"));
  }
}
