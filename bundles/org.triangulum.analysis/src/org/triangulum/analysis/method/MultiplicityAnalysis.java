// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.analysis.run.TestFamily;
import org.triangulum.stats.PAdjustment;

/**
 * Adjustment of the p values of a declared family of tests: of saved results, after which rows are named, or given.
 *
 * <p>Values: {@code tests}; per test {@code T.p}, {@code T.bonferroni}, {@code T.holm}, {@code T.benjamini.hochberg};
 * {@code significant} (p up to alpha, not adjusted), {@code significant.bonferroni} and so on.
 */
public final class MultiplicityAnalysis extends ShippedAnalysis {
  private static final ParameterSpec P = ParameterSpec.of("p", Kind.FIGURES, "",
      "The p values of the family: NAME:P;NAME:P, each from 0 to 1; of saved results they are read.");
  private static final ParameterSpec FAMILY = ParameterSpec.of("family", Kind.TEXT, "",
      "What the tests have in common, such as the question they answer; stated with the result.");
  private static final ParameterSpec ALPHA = ParameterSpec.number("alpha", "0.05", 0.0001, 0.5,
      "Level of the whole family, 0.0001 to 0.5.");

  /** The analysis as services and extensions make it. */
  public MultiplicityAnalysis() {
    super("multiplicity", "Many tests at once", "Inference",
        "What is left of several p values when they are judged together as one family: Bonferroni, Holm, "
            + "Benjamini-Hochberg. Choose the saved results whose tests answer one question together, or give p "
            + "values.",
        InputSpec.figures(), List.of(TestFamily.RUNS, P, FAMILY, ALPHA),
        List.of(References.BONFERRONI, References.HOLM, References.BENJAMINI_HOCHBERG));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    if (!input.parameters().getOrDefault(P.name(), "").isBlank()) {
      return List.of();
    }
    return List.of(input.parameters().getOrDefault(TestFamily.RUNS.name(), "").isBlank()
        ? "Choose the saved results of the family with runs, or give their p values with p"
        : "The results that runs names are saved in a study: name the study");
  }

  @Override
  String compute(Run run) {
    Map<String, Double> family = read(run.parameters().text(P.name()));
    double[] p = family.values().stream().mapToDouble(Double::doubleValue).toArray();
    double alpha = run.parameters().number(ALPHA.name());
    run.out().value("tests", p.length, Trail.input("Tests of the family", p.length));
    String name = run.parameters().text(FAMILY.name());
    TableBuilder table = new TableBuilder("tests", "Family of " + p.length + " tests" + (name.isEmpty() ? "" : ": "
        + name)).column("test", "Test", Format.TEXT).column("p", "p", Format.P);
    List<double[]> adjusted = new ArrayList<>();
    for (PAdjustment adjustment : PAdjustment.values()) {
      table.column(key(adjustment), title(adjustment), Format.P);
      adjusted.add(adjustment.of(p));
    }
    int at = 0;
    for (String test : family.keySet()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(test), run.out().value(test + ".p", p[at],
          trail(run, test, p[at]))));
      for (PAdjustment adjustment : PAdjustment.values()) {
        cells.add(run.out().value(test + "." + key(adjustment), adjusted.get(adjustment.ordinal())[at],
            title(adjustment) + " of " + test, formula(adjustment), run.out().trail(test + ".p")));
      }
      table.row(cells);
      at++;
    }
    run.out().table(table);
    counts(run, alpha, p, adjusted);
    if (name.isEmpty()) {
      run.out().warn("The family is not named: say with family which question its tests answer together, and count "
          + "every "
          + "test that was made for it");
    }
    return "p values of " + p.length + " tests as one family" + (name.isEmpty() ? "" : " (" + name + ")")
        + ", adjusted by Bonferroni, Holm and Benjamini-Hochberg";
  }

  private static Trail trail(Run run, String test, double p) {
    return run.parameters().has(TestFamily.RUNS.name()) ? Trail.input("p of saved result " + test, p)
        : Trail.input("p of " + test, p);
  }

  private static void counts(Run run, double alpha, double[] p, List<double[]> adjusted) {
    long plain = Arrays.stream(p).filter(x -> x <= alpha).count();
    TableBuilder table = new TableBuilder("significant", "Tests up to the level of " + alpha)
        .column("method", "Method", Format.TEXT).column("count", "Tests", Format.COUNT);
    table.row(Cell.of("Not adjusted"), run.out().value("significant", plain, "Tests with p up to alpha", "p <= alpha"));
    for (PAdjustment adjustment : PAdjustment.values()) {
      long count = Arrays.stream(adjusted.get(adjustment.ordinal())).filter(x -> x <= alpha).count();
      table.row(Cell.of(title(adjustment)), run.out().value("significant." + key(adjustment), count,
          "Tests with adjusted p up to alpha, " + title(adjustment), "adjusted p <= alpha"));
    }
    run.out().table(table);
  }

  private static Map<String, Double> read(String text) {
    Map<String, Double> family = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      int colon = part.lastIndexOf(':');
      String name = colon < 0 ? "" : part.substring(0, colon).strip();
      double p = colon < 0 ? Double.NaN : number(part.substring(colon + 1));
      if (name.isEmpty() || !(p >= 0 && p <= 1)) {
        throw new AnalysisException("Parameter p has '" + part.strip() + "'; a test is NAME:P with P from 0 to 1");
      }
      if (family.put(name, p) != null) {
        throw new AnalysisException("Parameter p names the test " + name + " twice");
      }
    }
    return family;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String key(PAdjustment adjustment) {
    return adjustment.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static String title(PAdjustment adjustment) {
    return switch (adjustment) {
      case BONFERRONI -> "Bonferroni";
      case HOLM -> "Holm";
      case BENJAMINI_HOCHBERG -> "Benjamini-Hochberg (false discovery rate)";
    };
  }

  private static String formula(PAdjustment adjustment) {
    return switch (adjustment) {
      case BONFERRONI -> "tests * p, at most 1";
      case HOLM -> "largest (tests - rank + 1) * p of the p values up to this one, at most 1";
      case BENJAMINI_HOCHBERG -> "smallest tests * p / rank of the p values from this one on";
    };
  }
}
