// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.CorrelationMatrix;
import org.triangulum.stats.FactorExtraction;
import org.triangulum.stats.FactorRotation;
import org.triangulum.stats.FactorSolution;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.ParallelAnalysis;
import org.triangulum.stats.ReproducibleRandom;
import org.triangulum.stats.Rmsea;
import org.triangulum.stats.TestResult;

/**
 * Exploratory factor analysis.
 *
 * <p>Values: {@code n}, {@code kmo}, {@code bartlett.chi2}, {@code bartlett.df}, {@code bartlett.p}, {@code
 * bartlett.rmsea} (also
 * {@code fit.rmsea}) with {@code .lower} and {@code .upper}, {@code factors};
 * {@code eigenvalue.I} and {@code random.I}; those of {@link FactorTables}; by maximum likelihood {@code fit.chi2},
 * {@code fit.df}, {@code fit.p}; {@code rmsr}.
 */
public final class FactorAnalysis extends ScaleAnalysis {
  private static final ParameterSpec FACTORS = new ParameterSpec("factors", Kind.INTEGER, "", List.of(), 1, 50,
      "Number of factors, 1 to 50; empty for as many as parallel analysis finds.");
  private static final ParameterSpec EXTRACTION = ParameterSpec.choice("extraction",
      "Principal axes, or maximum likelihood, which has a test of fit.", "principal-axis", "maximum-likelihood");
  private static final ParameterSpec ROTATION = ParameterSpec.choice("rotation",
      "Oblimin lets factors correlate, varimax does not.", "oblimin", "varimax", "none");
  private static final ParameterSpec DRAWS = ParameterSpec.integer("draws", "200", 20, 10_000,
      "Draws of parallel analysis, 20 to 10000.");
  private static final ParameterSpec SEED = ParameterSpec.integer("seed", "1", 0, 2_147_483_562,
      "Seed of the random numbers, 0 to 2147483562: the same seed gives the same result.");
  /** The level that is customary for the RMSEA (Steiger 1990). */
  private static final double RMSEA_LEVEL = 0.9;
  private static final double PERCENTILE = 0.95;
  private static final double LEAST_ADEQUATE = 0.5;

  /** The analysis as services and extensions make it. */
  public FactorAnalysis() {
    super("factor-analysis", "Exploratory factor analysis", "Scales",
        "How few underlying factors account for the correlations of many items, with sampling adequacy and parallel "
            + "analysis.", role("Items", 3),
        List.of(FACTORS, EXTRACTION, ROTATION, DRAWS, SEED, CommonParameters.COLLAPSE),
        List.of(References.HARMAN, References.LAWLEY_MAXWELL, References.KAISER_VARIMAX, References.JENNRICH,
            References.HORN, References.KAISER_RICE, References.BARTLETT, References.LECUYER,
            References.STEIGER_RMSEA));
  }

  @Override
  String compute(Run run, CompleteRows rows, Trail n) {
    CorrelationMatrix r = named(run, () -> CorrelationMatrix.of(rows.columns()));
    Polarities.warn(run, "added up after this");
    double[] observed = r.eigenvalues();
    double[] random = random(run, r);
    int suggested = Math.min(ParallelAnalysis.factors(observed, random), r.size() - 1);
    if (!run.parameters().has(FACTORS.name()) && suggested == 0) {
      throw new NotComputableException("parallel analysis finds no factor: no eigenvalue lies above that of "
          + "uncorrelated data");
    }
    int factors = run.parameters().has(FACTORS.name()) ? (int) run.parameters().integer(FACTORS.name()) : suggested;
    boolean likelihood = run.parameters().text(EXTRACTION.name()).equals("maximum-likelihood");
    FactorSolution plain = named(run, () -> likelihood ? FactorExtraction.maximumLikelihood(r, factors)
        : FactorExtraction.principalAxis(r, factors));
    FactorSolution solution = switch (run.parameters().text(ROTATION.name())) {
      case "varimax" -> FactorRotation.varimax(plain);
      case "oblimin" -> FactorRotation.oblimin(plain);
      default -> plain;
    };
    run.out().value("factors", factors, Trail.input("Factors", factors));
    new FactorTables(run, solution, r.samplingAdequacy(), n).add();
    adequacy(run, r, n);
    eigenvalues(run, observed, random, n);
    if (likelihood) {
      fit(run, r, solution, n);
    }
    run.out().value("rmsr", FactorExtraction.residual(r, solution), "Root mean square residual correlation",
        "sqrt of the mean squared difference of observed and implied correlations", n);
    return (likelihood ? "Maximum likelihood factor analysis" : "Principal axis factor analysis, iterated")
        + " of Pearson correlations, " + factors + (factors == 1 ? " factor" : " factors")
        + (run.parameters().has(FACTORS.name()) ? " as asked for" : " by parallel analysis (95th percentile of "
        + run.parameters().integer(DRAWS.name()) + " draws, seed " + run.parameters().integer(SEED.name()) + ")")
        + (factors == 1 ? "" : ", rotation: " + run.parameters().text(ROTATION.name()) + " with Kaiser normalisation");
  }

  private interface Step<T> {
    T get();
  }

  /** A reason that speaks of variable 3 is told with its name. */
  private static <T> T named(Run run, Step<T> step) {
    try {
      return step.get();
    } catch (NotComputableException e) {
      String text = e.getMessage();
      for (int i = run.variables().size(); i > 0; i--) {
        text = text.replaceAll("variable " + i + "(?![0-9])", Matcher.quoteReplacement(
            run.variables().get(i - 1)));
      }
      throw new NotComputableException(text);
    }
  }

  private static void adequacy(Run run, CorrelationMatrix r, Trail n) {
    TestResult bartlett = r.bartlett();
    double kmo = r.samplingAdequacy()[r.size()];
    ResultBuilder out = run.out();
    out.table(new TableBuilder("adequacy", "Adequacy").column("measure", "Measure", Format.TEXT)
        .column("value", "Value", Format.DECIMAL).column("df", "df", Format.COUNT).column("p", "p", Format.P)
        .row(Cell.of("Kaiser-Meyer-Olkin measure"), out.value("kmo", kmo, "Kaiser-Meyer-Olkin measure",
            "sum r^2 / (sum r^2 + sum of squared partial correlations)", n), Cell.of(""), Cell.of(""))
        .row(Cell.of("Bartlett's test of sphericity"), out.value("bartlett.chi2", bartlett.statistic(),
            "Bartlett's test of sphericity", "-(n - 1 - (2 p + 5) / 6) ln |R|", n),
            out.value("bartlett.df", bartlett.df(), "Degrees of freedom", "p (p - 1) / 2", n),
            out.value("bartlett.p", bartlett.p(), "p of Bartlett's test", "upper tail of the chi-square distribution",
                n)));
    rmsea(run, "bartlett.rmsea", "RMSEA of uncorrelated variables", bartlett, r, n);
    if (kmo < LEAST_ADEQUATE) {
      out.warn("The Kaiser-Meyer-Olkin measure of " + Spoken.decimals(kmo, 2) + " is below 0.50: the correlations are "
          + "too scattered for a factor analysis (Kaiser and Rice 1974)");
    }
  }

  private static void rmsea(Run run, String name, String label, TestResult test, CorrelationMatrix r, Trail n) {
    run.attempt(label, () -> Rmsea.of(test, r.n(), RMSEA_LEVEL)).ifPresent(e -> run.out().table(new TableBuilder(name,
        label).column("value", "RMSEA", Format.DECIMAL).column("lower", "90 % CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL)
        .row(run.out().value(name, e.value(), label, "sqrt((chi2 - df) / (df (n - 1))), 0 at least", n),
            run.out().value(name + ".lower", e.interval().lower(), "Lower limit, " + label,
                "by the noncentral chi-square distribution", n),
            run.out().value(name + ".upper", e.interval().upper(), "Upper limit, " + label,
                "by the noncentral chi-square distribution", n))));
  }

  private static double[] random(Run run, CorrelationMatrix r) {
    int draws = (int) run.parameters().integer(DRAWS.name());
    return ParallelAnalysis.eigenvalues(r.n(), r.size(), draws, PERCENTILE,
        new ReproducibleRandom(run.parameters().integer(SEED.name())),
        draw -> run.step("parallel analysis", (double) draw / draws));
  }

  private static void eigenvalues(Run run, double[] observed, double[] random, Trail n) {
    TableBuilder table = new TableBuilder("eigenvalues", "Eigenvalues and parallel analysis")
        .note("Parallel analysis: " + run.parameters().integer(DRAWS.name())
            + " draws of uncorrelated normal data, seed " + run.parameters().integer(SEED.name()))
        .column("number", "Number", Format.TEXT).column("observed", "Eigenvalue", Format.DECIMAL)
        .column("percent", "% of variance", Format.PERCENT)
        .column("random", "95th percentile of uncorrelated data", Format.DECIMAL);
    for (int i = 0; i < observed.length; i++) {
      table.row(Cell.of("" + (i + 1)), run.out().value("eigenvalue." + (i + 1), observed[i], "Eigenvalue " + (i + 1),
          "of the correlation matrix", n), Cell.of(100 * observed[i] / observed.length),
          run.out().value("random." + (i + 1), random[i], "95th percentile of eigenvalue " + (i + 1)
              + " of uncorrelated data", "over the draws", n));
    }
    run.out().table(table);
    double[] numbers = IntStream.rangeClosed(1, observed.length).asDoubleStream().toArray();
    run.out().chart(new PointChart("scree", "Scree plot with parallel analysis", "Number of the eigenvalue",
        "Eigenvalue").line("Observed", numbers, observed).line(random(PERCENTILE), numbers, random)
        .build("Eigenvalues of the data against those of uncorrelated data. " + IntStream.range(0, observed.length)
            .mapToObj(i -> i + 1 + ": " + Spoken.decimals(observed[i], 2) + " against " + Spoken.decimals(random[i],
                2)).collect(Collectors.joining("; ")) + "."));
  }

  private static String random(double percentile) {
    return Math.round(100 * percentile) + "th percentile of uncorrelated data";
  }

  private static void fit(Run run, CorrelationMatrix r, FactorSolution solution, Trail n) {
    run.attempt("Test of fit", () -> FactorExtraction.fit(r, solution)).ifPresent(fit -> {
      ResultBuilder out = run.out();
      out.table(new TableBuilder("fit", "Test that the factors are enough").column("chi2", "Chi-square", Format.DECIMAL)
          .column("df", "df", Format.COUNT).column("p", "p", Format.P)
          .row(out.value("fit.chi2", fit.statistic(), "Chi-square of fit",
              "(n - 1 - (2 p + 5) / 6 - 2 m / 3) times the discrepancy", n),
              out.value("fit.df", fit.df(), "Degrees of freedom", "((p - m)^2 - p - m) / 2", n),
              out.value("fit.p", fit.p(), "p of fit", "upper tail of the chi-square distribution", n)));
      rmsea(run, "fit.rmsea", "RMSEA of the factors", fit, r, n);
    });
  }
}
