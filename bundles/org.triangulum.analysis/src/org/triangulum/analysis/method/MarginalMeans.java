// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Coefficients;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.Interval;

/**
 * What a regression lets expect at the categories of each predictor, or at its mean and one standard deviation below
 * and above, the other predictors held at their means, their categories at equal weights (Searle, Speed and Milliken
 * 1980, The American Statistician 34:216).
 *
 * <p>Values after {@code means.} and a category such as {@code role=manager.}, or a predictor and {@code .low.},
 * {@code .middle.} or {@code .high.}: {@code mean}, {@code lower}, {@code upper}.
 */
final class MarginalMeans {
  static final ParameterSpec PARAMETER = ParameterSpec.of("means", Kind.FLAG, "false",
      "Estimated marginal means: what the model lets expect at each predictor, the others held at their means.");
  private static final String[] PLACES = {"low", "middle", "high"};
  private static final String[] SPOKEN = {"1 SD below the mean", "mean", "1 SD above the mean"};

  /**
   * A place in a predictor.
   *
   * @param name in values
   * @param label for people
   * @param terms what the columns are there
   */
  record Place(String name, String label, double[] terms) {}

  private final Run run;
  private final RegressionTerms terms;
  private final double[] centre;

  MarginalMeans(Run run, RegressionTerms terms) {
    this.run = run;
    this.terms = terms;
    centre = IntStream.range(0, terms.names().size()).mapToDouble(t -> terms.ofCategory(t) ? 1.0 / (1 + terms
        .predictors().stream().filter(terms.predictors().get(t)::equals).count())
        : Descriptives.of(terms.columns()[t]).mean()).toArray();
  }

  /** The places of a predictor. */
  List<Place> places(String predictor) {
    int[] own = IntStream.range(0, centre.length).filter(t -> terms.predictors().get(t).equals(predictor)).toArray();
    List<Place> places = new ArrayList<>();
    if (!terms.ofCategory(own[0])) {
      double sd = Descriptives.of(terms.columns()[own[0]]).sd();
      for (int i = 0; i < PLACES.length; i++) {
        double[] at = centre.clone();
        at[own[0]] += (i - 1) * sd;
        places.add(new Place(predictor + "." + PLACES[i], SPOKEN[i] + " (" + Spoken.figure(at[own[0]]) + ")", at));
      }
      return places;
    }
    for (int active = -1; active < own.length; active++) {
      double[] at = centre.clone();
      for (int i = 0; i < own.length; i++) {
        at[own[i]] = i == active ? 1 : 0;
      }
      String name = active < 0 ? terms.compared().get(predictor) : terms.names().get(own[active]);
      String key = name.substring(predictor.length() + 1);
      places.add(new Place(name, run.sample().factor(predictor).categories().stream().filter(c -> c.key().equals(key))
          .map(Category::label).findFirst().orElse(key), at));
    }
    return places;
  }

  /**
   * Adds tables and charts.
   *
   * @param outcome what is expected, such as a mean or a chance
   * @param response makes it of the linear predictor
   */
  void add(Coefficients coefficients, String outcome, DoubleUnaryOperator response, Trail n) {
    for (String predictor : terms.predictors().stream().distinct().toList()) {
      List<Place> places = places(predictor);
      TableBuilder table = new TableBuilder("means-" + predictor, outcome + " by " + run.title(predictor))
          .column("place", run.title(predictor), Format.TEXT).column("mean", outcome, Format.DECIMAL)
          .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
          .note("Other predictors at their means, categories at equal weights");
      List<List<Double>> drawn = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      List<String> spoken = new ArrayList<>();
      for (Place place : places) {
        double[] weights = IntStream.rangeClosed(0, place.terms().length).mapToDouble(i -> i == 0 ? 1
            : place.terms()[i - 1]).toArray();
        Interval interval = coefficients.combinationInterval(run.confidence(), weights);
        double[] numbers = {coefficients.combination(weights), interval.lower(), interval.upper()};
        String[] names = {"mean", "lower", "upper"};
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(place.label())));
        for (int i = 0; i < numbers.length; i++) {
          double number = response.applyAsDouble(numbers[i]);
          drawn.get(i).add(number);
          cells.add(run.out().value("means." + place.name() + "." + names[i], number, (i == 0 ? outcome : i == 1
              ? "Lower limit" : "Upper limit") + " at " + place.name(), "the model with other predictors at their "
              + "means", n));
        }
        spoken.add(place.label() + " " + Spoken.interval(drawn.get(0).get(spoken.size()), drawn.get(1).get(
            spoken.size()), drawn.get(2).get(spoken.size()), "", 2));
        table.row(cells);
      }
      run.out().table(table);
      run.out().chart(new Chart("means-" + predictor, Chart.Kind.INTERVAL, outcome + " by " + run.title(predictor)
          + ", other predictors held at their means", places.stream().map(Place::label).toList(),
          List.of(new Chart.Series(outcome + " with " + run.level() + " interval", drawn.get(0), drawn.get(1),
              drawn.get(2), places.stream().map(p -> "means." + p.name() + ".mean").toList())), outcome,
          outcome + ". " + String.join("; ", spoken) + "."));
    }
  }

  /**
   * Adds what an ordinal regression lets expect: the chance of each class. Values {@code means.PLACE.p.CLASS}.
   *
   * @param classes keys of the classes of the outcome
   */
  void addClasses(Coefficients coefficients, List<String> classes, Trail n) {
    int steps = classes.size() - 1;
    for (String predictor : terms.predictors().stream().distinct().toList()) {
      List<Place> places = places(predictor);
      String title = "Predicted share of each answer by " + run.title(predictor);
      TableBuilder table = new TableBuilder("means-" + predictor, title).column("place", run.title(predictor),
          Format.TEXT).note("Other predictors at their means, categories at equal weights");
      classes.forEach(c -> table.column("p-" + c, c, Format.DECIMAL));
      double[][] shares = new double[classes.size()][places.size()];
      List<String> spoken = new ArrayList<>();
      for (int p = 0; p < places.size(); p++) {
        Place place = places.get(p);
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(place.label())));
        double below = 0;
        for (int c = 0; c <= steps; c++) {
          double upTo = c == steps ? 1 : 1 / (1 + Math.exp(-coefficients.combination(weights(place, c, steps))));
          shares[c][p] = 100 * (upTo - below);
          cells.add(run.out().value("means." + place.name() + ".p." + classes.get(c), upTo - below, "Chance of "
              + classes.get(c) + " at " + place.name(), "difference of the chances of at most each class", n));
          below = upTo;
        }
        int at = p;
        spoken.add(place.label() + ": " + String.join(", ", IntStream.rangeClosed(0, steps).mapToObj(c ->
            classes.get(c) + " " + Spoken.decimals(shares[c][at], 0) + " %").toList()));
        table.row(cells);
      }
      run.out().table(table);
      run.out().chart(new Chart("means-" + predictor, Chart.Kind.STACKED, title + ", other predictors held at their "
          + "means", places.stream().map(Place::label).toList(), IntStream.rangeClosed(0, steps).mapToObj(c ->
              new Chart.Series(classes.get(c), Arrays.stream(shares[c]).boxed().toList(), List.of(), List.of()))
              .toList(), "Predicted % of answers", "Predicted percent. " + String.join("; ", spoken) + "."));
    }
  }

  /** The threshold above a class less the linear predictor. */
  private static double[] weights(Place place, int step, int steps) {
    double[] weights = new double[steps + place.terms().length];
    weights[step] = 1;
    for (int t = 0; t < place.terms().length; t++) {
      weights[steps + t] = -place.terms()[t];
    }
    return weights;
  }
}
