// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Anova;
import org.triangulum.stats.Levene;

/**
 * Test of equal spread in several groups.
 *
 * <p>Values: {@code n}, {@code f}, {@code df1}, {@code df2}, {@code p}, {@code eta2} (of the distances) with
 * {@code .lower} and {@code .upper}; per group {@code group.G.n}, {@code group.G.mean}, {@code group.G.sd},
 * {@code group.G.lower}, {@code group.G.upper}.
 */
public final class LeveneAnalysis extends ShippedAnalysis {
  private static final ParameterSpec CENTRE = ParameterSpec.choice("centre",
      "What distances are measured from: the median (Brown and Forsythe) or the mean (Levene).", "median", "mean");

  /** The analysis as services and extensions make it. */
  public LeveneAnalysis() {
    super("levene", "Levene's test of equal variances", "Comparison of groups",
        "Whether several groups spread alike, as the analysis of variance and Student's t test assume.",
        new InputSpec(1, 1, List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), Grouping.REQUIRED)
            .of("Outcome").by("Groups"),
        List.of(CommonParameters.GROUPS, CENTRE, CommonParameters.CONFIDENCE),
        List.of(References.LEVENE, References.BROWN_FORSYTHE, References.STEIGER));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return Requirements.numeric(input);
  }

  @Override
  String compute(Run run) {
    int count = run.sample().groups().size();
    double[][] lists = CompleteRows.of(run.sample(), run.variables()).byGroup(0, count);
    Levene.Centre centre = run.parameters().text(CENTRE.name()).equals("mean") ? Levene.Centre.MEAN
        : Levene.Centre.MEDIAN;
    Anova test = Levene.of(centre, lists);
    String name = centre == Levene.Centre.MEAN ? "Levene's test" : "Brown-Forsythe test";
    List<Trail> inputs = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      inputs.add(Trail.input("Cases of " + run.sample().groups().get(g).label(), lists[g].length));
    }
    TestTables tables = new TestTables(run, run.variable() + " by " + run.by(), inputs.toArray(Trail[]::new));
    double f = test.f();
    tables.aside("n", "Cases", test.n(), "cases with a value and a group");
    tables.f(name, f, test.p(), "F of the absolute distances from the " + centre.name().toLowerCase(Locale.ROOT)
        + " of the group", tables.aside("df1", "Degrees of freedom between groups", test.dfBetween(), "groups - 1"),
        tables.aside("df2", "Degrees of freedom within groups", test.dfWithin(), "n - groups"));
    tables.effect("Eta squared of the distances", "eta2", test::etaSquared,
        () -> test.etaSquaredInterval(run.confidence()),
        "SS between / SS total of the distances, interval by the noncentral F distribution");
    tables.add();
    Summaries.add(run, Summaries.ofData(run));
    return name + " of equal variances; missing values left out; " + run.level() + " intervals";
  }
}
