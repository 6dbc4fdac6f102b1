// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Reliability;

/**
 * Reliability of a sum of items.
 *
 * <p>Values: {@code n}, {@code items}, {@code alpha} with {@code .lower} and {@code .upper},
 * {@code alpha.standardized}, {@code omega} with {@code .lower} and {@code .upper}, {@code r.mean}; {@code split.r},
 * {@code split.spearman.brown},
 * {@code split.horst}, {@code split.guttman}; per item {@code V.mean}, {@code V.sd}, {@code V.item.rest} with
 * {@code .lower} and {@code .upper}, {@code V.alpha.without}.
 */
public final class ReliabilityAnalysis extends ScaleAnalysis {
  private static final ParameterSpec SPLIT = ParameterSpec.choice("split",
      "How the items are halved: every other one, or the first half of those given.", "odd-even", "first-last");
  private static final double CONTRARY = 0;

  /** The analysis as services and extensions make it. */
  public ReliabilityAnalysis() {
    super("reliability", "Reliability of a scale", "Scales",
        "Whether items may be added up to one score: Cronbach's alpha, omega, split halves, and what each item adds.",
        role("Items", 2), List.of(SPLIT, CommonParameters.COLLAPSE, CommonParameters.CONFIDENCE),
        List.of(References.CRONBACH, References.FELDT, References.MCDONALD, References.RAYKOV,
        References.RAYKOV_MARCOULIDES, References.GUTTMAN,
        References.SPEARMAN_BROWN,
            References.HORST));
  }

  @Override
  String compute(Run run, CompleteRows rows, Trail n) {
    Reliability scale = Reliability.of(rows.columns());
    warnOfPolarity(run);
    run.out().value("items", scale.size(), Trail.input("Items", scale.size()));
    coefficients(run, scale, n);
    items(run, rows, scale, n);
    return "Cronbach's alpha with Feldt's " + run.level() + " interval; McDonald's omega by a one-factor maximum "
        + "likelihood solution, interval by the delta method on the logit scale; halves "
        + run.parameters().text(SPLIT.name());
  }

  private static void coefficients(Run run, Reliability scale, Trail n) {
    ResultBuilder out = run.out();
    boolean oddEven = run.parameters().text(SPLIT.name()).equals("odd-even");
    boolean[] first = new boolean[scale.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = oddEven ? i % 2 == 0 : i < (first.length + 1) / 2;
    }
    TableBuilder table = new TableBuilder("reliability", "Reliability of the sum of " + scale.size() + " items")
        .column("coefficient", "Coefficient", Format.TEXT).column("value", "Estimate", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL);
    String feldt = "1 - (1 - alpha) F(n - 1, (n - 1)(k - 1))";
    table.row(Cell.of("Cronbach's alpha"), out.value("alpha", scale.alpha(), "Cronbach's alpha",
        "k / (k - 1) (1 - sum of item variances / variance of the sum)", n),
        out.value("alpha.lower", scale.alphaInterval(run.confidence()).lower(), "Lower limit of alpha", feldt, n),
        out.value("alpha.upper", scale.alphaInterval(run.confidence()).upper(), "Upper limit of alpha", feldt, n));
    Row row = new Row(out, table, n);
    row.add("alpha.standardized", "Alpha of standardised items", scale::standardizedAlpha,
        "k r / (1 + (k - 1) r), r the mean correlation");
    row.add("r.mean", "Mean correlation of items", scale::meanCorrelation, "mean over all pairs");
    omega(run, scale, table, n);
    row.add("split.r", "Correlation of the halves", () -> scale.split(first).r(), "of the sums of the halves");
    row.add("split.spearman.brown", "Spearman-Brown", () -> scale.split(first).spearmanBrown(), "2 r / (1 + r)");
    row.add("split.horst", "Spearman-Brown for unequal halves", () -> scale.split(first).horst(),
        "Horst's formula by the numbers of items");
    row.add("split.guttman", "Guttman's split half (lambda 4)", () -> scale.split(first).guttman(),
        "2 (1 - (variance 1 + variance 2) / variance of the sum)");
    out.table(table);
  }

  private static void omega(Run run, Reliability scale, TableBuilder table, Trail n) {
    ResultBuilder out = run.out();
    run.attempt("McDonald's omega", scale::omega).ifPresent(omega -> {
      Cell cell = out.value("omega", omega.value(), "McDonald's omega",
          "(sum of loadings)^2 / ((sum of loadings)^2 + sum of unique variances), one factor", n);
      String formula = "logit(omega) ± z standard error / (omega (1 - omega)), by the delta method";
      Optional<Interval> interval = run.attempt("Interval of omega", () -> omega.interval(run.confidence()));
      table.row(Cell.of("McDonald's omega"), cell, interval.map(i -> out.value("omega.lower", i.lower(),
          "Lower limit of omega", formula, out.trail("omega"), n)).orElse(ResultBuilder.UNDEFINED), interval.map(i ->
          out.value("omega.upper", i.upper(), "Upper limit of omega", formula, out.trail("omega"), n))
          .orElse(ResultBuilder.UNDEFINED));
    });
  }

  /** Coefficients without an interval. */
  private record Row(ResultBuilder out, TableBuilder table, Trail n) {
    void add(String name, String label, DoubleSupplier number, String formula) {
      table.row(Cell.of(label), out.attempt(name, number, label, formula, n), Cell.of(""), Cell.of(""));
    }
  }

  private static void items(Run run, CompleteRows rows, Reliability scale, Trail n) {
    ResultBuilder out = run.out();
    TableBuilder table = new TableBuilder("items", "Items").column("item", "Item", Format.TEXT)
        .column("mean", "Mean", Format.DECIMAL).column("sd", "SD", Format.DECIMAL)
        .column("item-rest", "Correlation with the rest", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .column("alpha-without", "Alpha without it", Format.DECIMAL);
    for (int i = 0; i < scale.size(); i++) {
      int item = i;
      String name = run.variables().get(i);
      Descriptives d = Descriptives.of(rows.columns()[i]);
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(name)),
          out.value(name + ".mean", d.mean(), "Mean of " + name, "sum / n", n),
          out.value(name + ".sd", d.sd(), "Standard deviation of " + name, "sqrt(sum (x - mean)^2 / (n - 1))", n)));
      String formula = "Pearson's correlation with the sum of the other items";
      cells.add(out.attempt(name + ".item.rest", () -> scale.itemRest(item).r(), "Item-rest correlation of " + name,
          formula, n));
      cells.add(out.attemptQuietly(name + ".item.rest.lower", () -> scale.itemRest(item).interval(run.confidence())
          .lower(), "Lower limit of the item-rest correlation of " + name, "by Fisher's z", n));
      cells.add(out.attemptQuietly(name + ".item.rest.upper", () -> scale.itemRest(item).interval(run.confidence())
          .upper(), "Upper limit of the item-rest correlation of " + name, "by Fisher's z", n));
      cells.add(out.attemptQuietly(name + ".alpha.without", () -> scale.alphaWithout(item), "Alpha without " + name,
          "alpha of the other items", n));
      out.number(name + ".item.rest").filter(r -> r < CONTRARY).ifPresent(r -> out.warn(name + " goes against the "
          + "other items (correlation " + Spoken.decimals(r, 2) + "): should it be reversed?"));
      table.row(cells);
    }
    out.table(table);
  }
}
