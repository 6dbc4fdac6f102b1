// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Selection;
import org.triangulum.analysis.data.Tally;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.TwoByTwo;

/**
 * Shares of the top answers of several items side by side.
 *
 * <p>Values of variable {@code V}, per group {@code V.group.G}: {@code n} (the base), {@code top2.count},
 * {@code top2.percent}, {@code top2.lower}, {@code top2.upper}; {@code top} for categories named rather than counted.
 * With two groups also {@code V.top2.difference} in percentage points, first minus second, with {@code .lower} and
 * {@code .upper}.
 */
public final class TopBoxAnalysis extends ShippedAnalysis {

  /** The analysis as services and extensions make it. */
  public TopBoxAnalysis() {
    super("top-box", "Top-box shares", "Description",
        "The share of the highest answers, or of answers you name, of several items side by side, by group, with "
            + "Wilson intervals. For agreement and satisfaction scales.",
        new InputSpec(1, Integer.MAX_VALUE, MeasurementLevel.VALUES, Grouping.OPTIONAL).of("Items"),
        List.of(Selection.parameter("2"), CommonParameters.BASE, CommonParameters.COLLAPSE, CommonParameters.GROUPS,
            CommonParameters.CONFIDENCE),
        List.of(References.WILSON, References.NEWCOMBE_ONE, References.NEWCOMBE_TWO));
  }

  @Override
  String compute(Run run) {
    boolean grouped = run.input().by().isPresent();
    String base = run.parameters().text(CommonParameters.BASE.name());
    TableBuilder table = new TableBuilder("top-box", "Top answers, % of the " + base + " base")
        .column("item", "Item", Format.TEXT);
    if (grouped) {
      table.column("group", run.title(run.by()), Format.TEXT);
    }
    table.column("answers", "Answers counted", Format.TEXT).column("n", "Base", Format.COUNT)
        .column("count", "n", Format.COUNT).column("percent", "%", Format.PERCENT)
        .column("lower", run.level() + " CI from", Format.PERCENT).column("upper", "to", Format.PERCENT);
    List<List<Tally>> tallies = run.variables().parallelStream().map(run.sample()::tallies).toList();
    Polarities.warn(run, "compared");
    List<Share> shares = new ArrayList<>();
    for (int v = 0; v < run.variables().size(); v++) {
      List<Share> ofItem = shares(run, run.variables().get(v), tallies.get(v), base);
      ofItem.forEach(share -> table.row(share.cells(run, grouped, base)));
      shares.addAll(ofItem);
    }
    List<String> counted = shares.stream().map(share -> share.selection().label()).distinct().toList();
    if (counted.size() == 1) {
      table.leaveOut("answers").note("Answers counted: " + counted.get(0));
    }
    run.out().table(table);
    if (run.sample().groups().size() == 2) {
      differences(run, shares);
    }
    chart(run, shares);
    return "Share of the chosen answers, % of the " + base + " base, Wilson's " + run.level() + " score intervals"
        + (run.sample().groups().size() == 2 ? "; differences with Newcombe's hybrid score interval (method 10)" : "");
  }

  /**
   * One item in one group, or in all.
   *
   * @param item variable
   * @param group empty for all cases
   * @param tally its counts
   * @param selection what is counted
   * @param base size of the base
   */
  private record Share(String item, Optional<Category> group, Tally tally, Selection selection, long base) {

    String prefix() {
      return item + "." + group.map(Run::prefix).orElse("");
    }

    long count() {
      return tally.count(selection.categories());
    }

    String groupLabel() {
      return group.map(Category::label).orElse("All");
    }

    double number(Run run, String name) {
      return run.out().number(prefix() + selection.name() + "." + name).orElseThrow();
    }

    List<Cell> cells(Run run, boolean grouped, String rule) {
      String of = item + group.map(g -> " in " + g.label()).orElse("");
      String label = "share of " + selection.label() + " in " + of;
      String name = prefix() + selection.name() + ".";
      Percentages percentages = new Percentages(run, rule);
      run.out().base(tally.base(of, tally.valid(), rule));
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(item))));
      if (grouped) {
        cells.add(Cell.of(groupLabel()));
      }
      cells.add(Cell.of(selection.label()));
      cells.add(run.out().value(prefix() + "n", base, Trail.input("Base (" + rule + ") of " + of, base)));
      cells.add(run.out().value(name + "count", count(), Trail.input("Cases of " + of + " with " + selection.label(),
          count())));
      cells.add(percentages.percent(name + "percent", label, count(), base));
      cells.add(percentages.lower(name, label, count(), base));
      cells.add(percentages.upper(name, label, count(), base));
      return cells;
    }
  }

  private static List<Share> shares(Run run, String item, List<Tally> tallies, String base) {
    List<Category> groups = run.sample().groups();
    Selection selection = Selection.of(run.parameters(), tallies.get(0).factor());
    if (!selection.caution().isEmpty()) {
      run.out().warn(selection.caution());
    }
    List<Share> shares = new ArrayList<>();
    IntStream.range(0, groups.size()).forEach(g -> shares.add(new Share(item, Optional.of(groups.get(g)),
        tallies.get(g), selection, tallies.get(g).base(base))));
    if (groups.size() != 1) {
      Tally all = Tally.sum(tallies);
      shares.add(new Share(item, Optional.empty(), all, selection, all.base(base)));
    }
    return shares;
  }

  private static void differences(Run run, List<Share> shares) {
    Category a = run.sample().groups().get(0);
    Category b = run.sample().groups().get(1);
    TableBuilder table = new TableBuilder("differences", a.label() + " minus " + b.label() + ", percentage points")
        .column("item", "Item", Format.TEXT).column("difference", "Difference", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL);
    for (int i = 0; i + 2 < shares.size(); i += 3) {
      Share first = shares.get(i);
      Share second = shares.get(i + 1);
      String name = first.item() + "." + first.selection().name() + ".difference";
      String label = "Difference of " + first.item() + " between " + a.label() + " and " + b.label();
      try {
        Estimate difference = new TwoByTwo(first.count(), first.base() - first.count(), second.count(),
            second.base() - second.count()).riskDifferenceNewcombe(run.confidence());
        String formula = "Newcombe's hybrid score interval (method 10)";
        table.row(Cell.of(run.title(first.item())),
            run.out().value(name, 100 * difference.value(), label, "first percent - second percent"),
            run.out().value(name + ".lower", 100 * difference.interval().lower(), "Lower limit: " + label, formula),
            run.out().value(name + ".upper", 100 * difference.interval().upper(), "Upper limit: " + label, formula));
      } catch (NotComputableException e) {
        run.out().warn(label + ": " + e.getMessage());
      }
    }
    run.out().table(table);
  }

  private static void chart(Run run, List<Share> all) {
    List<Share> shares = all.stream().filter(s -> s.base() > 0).toList();
    List<String> groups = shares.stream().map(Share::groupLabel).distinct().toList();
    List<String> items = run.variables().stream().filter(v -> groups.stream().allMatch(g -> shares.stream()
        .anyMatch(s -> s.item().equals(v) && s.groupLabel().equals(g)))).toList();
    if (items.isEmpty()) {
      return;
    }
    List<Chart.Series> series = groups.stream().map(g -> {
      List<Share> ofGroup = items.stream().map(v -> shares.stream().filter(s -> s.item().equals(v)
          && s.groupLabel().equals(g)).findFirst().orElseThrow()).toList();
      return new Chart.Series(g, ofGroup.stream().map(s -> s.number(run, "percent")).toList(),
          ofGroup.stream().map(s -> s.number(run, "lower")).toList(),
          ofGroup.stream().map(s -> s.number(run, "upper")).toList(),
          ofGroup.stream().map(s -> s.prefix() + s.selection().name() + ".percent").toList());
    }).toList();
    String spoken = String.join("; ", shares.stream().map(s -> run.title(s.item()) + ", " + s.groupLabel()
        + ": " + Spoken.interval(s.number(run, "percent"), s.number(run, "lower"), s.number(run, "upper"), " %", 1)
        + " of " + s.base()).toList());
    run.out().chart(new Chart("top-box", Chart.Kind.INTERVAL, "Share of the top answers",
        items.stream().map(run::title).toList(), series, "% with " + run.level() + " interval",
        "Share of the top answers. " + spoken + "."));
  }
}
