// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * GRIM test of printed means.
 *
 * <p>Values, after {@code group.NAME.} with a summary: {@code n}, {@code consistent} (1 when some sum of whole numbers
 * gives the mean, else 0), {@code sum.min}, {@code sum.max} (when consistent) and
 * {@code sum} (when there is only one).
 */
public final class GrimAnalysis extends ShippedAnalysis {
  private static final ParameterSpec MEAN = ParameterSpec.of("mean", Kind.TEXT, "",
      "The mean exactly as printed, with its decimals: 30.20 is not 30.2.");
  private static final ParameterSpec N = ParameterSpec.integer("n", "", 1, 1e12, "The number of cases, at least 1.");
  private static final ParameterSpec ITEMS = ParameterSpec.integer("items", "1", 1, 1e6,
      "The number of whole-number items that each case's score is the mean of; 1 for a sum or a single item.");

  /** The analysis as services and extensions make it. */
  public GrimAnalysis() {
    super("grim", "GRIM test of printed means", "Checks of printed figures",
        "Whether a printed mean can come from whole numbers at all, given the number of cases.",
        InputSpec.figures(),
        List.of(MEAN, N, ITEMS, Summaries.SUMMARY, Rounding.PARAMETER), List.of(References.GRIM));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    boolean one = input.parameters().containsKey(MEAN.name()) && input.parameters().containsKey(N.name());
    boolean several = !input.parameters().getOrDefault(Summaries.SUMMARY.name(), "").isEmpty();
    return one || several ? List.of() : List.of("Give mean and n, or a summary NAME:N:MEAN;NAME:N:MEAN");
  }

  private record Figure(String prefix, String name, long n, String mean) {}

  @Override
  String compute(Run run) {
    Rounding rule = Rounding.of(run);
    long items = run.parameters().integer(ITEMS.name());
    TableBuilder table = new TableBuilder("grim", title()).column("name", "Mean of", Format.TEXT)
        .column("n", "n", Format.COUNT).column("mean", "As printed", Format.TEXT)
        .column("consistent", "Possible", Format.TEXT).column("lowest", "Sum from", Format.COUNT)
        .column("highest", "to", Format.COUNT).column("rules", "Rounding rules that fit", Format.TEXT);
    for (Figure figure : figures(run)) {
      PrintedFigure printed = Rounding.read(figure.mean());
      Trail[] inputs = {new Trail("mean as printed", figure.mean(), "", List.of()), Trail.input("n", figure.n()),
          Trail.input("items", items)};
      Optional<Range> sums = printed.sums(figure.n() * items, rule.mode());
      String fit = String.join(", ", Rounding.RULES.stream()
          .filter(r -> printed.sums(figure.n() * items, r.mode()).isPresent()).map(Rounding::name).toList());
      Cell n = run.out().value(figure.prefix() + "n", figure.n(), inputs[1]);
      run.out().value(figure.prefix() + "consistent", sums.isPresent() ? 1 : 0, "Possible mean of " + figure.name(),
          "is there a whole number k with k / (n items) printed as the mean?", inputs);
      table.row(Cell.of(figure.name()), n, Cell.of(figure.mean()), Cell.of(sums.isPresent() ? "yes" : "no"),
          sums.map(s -> run.out().value(figure.prefix() + "sum.min", s.lowest(), "Lowest sum", "k / (n items)",
              inputs)).orElse(Cell.of("–")),
          sums.map(s -> run.out().value(figure.prefix() + "sum.max", s.highest(), "Highest sum", "k / (n items)",
              inputs)).orElse(Cell.of("–")), Cell.of(fit.isEmpty() ? "none" : fit));
      sums.filter(s -> s.lowest() == s.highest()).ifPresent(s -> run.out().value(figure.prefix() + "sum", s.lowest(),
          "The only sum that gives the mean", "k / (n items)", inputs));
      if (sums.isEmpty()) {
        run.out().warn("No whole numbers of " + figure.n() + " cases have the mean " + figure.mean() + " ("
            + figure.name() + "), rounded " + rule.name());
      }
    }
    run.out().table(table);
    return "GRIM test, exact arithmetic, rounding " + rule.name();
  }

  private static List<Figure> figures(Run run) {
    if (!run.parameters().has(Summaries.SUMMARY.name())) {
      return List.of(new Figure("", "the printed mean", run.parameters().integer(N.name()),
          run.parameters().text(MEAN.name()).strip()));
    }
    List<Figure> figures = new ArrayList<>();
    for (String part : run.parameters().text(Summaries.SUMMARY.name()).split(";")) {
      String[] fields = part.strip().split(":");
      if (fields.length < 3 || !fields[1].strip().matches("[1-9][0-9]{0,11}")) {
        throw new AnalysisException("Parameter summary has '" + part.strip() + "'; a mean is NAME:N:MEAN");
      }
      String name = fields[0].isBlank() ? Integer.toString(figures.size() + 1) : fields[0].strip();
      if (figures.stream().anyMatch(f -> f.name().equals(name))) {
        throw new AnalysisException("Two groups are named " + name + "; each needs a name of its own");
      }
      figures.add(new Figure("group." + name + ".", name, Long.parseLong(fields[1].strip()), fields[2].strip()));
    }
    return figures;
  }
}
