// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Distribution;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.TTest;

/**
 * Groups known by number of cases, mean and standard deviation: of data, of a parameter, or of a table of summaries.
 */
final class Summaries {
  /** Groups as a report prints them. */
  /** What the variables are: one of single cases, or three of a row for each group. */
  static final String ROLE = "Outcome, or n, mean, SD";
  static final ParameterSpec SUMMARY = ParameterSpec.of("summary", Kind.FIGURES, "",
      "Groups as a report prints them, instead of variables: NAME:N:MEAN:SD;NAME:N:MEAN:SD.");
  /** Whether the rows are cases or groups. */
  static final ParameterSpec ROWS = ParameterSpec.choice("rows",
      "What a row of the table is: a case, or a group (then the variables are its n, mean and standard deviation).",
      "cases", "groups");

  private Summaries() {
  }

  /**
   * A group.
   *
   * @param name its key and label
   * @param numbers its summary
   */
  record Group(Category name, GroupSummary numbers) {}

  /** Why no groups can be made of an input; empty when they can. */
  static List<String> unmet(AnalysisInput input) {
    if (!input.parameters().getOrDefault(SUMMARY.name(), "").isEmpty()) {
      return input.variables().isEmpty() && input.by().isEmpty() ? List.of()
          : List.of("Give variables, or a summary, not both");
    }
    List<String> unmet = new ArrayList<>();
    boolean groups = input.parameters().getOrDefault(ROWS.name(), "").equals("groups");
    if (input.variables().size() != (groups ? 3 : 1)) {
      unmet.add(groups ? "A table of groups needs three variables: n, mean and standard deviation"
          : input.variables().isEmpty() ? "An outcome is needed, or a summary: the printed figures of groups"
          : "One outcome is needed; " + input.variables().size() + " are given, as for a table whose rows are groups");
    }
    if (input.by().isEmpty()) {
      unmet.add("Groups are needed: a grouping variable");
    }
    unmet.addAll(Requirements.numeric(input));
    return unmet;
  }

  /**
   * The groups of a run; groups of data without valid values are left out with a warning.
   *
   * @throws AnalysisException when a summary cannot be read or cannot be
   */
  static List<Group> of(Run run) {
    if (run.parameters().has(SUMMARY.name())) {
      return kept(run, read(run.parameters().text(SUMMARY.name())));
    }
    if (run.parameters().text(ROWS.name()).equals("groups")) {
      return kept(run, distinct(rows(run)));
    }
    return ofData(run);
  }

  /** The groups of the variable of a run; those without valid values are left out with a warning. */
  static List<Group> ofData(Run run) {
    List<Distribution> parts = run.sample().distributions(run.variable());
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < parts.size(); g++) {
      Category name = run.sample().groups().get(g);
      run.out().base(parts.get(g).base(run.variable() + " in " + name.label()));
      if (parts.get(g).values().n() == 0) {
        run.out().warn(run.variable() + " has no valid values in " + name.label() + "; the group is left out");
      } else {
        Descriptives d = Descriptives.of(parts.get(g).values());
        groups.add(new Group(name, new GroupSummary(d.n(), d.mean(), d.n() == 1 ? 0 : d.sd())));
      }
    }
    return groups;
  }

  /** The groups of a printed summary. */
  static List<Group> read(String text) {
    List<Group> groups = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        String[] fields = part.strip().split(":");
        if (fields.length < 4) {
          throw new AnalysisException("Parameter summary has '" + part.strip() + "'; a group is NAME:N:MEAN:SD");
        }
        int last = fields.length - 1;
        String name = String.join(":", List.of(fields).subList(0, last - 2)).strip();
        groups.add(group(name.isEmpty() ? Integer.toString(groups.size() + 1) : name, fields[last - 2],
            fields[last - 1], fields[last]));
      }
    }
    return distinct(groups);
  }

  private static List<Group> distinct(List<Group> groups) {
    Set<String> seen = new HashSet<>();
    groups.stream().map(g -> g.name().key()).filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
      throw new AnalysisException("Two groups are named " + name + "; each needs a name of its own");
    });
    return groups;
  }

  /** The groups asked for, in the order asked for, each with its base. */
  private static List<Group> kept(Run run, List<Group> groups) {
    List<Group> kept = wanted(run, groups);
    kept.forEach(g -> run.out().base(new Base("printed figures of " + g.name().label(), g.numbers().n(),
        g.numbers().n(), g.numbers().n(), g.numbers().n(), "valid")));
    return kept;
  }

  private static List<Group> wanted(Run run, List<Group> groups) {
    List<String> wanted = run.parameters().list(CommonParameters.GROUPS.name());
    if (wanted.isEmpty()) {
      return groups;
    }
    Map<String, Group> byName = new LinkedHashMap<>();
    groups.forEach(g -> byName.put(g.name().key(), g));
    return wanted.stream().distinct().map(name -> Optional.ofNullable(byName.get(name)).orElseThrow(() ->
        new AnalysisException("There is no group " + name + Nearest.hint(name, byName.keySet())))).toList();
  }

  private static List<Group> rows(Run run) {
    return IntStream.range(0, run.input().table().rows()).mapToObj(row -> {
      String name = run.sample().column(run.by()).values().text(row);
      if (name.isEmpty()) {
        throw new AnalysisException("Row " + (row + 1) + " has no value of " + run.by() + ", the name of its group");
      }
      return group(name, text(run, 0, row), text(run, 1, row), text(run, 2, row));
    }).toList();
  }

  private static String text(Run run, int variable, int row) {
    return run.sample().column(run.variables().get(variable)).values().text(row);
  }

  private static Group group(String name, String n, String mean, String sd) {
    try {
      return new Group(new Category(name, name, Double.NaN, ""), new GroupSummary(Long.parseLong(n.strip()),
          Double.parseDouble(mean.strip()), Double.parseDouble(sd.strip())));
    } catch (IllegalArgumentException e) {
      throw new AnalysisException("Group " + name + " with n " + n + ", mean " + mean + ", SD " + sd
          + " cannot be: n is a whole number from 1 to " + GroupSummary.MOST + ", the SD 0 or more, and 0 for a single "
          + "case", e);
    }
  }

  /** Adds the values, table and chart of the groups. */
  static void add(Run run, List<Group> groups) {
    String what = run.variables().isEmpty() ? "Mean" : run.title(run.variable());
    String title = what + " by " + (run.variables().isEmpty() || run.by().isEmpty() ? "group" : run.title(run.by()));
    TableBuilder table = new TableBuilder("groups", title).column("group", "Group", Format.TEXT)
        .column("n", "n", Format.COUNT).column("mean", "Mean", Format.DECIMAL).column("sd", "SD", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL);
    List<String> labels = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    List<Double> lower = new ArrayList<>();
    List<Double> upper = new ArrayList<>();
    for (Group group : groups) {
      GroupSummary s = group.numbers();
      String prefix = Run.prefix(group.name());
      String of = group.name().label();
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(of),
          run.out().value(prefix + "n", s.n(), Trail.input("Cases in " + of, s.n())),
          run.out().value(prefix + "mean", s.mean(), Trail.input("Mean of " + of, s.mean())),
          run.out().value(prefix + "sd", s.sd(), Trail.input("Standard deviation of " + of, s.sd()))));
      Optional<Interval> interval = interval(run, s);
      cells.add(interval.map(i -> run.out().value(prefix + "lower", i.lower(), "Lower limit of the mean of " + of,
          "mean - t(n - 1) sd / sqrt(n)")).orElse(Cell.of("–")));
      cells.add(interval.map(i -> run.out().value(prefix + "upper", i.upper(), "Upper limit of the mean of " + of,
          "mean + t(n - 1) sd / sqrt(n)")).orElse(Cell.of("–")));
      table.row(cells);
      labels.add(of + " (n = " + s.n() + ")");
      means.add(s.mean());
      lower.add(interval.map(Interval::lower).orElse(s.mean()));
      upper.add(interval.map(Interval::upper).orElse(s.mean()));
    }
    run.out().table(table);
    String spoken = String.join("; ", IntStream.range(0, labels.size()).mapToObj(i -> labels.get(i) + " "
        + Spoken.interval(means.get(i), lower.get(i), upper.get(i), "", 2)).toList());
    run.out().chart(new Chart("means", Chart.Kind.INTERVAL, title, labels, List.of(new Chart.Series(
        "Mean with " + run.level() + " interval", means, lower, upper,
        groups.stream().map(g -> Run.prefix(g.name()) + "mean").toList())), what, "Means. " + spoken + "."));
  }

  private static Optional<Interval> interval(Run run, GroupSummary summary) {
    try {
      return Optional.of(TTest.oneSample(summary, 0).interval(run.confidence()));
    } catch (NotComputableException e) {
      return Optional.empty();
    }
  }
}
