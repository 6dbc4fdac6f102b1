// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Tally;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Kind;
import org.triangulum.analysis.result.Chart.Series;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.model.study.MeasurementLevel;

/** Charts of frequencies: items of one ordered scale together as diverging bars, others as bars each. */
final class FrequencyCharts {
  private static final int MOST_CATEGORIES = 12;

  private FrequencyCharts() {
  }

  /** Adds the charts; variables without valid cases or with too many answers to be read have none. */
  static void add(Run run, List<String> variables, List<List<Tally>> tallies) {
    add(run, variables, tallies, false);
  }

  /** Adds diverging bars, also for an item alone, with a table of the shares that they draw. */
  static void diverging(Run run, List<String> variables, List<List<Tally>> tallies) {
    add(run, variables, tallies, true);
  }

  private static void add(Run run, List<String> variables, List<List<Tally>> tallies, boolean diverging) {
    Map<List<String>, List<Bar>> scales = new LinkedHashMap<>();
    for (int v = 0; v < variables.size(); v++) {
      for (Bar bar : bars(run, variables.get(v), tallies.get(v))) {
        List<String> scale = new ArrayList<>(bar.labels());
        scale.add(bar.ordered() ? "" : variables.get(v)); // a nominal variable shares its chart with no other
        scales.computeIfAbsent(scale, key -> new ArrayList<>()).add(bar);
      }
    }
    for (List<Bar> bars : scales.values()) {
      if (diverging) {
        answers(run, withTotals(run, bars, variables, tallies));
      }
      run.out().chart(chart(bars, diverging));
    }
  }

  /**
   * One bar: a variable, or a variable in a group.
   *
   * @param variable name of the variable
   * @param title its title
   * @param group the group; empty without groups
   * @param prefix of the values
   * @param tally what it shows
   */
  private record Bar(String variable, String title, String group, String prefix, Tally tally) {

    /** Beside the bar: what tells it from the others. */
    String label(boolean several) {
      return group.isEmpty() ? title : several ? title + ": " + group : group;
    }


    boolean ordered() {
      return tally.factor().column().level() != MeasurementLevel.NOMINAL && tally.factor().scored();
    }

    List<String> labels() {
      return tally.factor().categories().stream().map(Category::label).toList();
    }

    double percent(int category) {
      return 100.0 * tally.count(category) / tally.valid();
    }

    String name(int category) {
      return prefix + "code." + tally.factor().category(category).key() + ".percent.valid";
    }

    String spoken(boolean several) {
      return label(several) + " (n = " + tally.valid() + "): " + IntStream.range(0, tally.factor().size())
          .mapToObj(c -> tally.factor().category(c).label() + " " + Spoken.decimals(percent(c), 1) + " %")
          .collect(Collectors.joining(", "));
    }
  }

  private static List<Bar> bars(Run run, String variable, List<Tally> tallies) {
    List<Category> groups = run.sample().groups();
    return IntStream.range(0, tallies.size())
        .filter(g -> tallies.get(g).valid() > 0 && tallies.get(g).factor().size() <= MOST_CATEGORIES)
        .mapToObj(g -> new Bar(variable, run.title(variable), groups.isEmpty() ? "" : groups.get(g).label(),
            variable + "." + (groups.isEmpty() ? "" : Run.prefix(groups.get(g))), tallies.get(g))).toList();
  }

  /** The bars of each variable, and where it has several groups all of it. */
  private static List<Bar> withTotals(Run run, List<Bar> bars, List<String> variables, List<List<Tally>> tallies) {
    List<Bar> all = new ArrayList<>();
    for (int v = 0; v < variables.size(); v++) {
      String variable = variables.get(v);
      List<Bar> own = bars.stream().filter(bar -> bar.variable().equals(variable)).toList();
      all.addAll(own);
      if (!own.isEmpty() && tallies.get(v).size() > 1) {
        all.add(new Bar(variable, run.title(variable), "All", variable + ".", Tally.sum(tallies.get(v))));
      }
    }
    return all;
  }

  private static void answers(Run run, List<Bar> bars) {
    Bar first = bars.get(0);
    boolean grouped = !first.group().isEmpty();
    TableBuilder table = new TableBuilder("answers-" + first.variable(), "Answers, % of the valid answers")
        .column("item", "Item", Format.TEXT);
    if (grouped) {
      table.column("group", run.title(run.by()), Format.TEXT);
    }
    table.column("n", "n", Format.COUNT);
    first.tally().factor().categories().forEach(c -> table.column("code." + c.key(), c.label(), Format.PERCENT));
    for (Bar bar : bars) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(bar.title())));
      if (grouped) {
        cells.add(Cell.of(bar.group()));
      }
      cells.add(Cell.of(bar.tally().valid(), bar.prefix() + "n"));
      IntStream.range(0, bar.tally().factor().size()).forEach(c -> cells.add(new Percentages(run, "valid").percent(
          bar.name(c), "share of " + bar.tally().factor().category(c).name() + " in " + bar.variable()
              + (grouped ? " in " + bar.group() : ""), bar.tally().count(c), bar.tally().valid())));
      table.row(cells);
    }
    run.out().table(table);
  }

  private static Chart chart(List<Bar> bars, boolean diverging) {
    Bar first = bars.get(0);
    boolean several = bars.stream().anyMatch(b -> !b.variable().equals(first.variable()));
    String title = several ? "Answers to " + bars.stream().map(Bar::variable).distinct()
        .collect(Collectors.joining(", ")) : first.title();
    String description = "Percent of valid answers. " + bars.stream().map(bar -> bar.spoken(several))
        .collect(Collectors.joining("; ")) + ".";
    if (bars.size() == 1 && !diverging) {
      List<Double> percents = IntStream.range(0, first.tally().factor().size()).mapToObj(first::percent).toList();
      return new Chart("chart-" + first.variable(), Kind.BAR, title, first.labels(),
          List.of(new Series(first.label(several), percents, List.of(), List.of(), IntStream.range(0, percents.size())
              .mapToObj(c -> first.name(c)).toList())), "% of valid answers", description);
    }
    List<Series> series = IntStream.range(0, first.labels().size()).mapToObj(c -> new Series(first.labels().get(c),
        bars.stream().map(bar -> bar.percent(c)).toList(), List.of(), List.of(), bars.stream()
            .map(bar -> bar.name(c)).toList())).toList();
    return new Chart("chart-" + first.variable(), diverging || first.ordered() ? Kind.DIVERGING : Kind.STACKED, title,
        bars.stream().map(bar -> bar.label(several)).toList(), series, "% of valid answers", description);
  }
}
