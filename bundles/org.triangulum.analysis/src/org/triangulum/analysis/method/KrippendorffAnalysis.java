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

  /** The analysis as services and extensions make it. */
  public KrippendorffAnalysis() {
    super("krippendorff-alpha", "Krippendorff's alpha", "Agreement",
        "How far any number of raters agree on the same cases, also when some did not rate all; for categories, "
        + "ordered "
            + "answers or numbers.",
        InputSpec.splitByGroup(2, Integer.MAX_VALUE, MeasurementLevel.VALUES).of("Raters"),
        List.of(LEVEL, CommonParameters.COLLAPSE, Bootstrap.REPLICATES, Bootstrap.SEED, CommonParameters.CONFIDENCE),
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
    Bootstrap bootstrap = new Bootstrap(run);
    tables.effect("Krippendorff's alpha, " + level.name().toLowerCase(Locale.ROOT), "alpha", alpha::alpha,
        () -> alpha.bootstrap(run.confidence(), bootstrap.replicates(), bootstrap.random(), bootstrap.step()),
        "1 - observed / expected disagreement; percentiles of alpha of cases drawn with replacement");
    tables.add();
    return "Krippendorff's alpha for " + level.name().toLowerCase(Locale.ROOT) + " data; cases with two ratings or more"
        + "; " + run.level() + " interval by " + bootstrap.named();
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
