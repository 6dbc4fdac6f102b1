// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Anova;
import org.triangulum.stats.Interval;

/**
 * One-way analysis of variance, also from published group summaries.
 *
 * <p>Values: {@code n}, {@code mean}, {@code sd} (of all cases), {@code ss.between}, {@code ss.within},
 * {@code sd.pooled}, {@code f}, {@code df1}, {@code df2}, {@code p}, {@code eta2} and {@code omega2}
 * with {@code .lower} and {@code .upper}; per group
 * {@code group.G.n}, {@code group.G.mean}, {@code group.G.sd}, {@code group.G.lower}, {@code group.G.upper}.
 */
public final class AnovaAnalysis extends ShippedAnalysis {

  /** The analysis as services and extensions make it. */
  public AnovaAnalysis() {
    super("anova", "One-way analysis of variance", "Comparison of groups",
        "Whether the means of several groups differ; from data, or from the n, mean and standard deviation of each "
            + "group as a report prints them.",
        new InputSpec(0, 3, List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), Grouping.OPTIONAL)
            .of(Summaries.ROLE).by("Groups"),
        List.of(CommonParameters.GROUPS, Summaries.SUMMARY, Summaries.ROWS, CommonParameters.CONFIDENCE),
        List.of(References.ANOVA, References.LARSON, References.HAYS, References.STEIGER));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return Summaries.unmet(input);
  }

  @Override
  String compute(Run run) {
    List<Summaries.Group> groups = Summaries.of(run);
    Anova anova = Anova.of(groups.stream().map(Summaries.Group::numbers).toList());
    ResultBuilder out = run.out();
    Trail[] inputs = SummaryComparison.inputs(groups);
    out.value("n", anova.n(), "Cases", "sum of the groups' n", inputs);
    out.value("mean", anova.mean(), "Mean of all cases", "sum n mean / sum n", inputs);
    out.value("sd", anova.sd(), "Standard deviation of all cases", "sqrt((SS between + SS within) / (n - 1))", inputs);
    Cell between = out.value("ss.between", anova.ssBetween(), "Sum of squares between groups",
        "sum n (mean - overall mean)^2", inputs);
    Cell within = out.value("ss.within", anova.ssWithin(), "Sum of squares within groups", "sum (n - 1) SD^2", inputs);
    Trail[] squares = {out.trail("ss.between"), out.trail("ss.within")};
    out.value("sd.pooled", anova.pooledSd(), "Pooled standard deviation", "sqrt(SS within / df within)", squares);
    Cell f = out.attempt("f", anova::f, "F", "(SS between / df1) / (SS within / df2)", squares);
    Cell df1 = out.value("df1", anova.dfBetween(), "Degrees of freedom between groups", "groups - 1");
    Cell df2 = out.value("df2", anova.dfWithin(), "Degrees of freedom within groups", "n - groups");
    Cell p = out.attemptQuietly("p", anova::p, "p of F", "upper tail of F(df1, df2)", squares);
    Cell none = Cell.of("");
    out.table(new TableBuilder("anova", "Analysis of variance").column("source", "Source", Format.TEXT)
        .column("ss", "Sum of squares", Format.DECIMAL).column("df", "df", Format.COUNT)
        .column("ms", "Mean square", Format.DECIMAL).column("f", "F", Format.DECIMAL).column("p", "p", Format.P)
        .row(Cell.of("Between groups"), between, df1, Cell.of(anova.ssBetween() / anova.dfBetween()), f, p)
        .row(Cell.of("Within groups"), within, df2, Cell.of(anova.ssWithin() / anova.dfWithin()), none, none)
        .row(Cell.of("Total"), Cell.of(anova.ssBetween() + anova.ssWithin()), Cell.of(anova.n() - 1), none, none,
            none));
    out.table(new TableBuilder("effects", "Effect sizes").column("effect", "Effect size", Format.TEXT)
        .column("value", "Estimate", Format.DECIMAL).column("lower", run.level() + " CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL)
        .row(Cell.of("Eta squared"), out.attempt("eta2", anova::etaSquared, "Eta squared", "SS between / SS total",
            squares), limit(run, anova, "eta2.lower", squares), limit(run, anova, "eta2.upper", squares))
        .row(Cell.of("Omega squared"), out.attemptQuietly("omega2", anova::omegaSquared, "Omega squared",
            "(SS between - df1 MS within) / (SS total + MS within)", squares), limit(run, anova, "omega2.lower",
            squares),
            limit(run, anova, "omega2.upper", squares))
        .note("The interval is that of the population's share of variance, which omega squared estimates without "
        + "bias"));
    Summaries.add(run, groups);
    return "One-way analysis of variance, equal variances assumed" + (run.variables().size() == 1
        ? "; missing values left out"
        : ", from group summaries: as exact as the printed figures") + "; " + run.level()
        + " intervals of means by t, of eta squared by the noncentral F distribution";
  }

  private static Cell limit(Run run, Anova anova, String name, Trail... squares) {
    return run.out().attemptQuietly(name, () -> {
      Interval interval = anova.etaSquaredInterval(run.confidence());
      return name.endsWith("lower") ? interval.lower() : interval.upper();
    }, "Limit of the share of variance", "noncentrality / (noncentrality + n), by the noncentral F distribution",
        squares);
  }
}
