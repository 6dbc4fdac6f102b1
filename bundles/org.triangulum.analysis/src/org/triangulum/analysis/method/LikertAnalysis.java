// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.ScaleSides;
import org.triangulum.analysis.data.Tally;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Quantiles;
import org.triangulum.stats.TTest;

/**
 * Items of an ordered scale side by side: the share of each side of the scale and of its middle, with mean and median.
 *
 * <p>Values of variable {@code V}, per group {@code V.group.G}: {@code n}; {@code low}, {@code middle} (scales with
 * one) and {@code high}, each with {@code .count}, {@code .percent}, {@code .lower}, {@code .upper}; {@code net} (high
 * minus low, in points); {@code mean} with {@code mean.lower} and {@code mean.upper}, {@code sd}, {@code median}; of
 * each answer of code {@code C} {@code code.C.percent.valid}.
 */
public final class LikertAnalysis extends ShippedAnalysis {
  private static final ParameterSpec ORDER = ParameterSpec.choice("order",
      "Order of the items: as given, or those with most answers on the high side first.", "given", "high");

  /** The analysis as services and extensions make it. */
  public LikertAnalysis() {
    super("likert", "Likert items", "Description",
        "Items of an agreement or other ordered scale side by side, by group: the answers around the middle of the "
            + "scale, the share of either side with its interval, mean and median.",
        new InputSpec(1, Integer.MAX_VALUE, List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL,
            MeasurementLevel.RATIO), Grouping.OPTIONAL).of("Items"),
        List.of(ScaleSides.LOW, ScaleSides.HIGH, ORDER, CommonParameters.COLLAPSE, CommonParameters.GROUPS,
            CommonParameters.CONFIDENCE),
        List.of(References.LIKERT, References.WILSON, References.NEWCOMBE_ONE, References.STUDENT,
            References.HEIBERGER_ROBBINS));
  }

  @Override
  String compute(Run run) {
    List<Item> items = new ArrayList<>();
    for (String variable : run.variables()) {
      items.add(item(run, variable));
    }
    if (run.parameters().text(ORDER.name()).equals("high")) {
      items.sort(Comparator.comparingDouble((Item i) -> -i.highShare()));
    }
    Polarities.warn(run, "shown side by side");
    boolean grouped = run.input().by().isPresent();
    TableBuilder table = new TableBuilder("items", "Items, % of the valid answers").column("item", "Item", Format.TEXT);
    if (grouped) {
      table.column("group", run.title(run.by()), Format.TEXT);
    }
    table.column("n", "n", Format.COUNT).column("low", "Low side", Format.PERCENT)
        .column("middle", "Middle", Format.PERCENT).column("high", "High side", Format.PERCENT)
        .column("lower", run.level() + " CI from", Format.PERCENT)
        .column("upper", "to", Format.PERCENT).column("net", "High - low, points", Format.DECIMAL)
        .column("mean", "Mean", Format.DECIMAL).column("mean-lower", run.level() + " CI from", Format.DECIMAL)
        .column("mean-upper", "to", Format.DECIMAL).column("median", "Median", Format.DECIMAL);
    for (Item item : items) {
      item.rows(run).forEach(row -> table.row(row.cells(run, grouped)));
    }
    Map<String, List<String>> alike = items.stream().collect(Collectors.groupingBy(item -> item.sides().label(),
        LinkedHashMap::new, Collectors.mapping(item -> run.title(item.variable()), Collectors.toList())));
    alike.forEach((sides, of) -> table.note((alike.size() == 1 ? "All items" : String.join(", ", of)) + ": " + sides));
    run.out().table(table);
    FrequencyCharts.diverging(run, items.stream().map(Item::variable).toList(), items.stream().map(Item::tallies)
        .toList());
    return "Shares of either side of the scale, % of the valid answers, Wilson's " + run.level() + " score intervals; "
        + "means of the codes with t intervals; missing values left out per item";
  }

  private static Item item(Run run, String variable) {
    Factor factor = run.sample().factor(variable);
    if (!factor.scored()) {
      throw new AnalysisException(variable + " is text without an order; put its values in order with collapse."
          + variable + "=first:…;second:…");
    }
    return new Item(variable, ScaleSides.of(run.parameters(), factor), run.sample().tallies(variable));
  }

  /**
   * An item.
   *
   * @param variable its name
   * @param sides what counts as low and high
   * @param tallies its answers, per group
   */
  private record Item(String variable, ScaleSides sides, List<Tally> tallies) {

    double highShare() {
      Tally all = Tally.sum(tallies);
      return all.valid() == 0 ? -1 : (double) all.count(sides.high()) / all.valid();
    }

    List<Row> rows(Run run) {
      List<Category> groups = run.sample().groups();
      List<Row> rows = new ArrayList<>(IntStream.range(0, groups.size()).mapToObj(g -> new Row(this,
          Optional.of(groups.get(g)), tallies.get(g))).toList());
      if (groups.size() != 1) {
        rows.add(new Row(this, Optional.empty(), Tally.sum(tallies)));
      }
      return rows;
    }
  }

  /**
   * An item in a group, or in all.
   *
   * @param item the item
   * @param group empty for all cases
   * @param tally its answers
   */
  private record Row(Item item, Optional<Category> group, Tally tally) {

    List<Cell> cells(Run run, boolean grouped) {
      ResultBuilder out = run.out();
      String prefix = item.variable() + "." + group.map(Run::prefix).orElse("");
      String of = item.variable() + group.map(g -> " in " + g.label()).orElse("");
      Trail n = Trail.input("Valid answers to " + of, tally.valid());
      out.base(tally.base(of, tally.valid(), "valid"));
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(item.variable()))));
      if (grouped) {
        cells.add(Cell.of(group.map(Category::label).orElse("All")));
      }
      cells.add(out.value(prefix + "n", tally.valid(), n));
      if (tally.valid() == 0) {
        out.warn(of + " has no valid values");
        while (cells.size() < 12 + (grouped ? 1 : 0)) {
          cells.add(ResultBuilder.UNDEFINED);
        }
        return cells;
      }
      Side low = new Side(run, prefix + "low.", "share of the low side in " + of, item.sides().low());
      Side middle = new Side(run, prefix + "middle.", "share of the middle in " + of, item.sides().middle());
      Side high = new Side(run, prefix + "high.", "share of the high side in " + of, item.sides().high());
      cells.add(low.percent(tally));
      cells.add(item.sides().middle().isEmpty() ? Cell.of("") : middle.percent(tally));
      cells.add(high.percent(tally));
      cells.add(Cell.of(out.number(high.prefix() + "lower").orElseThrow(), high.prefix() + "lower"));
      cells.add(Cell.of(out.number(high.prefix() + "upper").orElseThrow(), high.prefix() + "upper"));
      cells.add(out.value(prefix + "net", out.number(high.prefix() + "percent").orElseThrow()
          - out.number(low.prefix() + "percent").orElseThrow(), "High minus low side, " + of, "points", n));
      cells.addAll(means(run, prefix, of, n));
      return cells;
    }

    private List<Cell> means(Run run, String prefix, String of, Trail n) {
      ResultBuilder out = run.out();
      Descriptives d = Descriptives.of(tally.distribution().values());
      List<Cell> cells = new ArrayList<>(List.of(out.value(prefix + "mean", d.mean(), "Mean of " + of, "sum / n", n)));
      if (d.n() > 1) {
        out.value(prefix + "sd", d.sd(), "Standard deviation of " + of, "sqrt(sum (x - mean)^2 / (n - 1))", n);
      }
      Optional<Interval> interval = d.n() < 2 || d.sd() == 0 ? Optional.empty()
          : Optional.of(TTest.oneSample(new GroupSummary(d.n(), d.mean(), d.sd()), 0).interval(run.confidence()));
      cells.add(interval.map(i -> out.value(prefix + "mean.lower", i.lower(), "Lower limit of the mean of " + of,
          "mean - t(n - 1) sd / sqrt(n)", n)).orElse(ResultBuilder.UNDEFINED));
      cells.add(interval.map(i -> out.value(prefix + "mean.upper", i.upper(), "Upper limit of the mean of " + of,
          "mean + t(n - 1) sd / sqrt(n)", n)).orElse(ResultBuilder.UNDEFINED));
      cells.add(out.value(prefix + "median", Quantiles.of(tally.distribution().values()).median(), "Median of " + of,
          "middle value, mean of the middle two for even n", n));
      return cells;
    }
  }

  /** One side of the scale. */
  private record Side(Run run, String prefix, String label, List<Integer> categories) {

    Cell percent(Tally tally) {
      Percentages percentages = new Percentages(run, "valid");
      long count = tally.count(categories);
      run.out().value(prefix + "count", count, Trail.input("Answers: " + label, count));
      Cell percent = percentages.percent(prefix + "percent", label, count, tally.valid());
      percentages.lower(prefix, label, count, tally.valid());
      percentages.upper(prefix, label, count, tally.valid());
      return percent;
    }
  }
}
