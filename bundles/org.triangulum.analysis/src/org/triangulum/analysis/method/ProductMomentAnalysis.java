// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.Interval;
import org.triangulum.stats.TestResult;

/** A correlation tested by t, of data or of a published coefficient and number of pairs. */
abstract class ProductMomentAnalysis extends CorrelationAnalysis {
  private static final ParameterSpec R = ParameterSpec.number("r", "", -1, 1,
      "A published coefficient, -1 to 1, instead of variables; with n.");
  private static final ParameterSpec N = ParameterSpec.integer("n", "", 2, 1e12,
      "The number of pairs of the published coefficient, at least 2.");

  ProductMomentAnalysis(String id, String title, String description, String symbol, List<MeasurementLevel> levels,
      List<String> references) {
    super(id, title, description, symbol, 0, levels,
        List.of(CommonParameters.MISSING, CommonParameters.COLLAPSE, CommonParameters.CONFIDENCE, R, N), references);
  }

  /** The coefficient of data. */
  abstract Correlation of(Pairs pairs);

  /** How it is computed. */
  abstract String formula();

  @Override
  public List<String> unmet(AnalysisInput input) {
    boolean published = input.parameters().containsKey(R.name()) && input.parameters().containsKey(N.name());
    boolean half = input.parameters().containsKey(R.name()) != input.parameters().containsKey(N.name());
    if (half) {
      return List.of("A published coefficient needs both r and n");
    }
    if (published && !input.variables().isEmpty()) {
      return List.of("Give variables, or r and n, not both");
    }
    return published ? List.of() : input.variables().isEmpty()
        ? List.of(title() + " needs two variables, or a published coefficient as r and n") : super.unmet(input);
  }

  @Override
  final String compute(Run run) {
    if (!run.variables().isEmpty()) {
      return super.compute(run);
    }
    TableBuilder table = table(run);
    addRow(run, table, "", "published coefficient", coefficient(run,
        new Correlation(run.parameters().number(R.name()), run.parameters().integer(N.name())), "as published"));
    run.out().table(table);
    return method(run) + ", of a published coefficient";
  }

  @Override
  final Coefficient coefficient(Run run, Pairs pairs) {
    return coefficient(run, of(pairs), formula());
  }

  private static Coefficient coefficient(Run run, Correlation r, String formula) {
    return new Coefficient(r.r(), r.n(), formula, "t", () -> {
      TestResult test = r.test();
      return new double[] {test.statistic(), test.df(), test.p()};
    }, () -> {
      Interval interval = r.interval(run.confidence());
      return new double[] {interval.lower(), interval.upper()};
    }, "r sqrt((n - 2) / (1 - r^2))");
  }
}
