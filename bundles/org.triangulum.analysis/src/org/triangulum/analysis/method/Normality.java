// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Frequencies;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.ShapiroWilk;

/**
 * The Shapiro-Wilk test of a variable's values (Royston 1995); values {@code shapiro.w}, {@code shapiro.p}.
 *
 * @param run the run
 * @param prefix of the names of its values
 * @param of what the values are of
 */
record Normality(Run run, String prefix, String of) {

  /** A table for variables, by group where there is a name of groups. */
  static TableBuilder table(String groups) {
    TableBuilder table = new TableBuilder("normality", "Normality (Shapiro-Wilk)").column("variable", "Variable",
        Format.TEXT);
    if (!groups.isEmpty()) {
      table.column("group", groups, Format.TEXT);
    }
    return table.column("n", "n", Format.COUNT).column("w", "W", Format.DECIMAL).column("p", "p", Format.P);
  }

  /** Number of cases, W and p; empty where the values allow no test, which is said. */
  Optional<List<Cell>> of(Frequencies values) {
    return run.attempt("Normality of " + this.of, () -> ShapiroWilk.of(each(values))).map(test -> {
      Trail n = run.out().trail(prefix + "n");
      return List.of(Cell.of(values.n(), prefix + "n"),
          run.out().value(prefix + "shapiro.w", test.w(), "Shapiro-Wilk W of " + this.of, "Royston 1995 (AS R94)", n),
          run.out().value(prefix + "shapiro.p", test.p(), "p of the Shapiro-Wilk test of " + this.of,
              "normal approximation of ln(1 - W)", n));
    });
  }

  private static double[] each(Frequencies values) {
    if (values.n() > ShapiroWilk.MOST) {
      throw new NotComputableException("the Shapiro-Wilk test is made for 3 to 5000 values, there are " + values.n());
    }
    return IntStream.range(0, values.size()).boxed().flatMapToDouble(i -> DoubleStream.generate(() -> values.value(i))
        .limit(values.count(i))).toArray();
  }
}
