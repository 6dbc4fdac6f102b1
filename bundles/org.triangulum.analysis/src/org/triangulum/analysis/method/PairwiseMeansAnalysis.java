// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.PairwiseMeans;
import org.triangulum.stats.StandardizedMean;

/**
 * All differences of two of several means, also from published group summaries.
 *
 * <p>Values: {@code n}; per pair after {@code pair.A~B.} {@code difference} with {@code .lower} and {@code .upper},
 * {@code t}, {@code df}, {@code p} (adjusted), {@code g} (Hedges') with {@code .lower} and {@code .upper}; per group
 * {@code group.G.n}, {@code group.G.mean}, {@code group.G.sd}, {@code group.G.lower}, {@code group.G.upper}.
 */
abstract class PairwiseMeansAnalysis extends SummaryComparison {
  private final Function<List<GroupSummary>, List<PairwiseMeans>> comparison;

  PairwiseMeansAnalysis(String id, String title, String description, List<String> references,
      Function<List<GroupSummary>, List<PairwiseMeans>> comparison) {
    super(id, title, description, references);
    this.comparison = comparison;
  }

  @Override
  final void add(Run run, List<Summaries.Group> groups, TestTables tables) {
    List<GroupSummary> numbers = groups.stream().map(Summaries.Group::numbers).toList();
    List<PairwiseMeans> pairs = comparison.apply(numbers);
    tables.aside("n", "Cases", numbers.stream().mapToLong(GroupSummary::n).sum(), "sum of the groups' n");
    TableBuilder table = new TableBuilder("pairs", "Differences of means").column("pair", "Pair", Format.TEXT)
        .column("difference", "Difference", Format.DECIMAL)
        .column("lower", "Simultaneous " + run.level() + " CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL).column("t", "t", Format.DECIMAL).column("df", "df", Format.COUNT)
        .column("p", "p adjusted", Format.P).column("g", "Hedges' g", Format.DECIMAL)
        .column("g-lower", run.level() + " CI from", Format.DECIMAL).column("g-upper", "to", Format.DECIMAL)
        .note("p and intervals of differences hold for all " + pairs.size() + " pairs together; the intervals of g "
        + "each "
            + "for itself");
    for (PairwiseMeans pair : pairs) {
      run.step("pairs", (double) pairs.indexOf(pair) / pairs.size());
      table.row(row(run, pair, groups.get(pair.first()), groups.get(pair.second())));
    }
    run.out().table(table);
  }

  private static List<Cell> row(Run run, PairwiseMeans pair, Summaries.Group a, Summaries.Group b) {
    ResultBuilder out = run.out();
    String name = a.name().label() + " - " + b.name().label();
    String prefix = "pair." + a.name().key() + "~" + b.name().key() + ".";
    Trail[] inputs = SummaryComparison.inputs(List.of(a, b));
    Interval interval = pair.interval(run.confidence());
    String range = "difference ± q(k, df) / sqrt(2) * standard error, q of the studentized range";
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(name),
        out.value(prefix + "difference", pair.difference(), "Difference " + name, "first mean - second", inputs),
        out.value(prefix + "difference.lower", interval.lower(), "Lower limit of " + name, range, inputs),
        out.value(prefix + "difference.upper", interval.upper(), "Upper limit of " + name, range, inputs),
        out.value(prefix + "t", pair.t(), "t of " + name, "difference / standard error", inputs),
        out.value(prefix + "df", pair.df(), "Degrees of freedom of " + name, "of the standard error", inputs),
        out.value(prefix + "p", pair.p(), "Adjusted p of " + name,
            "upper tail of the studentized range at |t| sqrt(2)", inputs)));
    try {
      StandardizedMean d = StandardizedMean.of(a.numbers(), b.numbers());
      Interval limits = d.gInterval(run.confidence());
      String formula = "d by the pooled standard deviation of the two groups, bias removed; interval by the noncentral "
          + "t distribution";
      cells.add(out.value(prefix + "g", d.g(), "Hedges' g of " + name, formula, inputs));
      cells.add(out.value(prefix + "g.lower", limits.lower(), "Lower limit of g of " + name, formula, inputs));
      cells.add(out.value(prefix + "g.upper", limits.upper(), "Upper limit of g of " + name, formula, inputs));
    } catch (NotComputableException e) {
      out.warn("Hedges' g of " + name + ": " + e.getMessage());
      cells.addAll(List.of(ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED));
    }
    return cells;
  }
}
