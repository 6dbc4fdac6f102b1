// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Map;
import java.util.function.Function;
import org.triangulum.stats.IntraclassCorrelation.Form;

/** The scales, correlations and factors that scales.csv names. */
final class ScaleReferences {
  private static final Map<String, Form> FORMS = Map.of("11", Form.ONE_SINGLE, "21", Form.TWO_SINGLE, "31",
      Form.THREE_SINGLE, "1k", Form.ONE_MEAN, "2k", Form.TWO_MEAN, "3k", Form.THREE_MEAN);

  private final ReferenceStatistics all;

  ScaleReferences(ReferenceStatistics all) {
    this.all = all;
  }

  void add() {
    reliability();
    intraclass();
    correlations();
    all.add("eigenvalue.1", d -> matrix(d).eigenvalues()[0]);
    all.add("eigenvalue.last", d -> matrix(d).eigenvalues()[d.columns().length - 1]);
    all.add("kmo", d -> matrix(d).samplingAdequacy()[d.columns().length]);
    all.add("kmo.1", d -> matrix(d).samplingAdequacy()[0]);
    all.add("bartlett.chi2", d -> matrix(d).bartlett().statistic());
    all.add("bartlett.p", d -> matrix(d).bartlett().p());
    factors("pa", d -> FactorExtraction.principalAxis(matrix(d), (int) d.number("factors")));
    factors("ml", ScaleReferences::likelihood);
    all.add("ml.fit", d -> FactorExtraction.fit(matrix(d), likelihood(d)).statistic());
    all.add("ml.fit.p", d -> FactorExtraction.fit(matrix(d), likelihood(d)).p());
    all.add("parallel.first", d -> parallel(d)[0]);
    all.add("parallel.last", d -> parallel(d)[(int) d.number("variables") - 1]);
  }

  private static CorrelationMatrix matrix(ReferenceCase d) {
    return CorrelationMatrix.of(d.columns());
  }

  private static FactorSolution likelihood(ReferenceCase d) {
    return FactorExtraction.maximumLikelihood(matrix(d), (int) d.number("factors"));
  }

  private static double[] parallel(ReferenceCase d) {
    return ParallelAnalysis.eigenvalues((int) d.number("cases"), (int) d.number("variables"), 60, 0.95,
        new ReproducibleRandom(42), draw -> { });
  }

  private void reliability() {
    all.add("alpha.cronbach", d -> scale(d).alpha());
    all.addInterval("alpha.cronbach95", d -> scale(d).alphaInterval(0.95));
    all.add("alpha.standardized", d -> scale(d).standardizedAlpha());
    all.add("alpha.without1", d -> scale(d).alphaWithout(0));
    all.add("itemRest2", d -> scale(d).itemRest(1).r());
    all.add("omega", d -> scale(d).omega().value());
    all.add("split.r", d -> oddEven(d).r());
    all.add("split.spearmanBrown", d -> oddEven(d).spearmanBrown());
    all.add("split.guttman", d -> oddEven(d).guttman());
    all.add("split.horst", d -> oddEven(d).horst());
  }

  private static Reliability scale(ReferenceCase d) {
    return Reliability.of(d.columns());
  }

  private static Reliability.SplitHalf oddEven(ReferenceCase d) {
    boolean[] first = new boolean[d.columns().length];
    for (int i = 0; i < first.length; i += 2) {
      first[i] = true;
    }
    return scale(d).split(first);
  }

  private void intraclass() {
    FORMS.forEach((name, form) -> {
      all.add("icc." + name, d -> IntraclassCorrelation.of(d.columns()).value(form));
      all.addInterval("icc95." + name, d -> IntraclassCorrelation.of(d.columns()).interval(form, 0.95));
    });
    all.add("icc.f1", d -> IntraclassCorrelation.of(d.columns()).f(Form.ONE_MEAN));
    all.add("icc.p1.p", d -> IntraclassCorrelation.of(d.columns()).p(Form.ONE_SINGLE));
    all.add("icc.f3", d -> IntraclassCorrelation.of(d.columns()).f(Form.TWO_SINGLE));
    all.add("icc.p3.p", d -> IntraclassCorrelation.of(d.columns()).p(Form.THREE_SINGLE));
  }

  private void correlations() {
    all.add("partial.r", d -> matrix(d).partial(0, 1).r());
    all.add("partial.t", d -> matrix(d).partial(0, 1).test().statistic());
    all.add("partial.p", d -> matrix(d).partial(0, 1).test().p());
    all.addInterval("partial95", d -> matrix(d).partial(0, 1).interval(0.95));
    all.add("polychoric.r", d -> Polychoric.of(d.table()).r());
    all.add("polychoric.se", d -> Polychoric.of(d.table()).standardError());
    all.addInterval("polychoric95", d -> Polychoric.of(d.table()).interval(0.95));
    all.add("polychoric.g2", d -> Polychoric.of(d.table()).fit().statistic());
    all.add("polychoric.fit.p", d -> Polychoric.of(d.table()).fit().p());
  }

  private void factors(String method, Function<ReferenceCase, FactorSolution> extraction) {
    all.add(method + ".loading", d -> extraction.apply(d).loadings()[0][0]);
    all.add(method + ".communality", d -> extraction.apply(d).communality(d.columns().length - 1));
    all.add(method + ".varimax.first", d -> FactorRotation.varimax(extraction.apply(d)).loadings()[0][0]);
    all.add(method + ".varimax.last", d -> last(FactorRotation.varimax(extraction.apply(d))));
    all.add(method + ".oblimin.first", d -> FactorRotation.oblimin(extraction.apply(d)).loadings()[0][0]);
    all.add(method + ".oblimin.last", d -> last(FactorRotation.oblimin(extraction.apply(d))));
    all.add(method + ".oblimin.phi", d -> FactorRotation.oblimin(extraction.apply(d)).factorCorrelations()[0][1]);
  }

  private static double last(FactorSolution solution) {
    return solution.loadings()[solution.variables() - 1][solution.factors() - 1];
  }
}
