// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The statistics that the files of references name, as computed by this bundle. */
final class ReferenceStatistics {
  interface Statistic {
    double of(ReferenceCase data);
  }

  private final Map<String, Statistic> byName = new HashMap<>();

  ReferenceStatistics() {
    columns();
    pairs();
    twoGroups();
    groups();
    tables();
    fourfold();
    proportionsAndSummaries();
    new GroupReferences(this).add();
    new AgreementReferences(this).add();
    new ScaleReferences(this).add();
    new RegressionReferences(this).add();
    new DiagnosticReferences(this).add();
  }

  Map<String, Statistic> byName() {
    return byName;
  }

  void add(String name, Statistic statistic) {
    if (byName.put(name, statistic) != null) {
      throw new IllegalStateException("two statistics are named " + name);
    }
  }

  void addInterval(String name, Function<ReferenceCase, Interval> interval) {
    add(name + ".lower", d -> interval.apply(d).lower());
    add(name + ".upper", d -> interval.apply(d).upper());
  }

  private void columns() {
    add("mean", d -> Descriptives.of(d.x()).mean());
    add("sd", d -> Descriptives.of(Frequencies.of(d.x())).sd());
    add("variance", d -> Descriptives.of(d.x()).variance());
    add("median", d -> Quantiles.of(Frequencies.of(d.x())).median());
    for (Quantiles.Type type : Quantiles.Type.values()) {
      for (String p : new String[] {"0.05", "0.25", "0.5", "0.75", "0.9"}) {
        add("quantile" + type.name().substring(5) + "." + p,
            d -> Quantiles.of(Frequencies.of(d.x())).quantile(Double.parseDouble(p), type));
      }
    }
    add("skewness", d -> Descriptives.of(d.x()).skewness());
    add("kurtosis", d -> Descriptives.of(Frequencies.of(d.x())).kurtosis());
    addInterval("mean95", d -> Descriptives.of(d.x()).meanInterval(0.95));
    addInterval("mean99", d -> Descriptives.of(d.x()).meanInterval(0.99));
    add("oneSample.t", d -> TTest.oneSample(GroupSummary.of(d.x()), 1).test().statistic());
    add("oneSample.p", d -> TTest.oneSample(GroupSummary.of(d.x()), 1).test().p());
  }

  private void pairs() {
    add("pearson.r", d -> Correlation.pearson(d.x(), d.y()).r());
    add("pearson.t", d -> Correlation.pearson(d.x(), d.y()).test().statistic());
    addInterval("pearson95", d -> Correlation.pearson(d.x(), d.y()).interval(0.95));
    add("kendall.z", d -> OrdinalAssociation.of(d.x(), d.y()).test().z());
    add("kendall.exact", d -> OrdinalAssociation.of(d.x(), d.y()).exactP());
    add("gamma", d -> OrdinalAssociation.of(d.x(), d.y()).gamma());
    add("somersY", d -> OrdinalAssociation.of(d.x(), d.y()).somersDColumns());
    add("somersX", d -> OrdinalAssociation.of(d.x(), d.y()).somersDRows());
    add("paired.t", d -> TTest.paired(d.x(), d.y()).test().statistic());
    add("paired.p", d -> TTest.paired(d.x(), d.y()).test().p());
    addInterval("paired95", d -> TTest.paired(d.x(), d.y()).interval(0.95));
    add("wilcoxon.v", d -> Wilcoxon.of(d.x(), d.y()).v());
    add("wilcoxon.p", d -> Wilcoxon.of(d.x(), d.y()).test().p());
    add("wilcoxon.corrected", d -> Wilcoxon.of(d.x(), d.y()).continuityCorrected().p());
    add("wilcoxon.exact", d -> Wilcoxon.of(d.x(), d.y()).exactP());
  }

  private void twoGroups() {
    add("mannWhitney.u", d -> mannWhitney(d).u());
    add("mannWhitney.p", d -> mannWhitney(d).test().p());
    add("mannWhitney.corrected", d -> mannWhitney(d).continuityCorrected().p());
    add("mannWhitney.exact", d -> mannWhitney(d).exactP());
    addTTest("student", d -> TTest.student(d.group(0), d.group(1)));
    addTTest("welch", d -> TTest.welch(d.group(0), d.group(1)));
    add("cohensD", d -> TTest.cohensD(d.group(0), d.group(1)));
  }

  private static MannWhitney mannWhitney(ReferenceCase d) {
    return MannWhitney.of(d.groups()[0], d.groups()[1]);
  }

  private void addTTest(String name, Function<ReferenceCase, TTest> test) {
    add(name + ".t", d -> test.apply(d).test().statistic());
    add(name + ".df", d -> test.apply(d).df());
    add(name + ".p", d -> test.apply(d).test().p());
    addInterval(name + "95", d -> test.apply(d).interval(0.95));
  }

  private void groups() {
    add("anova.ssb", d -> Anova.of(d.groups()).ssBetween());
    add("anova.ssw", d -> Anova.of(d.groups()).ssWithin());
    add("anova.f", d -> Anova.of(d.groups()).f());
    add("anova.p", d -> Anova.of(d.groups()).p());
    add("anova.eta2", d -> Anova.of(d.groups()).etaSquared());
    add("anova.omega2", d -> Anova.of(d.groups()).omegaSquared());
    add("anova.sd", d -> Anova.of(d.groups()).sd());
  }

  private void tables() {
    add("pearson.chi2", d -> ChiSquare.of(d.table()).pearson().statistic());
    add("g2", d -> ChiSquare.of(d.table()).likelihoodRatio().statistic());
    add("g2.p", d -> ChiSquare.of(d.table()).likelihoodRatio().p());
    add("cramersV", d -> ChiSquare.of(d.table()).cramersV());
    add("minExpected", d -> ChiSquare.of(d.table()).minExpected());
    add("shareBelow5", d -> ChiSquare.of(d.table()).shareExpectedBelow5());
    add("residual", d -> d.table().standardisedResidual(0, 1));
    add("adjustedResidual", d -> d.table().adjustedResidual(1, 0));
    add("linear.m2", d -> LinearTrend.of(d.table()).linearByLinear().statistic());
    add("linear.p", d -> LinearTrend.of(d.table()).linearByLinear().p());
    add("trend.chi2", d -> LinearTrend.of(d.table()).cochranArmitage().statistic());
    add("trend.p", d -> LinearTrend.of(d.table()).cochranArmitage().p());
    add("fisher.table", d -> FisherExactTable.twoSided(d.table()));
    // The same statistics are stored for tables and for columns.
    add("pearson.p", d -> d.x() == null ? ChiSquare.of(d.table()).pearson().p()
        : Correlation.pearson(d.x(), d.y()).test().p());
    add("spearman.rho", d -> spearman(d).r());
    add("spearman.p", d -> spearman(d).test().p());
    add("kendall.tau", d -> association(d).tauB());
    add("kendall.p", d -> association(d).test().p());
    add("kruskal.h", d -> kruskal(d).test().statistic());
    add("kruskal.p", d -> kruskal(d).test().p());
    for (CohenKappa.Weights weights : CohenKappa.Weights.values()) {
      String name = weights.name().toLowerCase(Locale.ROOT);
      add("kappa." + name, d -> CohenKappa.of(d.table(), weights).kappa());
      add("kappa.z." + name, d -> CohenKappa.of(d.table(), weights).test().z());
      addInterval("kappa95." + name, d -> CohenKappa.of(d.table(), weights).interval(0.95));
    }
  }

  private static Correlation spearman(ReferenceCase d) {
    return d.x() == null ? Correlation.spearman(d.table()) : Correlation.spearman(d.x(), d.y());
  }

  private static OrdinalAssociation association(ReferenceCase d) {
    return d.x() == null ? OrdinalAssociation.of(d.table()) : OrdinalAssociation.of(d.x(), d.y());
  }

  private static KruskalWallis kruskal(ReferenceCase d) {
    return d.allValues() == null ? KruskalWallis.of(d.table()) : KruskalWallis.of(d.groups());
  }

  private void fourfold() {
    add("yates.chi2", d -> ChiSquare.of(d.table()).yates().orElseThrow().statistic());
    add("yates.p", d -> ChiSquare.of(d.table()).yates().orElseThrow().p());
    add("phi", d -> ChiSquare.of(d.table()).phi());
    add("fisher.two", d -> FisherExact.of(d.fourfold()).twoSided());
    add("fisher.less", d -> FisherExact.of(d.fourfold()).less());
    add("fisher.greater", d -> FisherExact.of(d.fourfold()).greater());
    add("conditional.or", d -> FisherExact.of(d.fourfold()).oddsRatio(0.95).value());
    addInterval("conditional95", d -> FisherExact.of(d.fourfold()).oddsRatio(0.95).interval());
    addEstimate("oddsRatio", d -> d.fourfold().oddsRatio(0.95));
    addEstimate("haldane", d -> d.fourfold().oddsRatioHaldane(0.95));
    addEstimate("riskRatio", d -> d.fourfold().riskRatio(0.95));
    addEstimate("riskDifference", d -> d.fourfold().riskDifference(0.95));
    addInterval("newcombe95", d -> d.fourfold().riskDifferenceNewcombe(0.95).interval());
  }

  private void addEstimate(String name, Function<ReferenceCase, Estimate> estimate) {
    add(name, d -> estimate.apply(d).value());
    addInterval(name + "95", d -> estimate.apply(d).interval());
  }

  private void proportionsAndSummaries() {
    for (double level : new double[] {0.95, 0.99}) {
      addInterval("wilson" + Math.round(100 * level), d -> d.proportion().wilson(level));
      addInterval("clopper" + Math.round(100 * level), d -> d.proportion().clopperPearson(level));
    }
    add("binomial.two", d -> BinomialTest.of(d.proportion(), d.number("p0")).twoSided());
    add("binomial.less", d -> BinomialTest.of(d.proportion(), d.number("p0")).less());
    add("binomial.greater", d -> BinomialTest.of(d.proportion(), d.number("p0")).greater());
    add("r.t", d -> d.correlation().test().statistic());
    add("r.p", d -> d.correlation().test().p());
    addInterval("r95", d -> d.correlation().interval(0.95));
    add("summary.mean", d -> Anova.of(d.summaries()).mean());
    add("summary.sd", d -> Anova.of(d.summaries()).sd());
    add("summary.f", d -> Anova.of(d.summaries()).f());
    add("summary.p", d -> Anova.of(d.summaries()).p());
  }
}
