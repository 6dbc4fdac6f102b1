// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Selection;
import org.triangulum.analysis.data.Tally;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.Proportion;

/**
 * A share with its intervals.
 *
 * <p>Values, after {@code V.} when there are several variables and {@code group.G.} for a group: {@code successes},
 * {@code n}, {@code percent}, {@code lower}, {@code upper} (Wilson), {@code exact.lower}, {@code exact.upper}
 * (Clopper-Pearson); all limits in percent.
 */
public class ProportionAnalysis extends ShippedAnalysis {
  private static final ParameterSpec SUCCESS = ParameterSpec.of("success", Kind.CATEGORIES, "",
      "Codes or labels that count as success, such as 4|5.");
  private static final ParameterSpec SUCCESSES = ParameterSpec.integer("successes", "", 0, 1e12,
      "A published number of successes, 0 or more, instead of variables; with n.");
  private static final ParameterSpec N = ParameterSpec.integer("n", "", 0, 1e12,
      "The number of cases of the published successes.");

  /** The analysis as services and extensions make it. */
  public ProportionAnalysis() {
    this("proportion", "Proportion with intervals",
        "The share of chosen answers, or of published counts, with Wilson's and the exact interval.", List.of(),
        List.of(References.WILSON, References.NEWCOMBE_ONE, References.CLOPPER_PEARSON));
  }

  ProportionAnalysis(String id, String title, String description, List<ParameterSpec> more, List<String> references) {
    super(id, title, "Proportion", description,
        new InputSpec(0, Integer.MAX_VALUE, MeasurementLevel.VALUES, Grouping.OPTIONAL), parameters(more), references);
  }

  private static List<ParameterSpec> parameters(List<ParameterSpec> more) {
    List<ParameterSpec> parameters = new ArrayList<>(List.of(SUCCESS, SUCCESSES, N));
    parameters.addAll(more);
    parameters.addAll(List.of(CommonParameters.BASE, CommonParameters.COLLAPSE, CommonParameters.GROUPS,
        CommonParameters.CONFIDENCE));
    return parameters;
  }

  @Override
  public final List<String> unmet(AnalysisInput input) {
    boolean published = input.parameters().containsKey(SUCCESSES.name()) || input.parameters().containsKey(N.name());
    boolean both = input.parameters().containsKey(SUCCESSES.name()) && input.parameters().containsKey(N.name());
    if (input.variables().isEmpty()) {
      return both ? List.of() : List.of(title() + " needs variables with success, or published successes and n");
    }
    if (published) {
      return List.of("Give variables with success, or successes and n, not both");
    }
    return input.parameters().getOrDefault(SUCCESS.name(), "").isEmpty()
        ? List.of("Parameter success must say which codes or labels of " + input.variables().get(0) + " count")
        : List.of();
  }

  @Override
  final String compute(Run run) {
    TableBuilder table = new TableBuilder("proportions", title()).column("of", "Share", Format.TEXT)
        .column("successes", "Successes", Format.COUNT).column("n", "n", Format.COUNT)
        .column("percent", "%", Format.PERCENT).column("lower", "Wilson " + run.level() + " CI from", Format.PERCENT)
        .column("upper", "to", Format.PERCENT).column("exact-lower", "Exact " + run.level() + " CI from",
        Format.PERCENT)
        .column("exact-upper", "to", Format.PERCENT);
    columns(table);
    List<Share> shares = run.variables().isEmpty() ? List.of(published(run)) : shares(run);
    for (Share share : shares) {
      table.row(cells(run, share));
    }
    run.out().table(table);
    chart(run, shares);
    return method(run);
  }

  /** More columns at the end. */
  void columns(TableBuilder table) {
    // none
  }

  /** Their cells. */
  List<Cell> more(Run run, Share share) {
    return List.of();
  }

  /** The exact name of the method. */
  String method(Run run) {
    return "Proportion" + intervals(run);
  }

  /** What it is of, and by which intervals. */
  static String intervals(Run run) {
    return " of the " + run.parameters().text(CommonParameters.BASE.name()) + " base; Wilson's score "
        + "interval without continuity correction and Clopper-Pearson's exact interval, " + run.level();
  }

  /**
   * A share.
   *
   * @param prefix of its values
   * @param label for people
   * @param proportion successes among cases
   */
  record Share(String prefix, String label, Proportion proportion) {

    Trail[] inputs() {
      return new Trail[] {Trail.input("successes", proportion.successes()), Trail.input("n", proportion.trials())};
    }
  }

  private static Share published(Run run) {
    long successes = run.parameters().integer(SUCCESSES.name());
    long n = run.parameters().integer(N.name());
    if (successes > n) {
      throw new AnalysisException(successes + " successes of " + n + " cannot be");
    }
    return new Share("", "published counts", new Proportion(successes, n));
  }

  private static List<Share> shares(Run run) {
    String base = run.parameters().text(CommonParameters.BASE.name());
    List<Category> groups = run.sample().groups();
    List<Share> shares = new ArrayList<>();
    for (String variable : run.variables()) {
      List<Integer> chosen = Selection.named(run.sample().factor(variable), run.parameters().list(SUCCESS.name()));
      List<Tally> tallies = run.sample().tallies(variable);
      IntStream.range(0, groups.size()).forEach(g -> shares.add(share(run, run.prefix(variable)
          + Run.prefix(groups.get(g)), variable + " in " + groups.get(g).label(), tallies.get(g), chosen, base)));
      if (groups.size() != 1) {
        shares.add(share(run, run.prefix(variable), variable, Tally.sum(tallies), chosen, base));
      }
    }
    return shares;
  }

  private static Share share(Run run, String prefix, String label, Tally tally, List<Integer> chosen, String base) {
    run.out().base(tally.base(label, tally.valid(), base));
    return new Share(prefix, label, new Proportion(tally.count(chosen), tally.base(base)));
  }

  private List<Cell> cells(Run run, Share share) {
    ResultBuilder out = run.out();
    String of = " of " + share.label();
    Proportion p = share.proportion();
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(share.label()),
        out.value(share.prefix() + "successes", p.successes(), Trail.input("Successes" + of, p.successes())),
        out.value(share.prefix() + "n", p.trials(), Trail.input("Cases" + of, p.trials()))));
    cells.add(out.attempt(share.prefix() + "percent", () -> 100 * p.value(), "Percent" + of, "100 * successes / n",
        share.inputs()));
    interval(out, share, "", () -> p.wilson(run.confidence()), "Wilson's " + run.level() + " score interval", cells);
    interval(out, share, "exact.", () -> p.clopperPearson(run.confidence()), "Clopper-Pearson's exact " + run.level()
        + " interval", cells);
    cells.addAll(more(run, share));
    return cells;
  }

  private interface Limits {
    Interval get();
  }

  private static void interval(ResultBuilder out, Share share, String name, Limits limits, String formula,
      List<Cell> cells) {
    try {
      Interval interval = limits.get();
      cells.add(out.value(share.prefix() + name + "lower", 100 * interval.lower(), "Lower limit of the percent of "
          + share.label(), formula, share.inputs()));
      cells.add(out.value(share.prefix() + name + "upper", 100 * interval.upper(), "Upper limit of the percent of "
          + share.label(), formula, share.inputs()));
    } catch (NotComputableException e) {
      cells.addAll(List.of(ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED));
    }
  }

  private static void chart(Run run, List<Share> all) {
    List<Share> shares = all.stream().filter(s -> s.proportion().trials() > 0).toList();
    if (!shares.isEmpty()) {
      String spoken = String.join("; ", shares.stream().map(s -> s.label() + " " + Spoken.interval(
          number(run, s, "percent"), number(run, s, "lower"), number(run, s, "upper"), " %", 1)).toList());
      run.out().chart(new Chart("shares", Chart.Kind.INTERVAL, "Shares", shares.stream().map(s -> s.label() + " (n = "
          + s.proportion().trials() + ")").toList(), List.of(new Chart.Series("Percent with Wilson interval",
              shares.stream().map(s -> number(run, s, "percent")).toList(),
              shares.stream().map(s -> number(run, s, "lower")).toList(),
              shares.stream().map(s -> number(run, s, "upper")).toList(),
              shares.stream().map(s -> s.prefix() + "percent").toList())), "%", "Shares. " + spoken + "."));
    }
  }

  private static double number(Run run, Share share, String name) {
    return run.out().number(share.prefix() + name).orElseThrow();
  }
}
