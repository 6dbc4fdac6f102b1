// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Locale;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Ratings;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.KrippendorffAlpha;
import org.triangulum.stats.KrippendorffAlpha.Level;
import org.triangulum.stats.ReproducibleRandom;

/**
 * Krippendorff's alpha of any number of raters, with gaps.
 *
 * <p>Values: {@code n} (cases with two ratings or more), {@code ratings}, {@code alpha} with {@code .lower} and
 * {@code .upper}.
 */
public final class KrippendorffAnalysis extends ShippedAnalysis {
  private static final ParameterSpec LEVEL = ParameterSpec.choice("level",
      "How disagreement is weighed: auto takes the lowest level that the variables declare.", "auto", "nominal",
      "ordinal", "interval");
  private static final ParameterSpec REPLICATES = ParameterSpec.integer("replicates", "1000", 100, 100_000,
      "Draws of the bootstrap interval, 100 to 100000.");
  private static final ParameterSpec SEED = ParameterSpec.integer("seed", "1", 0, 2_147_483_562,
      "Seed of the random numbers, 0 to 2147483562: the same seed gives the same interval.");

  /** The analysis as services and extensions make it. */
  public KrippendorffAnalysis() {
    super("krippendorff-alpha", "Krippendorff's alpha", "Agreement",
        "How far any number of raters agree on the same cases, also when some did not rate all; for categories, "
        + "ordered "
            + "answers or numbers.",
        InputSpec.splitByGroup(2, Integer.MAX_VALUE, MeasurementLevel.VALUES).of("Raters"),
        List.of(LEVEL, CommonParameters.COLLAPSE, REPLICATES, SEED, CommonParameters.CONFIDENCE),
        List.of(References.KRIPPENDORFF, References.ZAPF, References.LECUYER));
  }

  @Override
  String compute(Run run) {
    Level level = level(run);
    Ratings ratings = Ratings.of(run.sample(), run.variables());
    run.out().base(ratings.base());
    KrippendorffAlpha alpha = KrippendorffAlpha.of(level, level == Level.NOMINAL ? ratings.placesOfAll()
        : ratings.scoresOfAll());
    Trail n = Trail.input("Cases with two ratings or more", alpha.n());
    run.out().value("n", alpha.n(), n);
    run.out().value("ratings", alpha.ratings(), Trail.input("Ratings of these cases", alpha.ratings()));
    TestTables tables = new TestTables(run, ratings.base().name(), n);
    int replicates = (int) run.parameters().integer(REPLICATES.name());
    tables.effect("Krippendorff's alpha, " + level.name().toLowerCase(Locale.ROOT), "alpha", alpha::alpha,
        () -> alpha.bootstrap(run.confidence(), replicates, new ReproducibleRandom(run.parameters().integer(
            SEED.name())), i -> run.step("bootstrap", (double) i / replicates)),
        "1 - observed / expected disagreement; percentiles of alpha of cases drawn with replacement");
    tables.add();
    return "Krippendorff's alpha for " + level.name().toLowerCase(Locale.ROOT) + " data; cases with two ratings or more"
        + "; " + run.level() + " percentile bootstrap interval, " + replicates + " draws of cases, seed "
        + run.parameters().integer(SEED.name());
  }

  private static Level level(Run run) {
    List<MeasurementLevel> declared = run.variables().stream().map(v -> run.sample().column(v).level()).toList();
    Level level = switch (run.parameters().text(LEVEL.name())) {
      case "nominal" -> Level.NOMINAL;
      case "ordinal" -> Level.ORDINAL;
      case "interval" -> Level.INTERVAL;
      default -> declared.contains(MeasurementLevel.NOMINAL) ? Level.NOMINAL
          : declared.contains(MeasurementLevel.ORDINAL) ? Level.ORDINAL : Level.INTERVAL;
    };
    for (String variable : run.variables()) {
      if (level != Level.NOMINAL && !run.sample().factor(variable).scored()) {
        throw new AnalysisException(variable + " is text without an order; use level=nominal, or put its values in "
            + "order "
            + "with collapse." + variable + "=first:…;second:…");
      }
    }
    return level;
  }
}
