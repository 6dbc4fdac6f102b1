// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.VariableRole;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.CorrelationMatrix;
import org.triangulum.stats.PartialCorrelation;
import org.triangulum.stats.Ranks;

/**
 * Partial correlation of the first two variables with the others held constant.
 *
 * <p>Values: {@code n}, {@code r} with {@code .lower} and {@code .upper}, {@code t}, {@code df}, {@code p},
 * {@code plain.r} (nothing held constant).
 */
public final class PartialCorrelationAnalysis extends ScaleAnalysis {
  private static final ParameterSpec RANKS = ParameterSpec.choice("coefficient",
      "Of the values (pearson) or of their ranks (spearman).", "pearson", "spearman");

  /** The analysis as services and extensions make it. */
  public PartialCorrelationAnalysis() {
    super("partial-correlation", "Partial correlation", "Association",
        "How closely two variables go together when others are held constant.",
        List.of(new VariableRole("Variables", 2, 2, ORDERED), new VariableRole("Held constant", 1, Integer.MAX_VALUE,
            ORDERED)),
        List.of(RANKS, CommonParameters.COLLAPSE, CommonParameters.CONFIDENCE),
        List.of(References.FISHER_PARTIAL, References.FISHER_Z, References.SPEARMAN));
  }

  @Override
  String compute(Run run, CompleteRows rows, Trail n) {
    boolean ranks = run.parameters().text(RANKS.name()).equals("spearman");
    double[][] columns = !ranks ? rows.columns() : Arrays.stream(rows.columns()).map(Ranks::of)
        .map(r -> IntStream.range(0, r.size()).mapToDouble(r::rank).toArray()).toArray(double[][]::new);
    CorrelationMatrix matrix = CorrelationMatrix.of(columns);
    PartialCorrelation partial = matrix.partial(0, 1);
    List<String> names = run.variables();
    String of = names.get(0) + " and " + names.get(1);
    TestTables tables = new TestTables(run, of, n);
    tables.test("Partial correlation, t", "t", true, partial::test, "r sqrt(df / (1 - r^2)), df = n - 2 - controls",
        "two tails of Student's t distribution");
    tables.effect("Partial correlation", "r", partial::r, () -> partial.interval(run.confidence()),
        "of the inverse of the correlation matrix, interval by Fisher's z with n - controls cases");
    tables.aside("plain.r", "Correlation with nothing held constant", matrix.r()[0][1], "Pearson's correlation"
        + (ranks ? " of the ranks" : ""));
    tables.add();
    return (ranks ? "Partial rank correlation (Spearman)" : "Partial correlation (Pearson)") + " of " + of
        + ", holding constant " + String.join(", ", names.subList(2, names.size())) + "; two-sided t test; "
        + run.level() + " interval";
  }
}
