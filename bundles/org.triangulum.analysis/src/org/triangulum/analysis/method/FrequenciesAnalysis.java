// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Selection;
import org.triangulum.analysis.data.Tally;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;

/**
 * Counts and percentages of each value on all three bases, missing kinds apart, top-box shares with Wilson intervals.
 *
 * <p>Values of variable {@code V}, per group {@code V.group.G}: {@code n} (valid cases), {@code all},
 * {@code applicable}, {@code code.K.count}, {@code code.K.percent} (of the chosen base) with {@code code.K.lower} and
 * {@code code.K.upper}, {@code code.K.percent.all}, {@code code.K.percent.applicable}, {@code code.K.percent.valid},
 * {@code code.K.cumulative} (of the valid); {@code missing}, {@code refused}, {@code not-asked} and
 * {@code not-applicable}, each with {@code .count} and {@code .percent} (of all); {@code top2.count}, {@code
 * top2.percent}, {@code top2.lower}, {@code top2.upper}.
 */
public final class FrequenciesAnalysis extends ShippedAnalysis {
  private static final int MOST_CATEGORIES = 500;

  /** The analysis as services and extensions make it. */
  public FrequenciesAnalysis() {
    super("frequencies", "Frequencies", "Description",
        "Counts and percentages of each answer on the bases all, applicable and valid, with missing answers by kind "
            + "and the share of the top answers. For any question with a limited number of answers.",
        new InputSpec(1, Integer.MAX_VALUE, MeasurementLevel.VALUES, Grouping.OPTIONAL),
        List.of(CommonParameters.BASE, Selection.parameter(""), CommonParameters.COLLAPSE, CommonParameters.GROUPS,
            CommonParameters.CONFIDENCE),
        List.of(References.WILSON, References.NEWCOMBE_ONE));
  }

  @Override
  String compute(Run run) {
    List<String> fit = run.variables().stream().filter(v -> fits(run, v)).toList();
    if (fit.isEmpty()) {
      throw new AnalysisException(run.variable() + " has more than " + MOST_CATEGORIES
          + " different values; frequencies of so many say nothing, descriptives may");
    }
    List<List<Tally>> tallies = fit.parallelStream().map(variable -> {
      run.step(variable, 0);
      return run.sample().tallies(variable);
    }).toList();
    for (int v = 0; v < fit.size(); v++) {
      run.step(fit.get(v), (double) v / fit.size());
      new FrequencyTable(run, fit.get(v)).add(tallies.get(v));
    }
    FrequencyCharts.add(run, fit, tallies);
    return "Frequencies; percentages of the " + base(run) + " base; Wilson " + run.level() + " intervals";
  }

  private static boolean fits(Run run, String variable) {
    boolean fits = run.sample().countable(variable) && run.sample().factor(variable).size() <= MOST_CATEGORIES;
    if (!fits) {
      run.out().warn(variable + " has more than " + MOST_CATEGORIES + " different values and is left out");
    }
    return fits;
  }

  private static String base(Run run) {
    return run.parameters().text(CommonParameters.BASE.name());
  }

  /** The table and values of one variable. */
  private static final class FrequencyTable {
    private final Run run;
    private final ResultBuilder out;
    private final String variable;
    private final String base;
    private final boolean grouped;
    private final TableBuilder table;
    private final Percentages percentages;

    FrequencyTable(Run run, String variable) {
      this.run = run;
      this.out = run.out();
      this.variable = variable;
      this.base = base(run);
      this.grouped = run.input().by().isPresent();
      this.percentages = new Percentages(run, base);
      table = new TableBuilder(variable, run.title(variable));
      if (grouped) {
        table.column("group", run.title(run.by()), Format.TEXT);
      }
      table.column("code", "Code", Format.TEXT).column("label", "Answer", Format.TEXT)
          .column("count", "n", Format.COUNT).column("all", "% of all", Format.PERCENT)
          .column("applicable", "% of applicable", Format.PERCENT).column("valid", "% of valid", Format.PERCENT)
          .column("lower", run.level() + " CI (% of " + base + ") from", Format.PERCENT)
          .column("upper", "to", Format.PERCENT).column("cumulative", "Cumulative % of valid", Format.PERCENT);
    }

    void add(List<Tally> tallies) {
      List<Category> groups = run.sample().groups();
      for (int g = 0; g < groups.size(); g++) {
        add(variable + "." + Run.prefix(groups.get(g)), groups.get(g).label(), tallies.get(g));
      }
      if (groups.size() != 1) {
        add(variable + ".", "", Tally.sum(tallies));
      }
      List<Category> categories = tallies.get(0).factor().categories();
      if (categories.stream().allMatch(category -> category.key().equals(category.label()))) {
        table.leaveOut("code");
      }
      if (tallies.stream().allMatch(tally -> tally.applicable() == tally.all())) {
        table.leaveOut(base.equals("applicable") ? "all" : "applicable");
      }
      categories.stream().map(Category::lineage)
          .filter(lineage -> !lineage.isEmpty()).forEach(table::note);
      out.table(table);
    }

    private void add(String prefix, String group, Tally tally) {
      String of = variable + (group.isEmpty() ? "" : " in " + group);
      Trail cases = Trail.input("rows of the data, counts weighed in", tally.all());
      out.value(prefix + "n", tally.valid(), Trail.computed("Valid cases of " + of, tally.valid(),
          "all cases without missing ones", cases));
      out.value(prefix + "all", tally.all(), Trail.input("All cases of " + of, tally.all()));
      out.value(prefix + "applicable", tally.applicable(), Trail.computed("Applicable cases of " + of,
          tally.applicable(), "all cases without those not asked or not applicable", cases));
      long below = 0;
      for (int c = 0; c < tally.factor().size(); c++) {
        below += tally.count(c);
        category(prefix, group, of, tally, c, below);
      }
      for (MissingKind kind : MissingKind.values()) {
        if (kind != MissingKind.NONE) {
          missing(prefix, group, of, tally, kind);
        }
      }
      if (run.parameters().has("top")) {
        top(prefix, group, of, tally);
      }
      out.base(tally.base(of, tally.valid(), base));
    }

    private void category(String prefix, String group, String of, Tally tally, int index, long below) {
      Category category = tally.factor().category(index);
      String name = prefix + "code." + category.key() + ".";
      String label = "share of " + category.name() + " in " + of;
      long count = tally.count(index);
      long whole = tally.base(base);
      Cell counted = out.value(name + "count", count, counted(category, of, count));
      percentages.percent(name + "percent", label, count, whole);
      table.row(cells(group, Cell.of(category.key()), Cell.of(category.label()), counted, of(name, label, count, tally,
          "all"), of(name, label, count, tally, "applicable"),
          of(name, label, count, tally, "valid"), percentages.lower(name, label, count, whole),
          percentages.upper(name, label, count, whole),
          new Percentages(run, "valid").percent(name + "cumulative", "cumulative " + label, below, tally.valid())));
    }

    private static Trail counted(Category category, String of, long count) {
      return new Trail("Cases of " + of + " with " + category.name(), Long.toString(count), category.lineage(),
          List.of());
    }

    private Cell of(String name, String label, long count, Tally tally, String rule) {
      return new Percentages(run, rule).percent(name + "percent." + rule, label, count, tally.base(rule));
    }

    private void missing(String prefix, String group, String of, Tally tally, MissingKind kind) {
      String name = kind.getName().toLowerCase(Locale.ROOT).replace('_', '-');
      long count = tally.missing(kind);
      String label = "Cases of " + of + " " + name.replace('-', ' ');
      Cell cell = out.value(prefix + name + ".count", count, Trail.input(label, count));
      Cell percent = new Percentages(run, "all").percent(prefix + name + ".percent", label, count, tally.all());
      if (count > 0) {
        boolean applies = kind != MissingKind.NOT_ASKED && kind != MissingKind.NOT_APPLICABLE;
        Cell none = Cell.of("");
        table.row(cells(group, none, Cell.of(name.replace('-', ' ')), cell,
            percent, applies ? Cell.of(100.0 * count / tally.applicable()) : none, none, none, none, none));
      }
    }

    private void top(String prefix, String group, String of, Tally tally) {
      Selection selection = Selection.of(run.parameters(), tally.factor());
      String name = prefix + selection.name() + ".";
      long count = tally.count(selection.categories());
      long whole = tally.base(base);
      String label = "share of " + selection.label() + " in " + of;
      Cell counted = out.value(name + "count", count, Trail.input("Cases of " + of + " with " + selection.label(),
          count));
      Cell percent = percentages.percent(name + "percent", label, count, whole);
      Cell none = Cell.of("");
      table.row(cells(group, Cell.of(selection.name()), Cell.of(selection.label()), counted,
          base.equals("all") ? percent : none, base.equals("applicable") ? percent : none,
          base.equals("valid") ? percent : none, percentages.lower(name, label, count, whole),
          percentages.upper(name, label, count, whole), none));
      if (!selection.caution().isEmpty()) {
        out.warn(selection.caution());
      }
    }

    private List<Cell> cells(String group, Cell... cells) {
      List<Cell> row = new ArrayList<>();
      if (grouped) {
        row.add(Cell.of(group.isEmpty() ? "All" : group));
      }
      row.addAll(List.of(cells));
      return row;
    }
  }
}
