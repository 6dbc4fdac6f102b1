// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
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
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.NotComputableException;

/**
 * What a share, or the mean of a bounded scale, could be if those who did not answer were known.
 *
 * <p>Values, after {@code V.} when there are several variables and {@code group.G.} for a group: {@code n},
 * {@code asked}, {@code response} (percent), {@code successes} and {@code percent} of a share or {@code mean},
 * {@code bound.lower}, {@code bound.upper}, {@code minus} and {@code plus} (those missing {@code shift} points below or
 * above); of two groups {@code difference} with {@code difference.bound.lower} and {@code difference.bound.upper}.
 */
public final class NonresponseAnalysis extends ShippedAnalysis {
  private static final ParameterSpec SUCCESS = ParameterSpec.of("success", Kind.CATEGORIES, "",
      "Values whose share is asked for, by code or label; empty for the mean.");
  private static final ParameterSpec LEAST = new ParameterSpec("least", Kind.NUMBER, "", List.of(),
      "For the mean: the lowest value that an answer can have.");
  private static final ParameterSpec MOST = new ParameterSpec("most", Kind.NUMBER, "", List.of(),
      "For the mean: the highest value that an answer can have.");
  private static final ParameterSpec SHIFT = ParameterSpec.number("shift", "20", 0, 100, "How much lower or higher "
      + "those missing are taken to be: percentage points of a share, percent of the scale's range for a mean, 0 to "
      + "100.");
  private static final ParameterSpec ASKED = new ParameterSpec("asked", Kind.INTEGER, "", List.of(), 1, 1e9,
      "How many were asked in all, those without a row in the table included; empty for the rows it applied to.");

  /** The analysis as services and extensions make it. */
  public NonresponseAnalysis() {
    super("nonresponse-bounds", "Bounds for non-response", "Inference",
        "Between what limits a share or a mean lies whatever those would have said who did not answer, how it moves "
            + "when they differ from the others, and whether a difference of two groups could turn.",
        new InputSpec(1, Integer.MAX_VALUE, MeasurementLevel.VALUES, Grouping.OPTIONAL),
        List.of(SUCCESS, LEAST, MOST, SHIFT, ASKED, CommonParameters.COLLAPSE, CommonParameters.GROUPS),
        List.of(References.MANSKI, References.HOROWITZ_MANSKI));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    List<String> unmet = new ArrayList<>();
    List<String> given = List.of(SUCCESS, LEAST, MOST).stream().map(ParameterSpec::name)
        .filter(name -> !input.parameters().getOrDefault(name, "").isBlank()).toList();
    if (!List.of(List.of(SUCCESS.name()), List.of(LEAST.name(), MOST.name())).contains(given)) {
      unmet.add("Say with success whose share is asked for, or with least and most between what ends the answers lie "
          + "whose mean is");
    }
    if (input.parameters().containsKey(ASKED.name()) && input.by().isPresent()) {
      unmet.add("asked is for all cases together; leave out the grouping variable");
    }
    return unmet;
  }

  /** A share in percent or a mean, and its bounds. */
  private record Bounded(double value, double lower, double upper) {}

  /**
   * What is asked for.
   *
   * @param share whether it is a share, in percent, rather than a mean
   * @param least that an answer can add to it
   * @param most that an answer can add to it
   * @param shift of those missing, in the same unit
   */
  private record Scale(boolean share, double least, double most, double shift) {

    static Scale of(Run run) {
      double points = run.parameters().number(SHIFT.name());
      if (run.parameters().has(SUCCESS.name())) {
        return new Scale(true, 0, 100, points);
      }
      double least = run.parameters().number(LEAST.name());
      double most = run.parameters().number(MOST.name());
      if (least >= most) {
        throw new AnalysisException("Parameter least is " + least + ", most is " + most + "; least must be lower");
      }
      return new Scale(false, least, most, (most - least) * points / 100);
    }

    Format format() {
      return share ? Format.PERCENT : Format.DECIMAL;
    }
  }

  @Override
  String compute(Run run) {
    Scale scale = Scale.of(run);
    String shift = Spoken.decimals(scale.shift(), scale.share() ? 0 : 2);
    TableBuilder table = new TableBuilder("bounds", scale.share() ? "Share of " + String.join(", ", run.parameters()
        .list(SUCCESS.name())) : "Mean of answers from " + run.parameters().text(LEAST.name()) + " to "
        + run.parameters().text(MOST.name())).column("of", "Of", Format.TEXT).column("asked", "Asked", Format.COUNT)
        .column("n", "Answered", Format.COUNT).column("response", "Response %", Format.PERCENT)
        .column("value", scale.share() ? "% of the answers" : "Mean of the answers", scale.format())
        .column("lower", "Possible from", scale.format()).column("upper", "to", scale.format())
        .column("minus", "If " + shift + " points lower", scale.format())
        .column("plus", "If " + shift + " points higher", scale.format())
        .note(shift + " points lower or higher: what it would be if it were so among those who did not answer");
    List<String> reasons = new ArrayList<>();
    int rows = 0;
    for (String variable : run.variables()) {
      List<Tally> tallies = run.sample().tallies(variable);
      List<Category> groups = run.sample().groups();
      List<Bounded> bounded = new ArrayList<>();
      for (int t = 0; t < tallies.size(); t++) {
        String of = groups.isEmpty() ? variable : variable + " in " + groups.get(t).label();
        String prefix = run.prefix(variable) + (groups.isEmpty() ? "" : Run.prefix(groups.get(t)));
        run.out().base(tallies.get(t).base(of, tallies.get(t).valid(), "valid"));
        try {
          bounded.add(row(run, table, of, prefix, tallies.get(t), scale));
          rows++;
        } catch (NotComputableException e) {
          reasons.add(of + ": " + e.getMessage());
        }
      }
      if (groups.size() == 2 && bounded.size() == 2) {
        difference(run, variable, bounded, scale);
      }
    }
    if (rows == 0) {
      throw new NotComputableException(String.join("; ", reasons));
    }
    reasons.forEach(run.out()::warn);
    run.out().table(table);
    return "Worst-case bounds of a " + (scale.share() ? "share" : "mean") + " for missing answers (Manski); those not "
        + "asked or not concerned are not missing";
  }

  private static Bounded row(Run run, TableBuilder table, String of, String prefix, Tally tally, Scale scale) {
    long n = tally.valid();
    long asked = run.parameters().has(ASKED.name()) ? run.parameters().integer(ASKED.name()) : tally.applicable();
    if (asked < n) {
      throw new NotComputableException(n + " answered, but only " + asked + " were asked");
    }
    if (n == 0) {
      throw new NotComputableException(scale.share() ? "nobody answered: the share may be anything from 0 to 100 %"
          : "nobody answered: the mean may be anything on the scale");
    }
    ResultBuilder out = run.out();
    Trail answered = Trail.input("Cases that answered, " + of, n);
    Trail all = Trail.input("Cases asked, " + of, asked);
    double sum = scale.share() ? 100.0 * successes(run, tally) : sum(tally, scale);
    Trail total = Trail.input((scale.share() ? "Cases with the answer times 100, " : "Sum of the answers, ") + of, sum);
    if (scale.share()) {
      out.value(prefix + "successes", sum / 100, Trail.input("Cases with the answer, " + of, sum / 100));
    }
    double value = sum / n;
    double missing = asked - n;
    Bounded bounded = new Bounded(value, (sum + missing * scale.least()) / asked, (sum + missing * scale.most())
        / asked);
    table.row(Cell.of(of), out.value(prefix + "asked", asked, all), out.value(prefix + "n", n, answered),
        out.value(prefix + "response", 100.0 * n / asked, "Response of " + of, "100 answered / asked", answered, all),
        out.value(prefix + (scale.share() ? "percent" : "mean"), value, "Of the answers, " + of, "sum / answered",
            total, answered),
        out.value(prefix + "bound.lower", bounded.lower(), "Least possible, " + of,
            "(sum + missing * lowest answer) / asked", total, answered, all),
        out.value(prefix + "bound.upper", bounded.upper(), "Most possible, " + of,
            "(sum + missing * highest answer) / asked", total, answered, all),
        out.value(prefix + "minus", (sum + missing * Math.max(scale.least(), value - scale.shift())) / asked,
            "If those missing are lower by the shift, " + of, "not below the lowest answer", total, answered, all),
        out.value(prefix + "plus", (sum + missing * Math.min(scale.most(), value + scale.shift())) / asked,
            "If those missing are higher by the shift, " + of, "not above the highest answer", total, answered, all));
    return bounded;
  }

  private static long successes(Run run, Tally tally) {
    return tally.count(Selection.named(tally.factor(), run.parameters().list(SUCCESS.name())));
  }

  private static double sum(Tally tally, Scale scale) {
    double sum = 0;
    for (int c = 0; c < tally.factor().size(); c++) {
      double score = tally.factor().category(c).score();
      if (Double.isNaN(score)) {
        throw new NotComputableException("its answers are text, not numbers");
      }
      if (tally.count(c) > 0 && (score < scale.least() || score > scale.most())) {
        throw new NotComputableException("the answer " + tally.factor().category(c).key() + " lies beyond the ends of "
            + "the scale");
      }
      sum += score * tally.count(c);
    }
    return sum;
  }

  private static void difference(Run run, String variable, List<Bounded> bounded, Scale scale) {
    Bounded a = bounded.get(0);
    Bounded b = bounded.get(1);
    String prefix = run.prefix(variable);
    String of = variable + ", " + run.sample().groups().get(0).label() + " - " + run.sample().groups().get(1).label();
    double lower = a.lower() - b.upper();
    double upper = a.upper() - b.lower();
    run.out().table(new TableBuilder("difference-" + variable, "Difference of the " + (scale.share() ? "shares: "
        : "means: ") + of)
        .column("difference", "Points", scale.format()).column("lower", "Least possible", scale.format())
        .column("upper", "Most possible", scale.format())
        .row(run.out().value(prefix + "difference", a.value() - b.value(), "Difference of " + of,
            "first - second"),
            run.out().value(prefix + "difference.bound.lower", lower, "Least possible difference of " + of,
                "least of the first - most of the second"),
            run.out().value(prefix + "difference.bound.upper", upper, "Most possible difference of " + of,
                "most of the first - least of the second")));
    if (lower < 0 && upper > 0) {
      run.out().warn(of + ": whichever group is higher could be the lower one, depending on those who did not answer");
    }
  }
}
