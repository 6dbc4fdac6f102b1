// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
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
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.NotComputableException;

/**
 * What a share could be if those who did not answer were known.
 *
 * <p>Values, after {@code V.} when there are several variables and {@code group.G.} for a group: {@code successes},
 * {@code n}, {@code asked}, {@code response} (percent), {@code percent}, {@code bound.lower}, {@code bound.upper},
 * {@code minus} and {@code plus} (those missing 20 points below or above); of two groups {@code difference} with
 * {@code difference.bound.lower} and {@code difference.bound.upper}.
 */
public final class NonresponseAnalysis extends ShippedAnalysis {
  private static final ParameterSpec SUCCESS = ParameterSpec.of("success", Kind.LIST, "",
      "Values whose share is asked for, by code or label.");
  private static final ParameterSpec ASKED = new ParameterSpec("asked", Kind.INTEGER, "", List.of(), 1, 1e9,
      "How many were asked in all, those without a row in the table included; empty for the rows it applied to.");
  private static final double SHIFT = 0.2;

  /** The analysis as services and extensions make it. */
  public NonresponseAnalysis() {
    super("nonresponse-bounds", "Bounds for non-response", "Inference",
        "Between what limits a share lies whatever those would have said who did not answer, how it moves when they "
            + "differ from the others, and whether a difference of two groups could turn.",
        new InputSpec(1, Integer.MAX_VALUE, MeasurementLevel.VALUES, Grouping.OPTIONAL),
        List.of(SUCCESS, ASKED, CommonParameters.COLLAPSE, CommonParameters.GROUPS),
        List.of(References.MANSKI, References.HOROWITZ_MANSKI));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    List<String> unmet = new ArrayList<>();
    if (input.parameters().getOrDefault(SUCCESS.name(), "").isBlank()) {
      unmet.add("Say with success whose share is asked for");
    }
    if (input.parameters().containsKey(ASKED.name()) && input.by().isPresent()) {
      unmet.add("asked is for all cases together; leave out the grouping variable");
    }
    return unmet;
  }

  /** A share and its bounds, 0..1. */
  private record Share(double value, double lower, double upper) {}

  @Override
  String compute(Run run) {
    TableBuilder table = new TableBuilder("bounds", "Share of " + String.join(", ", run.parameters().list(
        SUCCESS.name()))).column("of", "Of", Format.TEXT).column("asked", "Asked", Format.COUNT)
        .column("n", "Answered", Format.COUNT).column("response", "Response %", Format.PERCENT)
        .column("percent", "% of the answers", Format.PERCENT).column("lower", "Least possible %", Format.PERCENT)
        .column("upper", "Most possible %", Format.PERCENT)
        .column("minus", "% if the missing are 20 points lower", Format.PERCENT)
        .column("plus", "% if 20 points higher", Format.PERCENT);
    List<String> reasons = new ArrayList<>();
    int rows = 0;
    for (String variable : run.variables()) {
      List<Integer> chosen = Selection.named(run.sample().factor(variable), run.parameters().list(SUCCESS.name()));
      List<Tally> tallies = run.sample().tallies(variable);
      List<Category> groups = run.sample().groups();
      List<Share> shares = new ArrayList<>();
      for (int t = 0; t < tallies.size(); t++) {
        String of = groups.isEmpty() ? variable : variable + " in " + groups.get(t).label();
        String prefix = run.prefix(variable) + (groups.isEmpty() ? "" : Run.prefix(groups.get(t)));
        run.out().base(tallies.get(t).base(of, tallies.get(t).valid(), "valid"));
        try {
          shares.add(row(run, table, of, prefix, tallies.get(t), chosen));
          rows++;
        } catch (NotComputableException e) {
          reasons.add(of + ": " + e.getMessage());
        }
      }
      if (groups.size() == 2 && shares.size() == 2) {
        difference(run, variable, shares);
      }
    }
    if (rows == 0) {
      throw new NotComputableException(String.join("; ", reasons));
    }
    reasons.forEach(run.out()::warn);
    run.out().table(table);
    return "Worst-case bounds of a share for missing answers (Manski); those not asked or not concerned are not "
        + "missing";
  }

  private static Share row(Run run, TableBuilder table, String of, String prefix, Tally tally, List<Integer> chosen) {
    long n = tally.valid();
    long asked = run.parameters().has(ASKED.name()) ? run.parameters().integer(ASKED.name()) : tally.applicable();
    if (asked < n) {
      throw new NotComputableException(n + " answered, but only " + asked + " were asked");
    }
    if (n == 0) {
      throw new NotComputableException("nobody answered: the share may be anything from 0 to 100 %");
    }
    long successes = tally.count(chosen);
    double share = (double) successes / n;
    double missing = asked - n;
    ResultBuilder out = run.out();
    Trail yes = Trail.input("Cases with the answer, " + of, successes);
    Trail answered = Trail.input("Cases that answered, " + of, n);
    Trail all = Trail.input("Cases asked, " + of, asked);
    out.value(prefix + "successes", successes, yes);
    double lower = successes / (double) asked;
    double upper = (successes + missing) / asked;
    table.row(Cell.of(of), out.value(prefix + "asked", asked, all), out.value(prefix + "n", n, answered),
        out.value(prefix + "response", 100.0 * n / asked, "Response of " + of, "100 answered / asked", answered, all),
        out.value(prefix + "percent", 100 * share, "Percent of the answers, " + of, "100 successes / answered", yes,
            answered),
        out.value(prefix + "bound.lower", 100 * lower, "Least possible percent, " + of,
            "none of those missing: 100 successes / asked", yes, all),
        out.value(prefix + "bound.upper", 100 * upper, "Most possible percent, " + of,
            "all of those missing: 100 (successes + missing) / asked", yes, all),
        out.value(prefix + "minus", 100 * (successes + missing * Math.max(0, share - SHIFT)) / asked,
            "Percent if those missing are 20 points lower, " + of, "at least 0 % of them", yes, answered, all),
        out.value(prefix + "plus", 100 * (successes + missing * Math.min(1, share + SHIFT)) / asked,
            "Percent if those missing are 20 points higher, " + of, "at most 100 % of them", yes, answered, all));
    return new Share(share, lower, upper);
  }

  private static void difference(Run run, String variable, List<Share> shares) {
    Share a = shares.get(0);
    Share b = shares.get(1);
    String prefix = run.prefix(variable);
    String of = variable + ", " + run.sample().groups().get(0).label() + " - " + run.sample().groups().get(1).label();
    double lower = a.lower() - b.upper();
    double upper = a.upper() - b.lower();
    run.out().table(new TableBuilder("difference-" + variable, "Difference of the shares: " + of)
        .column("difference", "Points", Format.PERCENT).column("lower", "Least possible", Format.PERCENT)
        .column("upper", "Most possible", Format.PERCENT)
        .row(run.out().value(prefix + "difference", 100 * (a.value() - b.value()), "Difference of " + of,
            "first % - second %"),
            run.out().value(prefix + "difference.bound.lower", 100 * lower, "Least possible difference of " + of,
                "least of the first - most of the second"),
            run.out().value(prefix + "difference.bound.upper", 100 * upper, "Most possible difference of " + of,
                "most of the first - least of the second")));
    if (lower < 0 && upper > 0) {
      run.out().warn(of + ": whichever group is higher could be the lower one, depending on those who did not answer");
    }
  }
}
