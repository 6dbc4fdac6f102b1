// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.PrintedFigure;
import org.triangulum.stats.PrintedFigure.Range;

/**
 * Which counts and bases printed percentages can come from.
 *
 * <p>Values: {@code consistent} (1 or 0); with a base {@code count.min}, {@code count.max}; without one
 * {@code base.min}, {@code base.max} and {@code bases} (how many bases fit all percentages).
 */
public final class PercentCheckAnalysis extends ShippedAnalysis {
  private static final ParameterSpec PERCENT = ParameterSpec.of("percent", Kind.FIGURES, "",
      "Percentages as printed, with their counts where known: PERCENT, or COUNT:PERCENT;COUNT:PERCENT for several of "
      + "one base.");
  private static final ParameterSpec N = ParameterSpec.integer("n", "", 1, 1e9,
      "The base, at least 1; empty to find the bases that fit.");
  private static final ParameterSpec LARGEST = ParameterSpec.integer("largest", "10000", 1, 1e7,
      "The largest base looked at when n is empty.");

  /** The analysis as services and extensions make it. */
  public PercentCheckAnalysis() {
    super("percent-check", "Check of printed percentages", "Checks of printed figures",
        "Which counts a printed percentage can come from, given its base; or which bases fit printed counts and "
            + "percentages together. Finds silent changes of base.",
        InputSpec.figures(), List.of(PERCENT, N, LARGEST, Rounding.PARAMETER),
        List.of(References.GRIM));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return input.parameters().getOrDefault(PERCENT.name(), "").isBlank()
        ? List.of("Parameter percent must hold a percentage, or COUNT:PERCENT pairs parted by ;") : List.of();
  }

  /**
   * A percentage.
   *
   * @param count its count, where known
   * @param printed as printed
   * @param figure the same, read
   */
  private record Percent(Optional<Long> count, String printed, PrintedFigure figure) {

    String name() {
      return count.map(c -> c + " = ").orElse("") + printed + " %";
    }

    Trail trail() {
      return new Trail("as printed", name(), "", List.of());
    }
  }

  @Override
  String compute(Run run) {
    Rounding rule = Rounding.of(run);
    List<Percent> percents = read(run.parameters().text(PERCENT.name()));
    if (run.parameters().has(N.name())) {
      counts(run, percents, run.parameters().integer(N.name()), rule);
    } else {
      bases(run, percents, rule);
    }
    return "Exact search of whole counts, rounding " + rule.name();
  }

  private static List<Percent> read(String text) {
    List<Percent> percents = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        int colon = part.indexOf(':');
        String count = colon < 0 ? "" : part.substring(0, colon).strip();
        if (colon >= 0 && !count.matches("[0-9]{1,9}")) {
          throw new AnalysisException("Parameter percent has '" + part.strip() + "'; a pair is COUNT:PERCENT");
        }
        String printed = part.substring(colon + 1).strip().replaceAll("\\s*%$", "");
        percents.add(new Percent(colon < 0 ? Optional.empty() : Optional.of(Long.parseLong(count)), printed,
            Rounding.read(printed)));
      }
    }
    return percents;
  }

  private static void counts(Run run, List<Percent> percents, long n, Rounding rule) {
    TableBuilder table = new TableBuilder("counts", "Counts of " + n + " that print as the percentage")
        .column("figure", "As printed", Format.TEXT).column("lowest", "Count from", Format.COUNT)
        .column("highest", "to", Format.COUNT).column("rules", "Rounding rules that fit", Format.TEXT);
    boolean all = true;
    for (int i = 0; i < percents.size(); i++) {
      Percent percent = percents.get(i);
      String prefix = percents.size() > 1 ? "figure." + (i + 1) + "." : "";
      Optional<Range> range = percent.figure().counts(n, rule.mode());
      boolean fits = range.isPresent() && percent.count().map(c -> c >= range.get().lowest()
          && c <= range.get().highest()).orElse(true);
      all &= fits;
      String rules = String.join(", ", Rounding.RULES.stream().filter(r -> percent.count()
          .map(c -> percent.figure().rulesThatFit(c, n).contains(r.mode()))
          .orElseGet(() -> percent.figure().counts(n, r.mode()).isPresent())).map(Rounding::name).toList());
      table.row(Cell.of(percent.name()), limit(run, prefix + "count.min", "Lowest count", range.map(Range::lowest),
          percent), limit(run, prefix + "count.max", "Highest count", range.map(Range::highest), percent),
          Cell.of(rules.isEmpty() ? "none" : rules));
      if (!fits) {
        run.out().warn(percent.name() + " does not fit a base of " + n + ", rounded " + rule.name()
            + (rules.isEmpty() ? "" : "; it fits " + rules));
      }
    }
    run.out().value("consistent", all ? 1 : 0, "All percentages fit the base " + n, "every percentage has its count");
    run.out().table(table);
  }

  private static Cell limit(Run run, String name, String label, Optional<Long> number, Percent percent) {
    return number.map(x -> run.out().value(name, x, label + " of " + percent.name(),
        "counts k with 100 k / n printed as the percentage", percent.trail())).orElse(Cell.of("–"));
  }

  private static void bases(Run run, List<Percent> percents, Rounding rule) {
    long largest = run.parameters().integer(LARGEST.name());
    long[] fitting = LongStream.rangeClosed(1, largest).filter(n -> percents.stream().allMatch(p -> fits(p, n, rule)))
        .toArray();
    Trail[] inputs = percents.stream().map(Percent::trail).toArray(Trail[]::new);
    run.out().value("consistent", fitting.length > 0 ? 1 : 0, "Some base fits all percentages",
        "search of all bases up to " + largest, inputs);
    run.out().value("bases", fitting.length, "Number of bases that fit", "search of all bases up to " + largest,
        inputs);
    TableBuilder table = new TableBuilder("bases", "Bases that fit all percentages")
        .column("from", "Base from", Format.COUNT).column("to", "to", Format.COUNT);
    if (fitting.length == 0) {
      run.out().warn("No base up to " + largest + " fits all of " + String.join("; ", percents.stream()
          .map(Percent::name).toList()) + ", rounded " + rule.name());
    } else {
      run.out().value("base.min", fitting[0], "Smallest base that fits", "search of all bases", inputs);
      run.out().value("base.max", fitting[fitting.length - 1], "Largest base that fits", "search of all bases",
          inputs);
      for (int i = 0; i < fitting.length;) {
        int end = i;
        while (end + 1 < fitting.length && fitting[end + 1] == fitting[end] + 1) {
          end++;
        }
        table.row(Cell.of(fitting[i]), Cell.of(fitting[end]));
        i = end + 1;
      }
    }
    run.out().table(table);
  }

  private static boolean fits(Percent percent, long n, Rounding rule) {
    return percent.count().map(c -> c <= n && percent.figure().rulesThatFit(c, n).contains(rule.mode()))
        .orElseGet(() -> percent.figure().counts(n, rule.mode()).isPresent());
  }
}
