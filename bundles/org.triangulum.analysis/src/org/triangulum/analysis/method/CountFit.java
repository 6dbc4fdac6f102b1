// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.Optional;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.GeneralizedResiduals;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Overdispersion;

/**
 * Do counts spread as those of Poisson?
 *
 * <p>Values: {@code dispersion}, {@code dispersion.deviance}; {@code alpha} of a negative binomial with {@code .lower},
 * {@code .upper}, {@code .z}, {@code .p}; {@code zeros}, {@code zeros.expected}.
 */
final class CountFit {
  private static final double OVERDISPERSED = 1.5;
  private static final double UNLIKELY = 0.05;

  private final Run run;
  private final Trail n;

  CountFit(Run run, Trail n) {
    this.run = run;
    this.n = n;
  }

  /**
   * Adds tables, values and warnings.
   *
   * @param df residual degrees of freedom; 0 where nothing is left
   */
  void add(double[] y, GeneralizedResiduals residuals, double df) {
    ResultBuilder out = run.out();
    TableBuilder table = new TableBuilder("dispersion", "Do the counts spread as Poisson counts do?")
        .column("what", "Measure", Format.TEXT).column("value", "Estimate", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .column("z", "z", Format.DECIMAL).column("p", "p", Format.P)
        .note("Of Poisson counts dispersions are near 1 and alpha near 0; alpha above 0: the variance is mean + alpha "
            + "mean squared, that of the negative binomial distribution");
    Cell none = Cell.of("");
    if (df > 0) {
      table.row(Cell.of("Dispersion by Pearson's residuals"), out.value("dispersion", residuals.chiSquare() / df,
          "Dispersion", "sum (count - mean)^2 / mean, over n - terms - 1", n), none, none, none, none);
      table.row(Cell.of("Dispersion by the deviance"), out.value("dispersion.deviance", residuals.devianceSum() / df,
          "Dispersion by the deviance", "deviance / (n - terms - 1)", n), none, none, none, none);
    }
    Optional<Overdispersion> over = run.attempt("Test of overdispersion", () -> Overdispersion.of(y,
        residuals.means()));
    over.ifPresent(o -> table.row(alpha(o)));
    if (!table.build().rows().isEmpty()) {
      out.table(table);
    }
    zeros(y, residuals.means());
    warn(df > 0 ? residuals.chiSquare() / df : 1, over);
  }

  private Cell[] alpha(Overdispersion over) {
    Interval interval = over.interval(run.confidence());
    String formula = "least squares of ((count - mean)^2 - count) / mean on the mean (Cameron and Trivedi)";
    return new Cell[] {Cell.of("Alpha of a negative binomial"), run.out().value("alpha", over.alpha(), "Alpha", formula,
        n), run.out().value("alpha.lower", interval.lower(), "Lower limit of alpha", formula, n),
        run.out().value("alpha.upper", interval.upper(), "Upper limit of alpha", formula, n),
        run.out().value("alpha.z", over.z(), "z of alpha", "alpha / standard error", n),
        run.out().value("alpha.p", over.p(), "p of alpha", "upper tail of the normal distribution", n)};
  }

  private void zeros(double[] y, double[] means) {
    double zeros = Arrays.stream(y).filter(v -> v == 0).count();
    double expected = Arrays.stream(means).map(m -> Math.exp(-m)).sum();
    run.out().table(new TableBuilder("zeros", "Cases with a count of 0").column("came", "Observed", Format.COUNT)
        .column("expected", "Expected", Format.DECIMAL)
        .row(run.out().value("zeros", zeros, "Cases with a count of 0", "counted", n),
            run.out().value("zeros.expected", expected, "Expected cases with a count of 0", "sum of exp(-mean)", n)));
  }

  private void warn(double dispersion, Optional<Overdispersion> over) {
    boolean more = over.filter(o -> o.p() < UNLIKELY).isPresent();
    if (dispersion > OVERDISPERSED) {
      run.out().warn("The counts spread " + Spoken.decimals(dispersion, 1) + " times as much as Poisson counts do: "
          + "standard errors are too small unless they are robust (errors=robust)" + (more ? "; they look negative "
          + "binomial, with alpha " + Spoken.decimals(over.get().alpha(), 2) : ""));
    } else if (more) {
      run.out().warn("The counts spread more than Poisson counts do (Cameron and Trivedi's test, p "
          + Spoken.decimals(over.get().p(), 3) + "): look at the result with errors=robust");
    }
  }
}
