// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.stats.BinomialTest;

/**
 * Exact binomial test of a share against a norm.
 *
 * <p>Values: those of {@link ProportionAnalysis}, and {@code p} of the chosen alternative.
 */
public final class BinomialTestAnalysis extends ProportionAnalysis {
  private static final ParameterSpec P0 = ParameterSpec.number("p0", "0.5", 0, 1,
      "The share under the null hypothesis, 0 to 1, such as 0.1 for a norm of 10 %.");
  private static final ParameterSpec ALTERNATIVE = ParameterSpec.choice("alternative",
      "What is tested for: a share other than p0, greater, or less.", "two-sided", "greater", "less");

  /** The analysis as services and extensions make it. */
  public BinomialTestAnalysis() {
    super("binomial-test", "Exact binomial test",
        "Whether the share of chosen answers, or of published counts, differs from a given share such as a population "
            + "norm; exact at any size.", List.of(P0, ALTERNATIVE),
        List.of(References.BINOMIAL, References.CLOPPER_PEARSON, References.WILSON));
  }

  @Override
  void columns(TableBuilder table) {
    table.column("p", "p", Format.P);
  }

  @Override
  List<Cell> more(Run run, Share share) {
    String alternative = run.parameters().text(ALTERNATIVE.name());
    return List.of(run.out().attemptQuietly(share.prefix() + "p", () -> {
      BinomialTest test = BinomialTest.of(share.proportion(), run.parameters().number(P0.name()));
      return switch (alternative) {
        case "greater" -> test.greater();
        case "less" -> test.less();
        default -> test.twoSided();
      };
    }, "p of " + share.label(), switch (alternative) {
      case "greater" -> "P(X >= successes) for n trials at p0";
      case "less" -> "P(X <= successes) for n trials at p0";
      default -> "sum of the probabilities of all outcomes no more likely than the observed one at p0";
    }, share.inputs()));
  }

  @Override
  String method(Run run) {
    return "Exact binomial test against " + run.parameters().text(P0.name()) + ", "
        + run.parameters().text(ALTERNATIVE.name()) + "; proportion" + intervals(run);
  }
}
