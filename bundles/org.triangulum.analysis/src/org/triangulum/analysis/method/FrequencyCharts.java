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
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Kind;
import org.triangulum.analysis.result.Chart.Series;
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

  /** Adds diverging bars, also for an item alone. */
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
      run.out().chart(chart(bars, diverging));
    }
  }

  /**
   * One bar: a variable, or a variable in a group.
   *
   * @param variable name of the variable
   * @param title its title
   * @param group the group; empty without groups
   * @param tally what it shows
   */
  private record Bar(String variable, String title, String group, Tally tally) {

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
            tallies.get(g))).toList();
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
          List.of(new Series(first.label(several), percents, List.of(), List.of())), "% of valid answers", description);
    }
    List<Series> series = IntStream.range(0, first.labels().size()).mapToObj(c -> new Series(first.labels().get(c),
        bars.stream().map(bar -> bar.percent(c)).toList(), List.of(), List.of())).toList();
    return new Chart("chart-" + first.variable(), diverging || first.ordered() ? Kind.DIVERGING : Kind.STACKED, title,
        bars.stream().map(bar -> bar.label(several)).toList(), series, "% of valid answers", description);
  }
}
