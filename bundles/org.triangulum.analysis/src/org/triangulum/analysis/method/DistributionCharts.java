// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Chart;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.Frequencies;
import org.triangulum.stats.Quantiles;

/**
 * How a numeric variable is distributed: a box for each group (whiskers to the last value within 1.5 times the
 * interquartile range, Tukey 1977, Exploratory Data Analysis) and a histogram of all.
 */
final class DistributionCharts {
  private static final MathContext TEN_DIGITS = new MathContext(10);
  private static final double REACH = 1.5;
  private static final int FEW = 12;
  private static final int MOST_CLASSES = 30;

  private final Run run;
  private final String variable;

  DistributionCharts(Run run, String variable) {
    this.run = run;
    this.variable = variable;
  }

  /**
   * The values of a group, or of all cases.
   *
   * @param name for people
   * @param prefix of the values of the result that say its median and mean
   * @param values counts weighed in
   */
  record Part(String name, String prefix, Frequencies values) {}

  /** Adds the charts of the parts that have values; the last part is all of them where there are several. */
  void add(List<Part> parts) {
    List<Part> filled = parts.stream().filter(part -> part.values().n() > 0).toList();
    if (filled.isEmpty()) {
      return;
    }
    boxes(parts);
    if (filled.size() == 1 || parts.get(parts.size() - 1).values().n() > 0) {
      histogram(filled.get(filled.size() - 1));
    }
  }

  /** Adds a box for each part that has values. */
  void boxes(List<Part> all) {
    List<Part> parts = all.stream().filter(part -> part.values().n() > 0).toList();
    if (parts.isEmpty()) {
      return;
    }
    List<List<Double>> numbers = IntStream.range(0, 6).mapToObj(i -> (List<Double>) new ArrayList<Double>()).toList();
    for (Part part : parts) {
      Frequencies values = part.values();
      Quantiles quantiles = Quantiles.of(values);
      double low = quantiles.quantile(0.25, Quantiles.Type.TYPE_7);
      double high = quantiles.quantile(0.75, Quantiles.Type.TYPE_7);
      double reach = REACH * (high - low);
      double[] within = IntStream.range(0, values.size()).mapToDouble(values::value)
          .filter(v -> v >= low - reach && v <= high + reach).toArray();
      double[] box = {quantiles.median(), low, high, Descriptives.of(values).mean(),
          Math.min(low, within[0]), Math.max(high, within[within.length - 1])};
      for (int i = 0; i < box.length; i++) {
        numbers.get(i).add(box[i]);
      }
    }
    List<String> labels = parts.stream().map(p -> p.name() + " (n = " + p.values().n() + ")").toList();
    String spoken = String.join("; ", IntStream.range(0, labels.size()).mapToObj(i -> labels.get(i) + " median "
        + Spoken.decimals(numbers.get(0).get(i), 2) + ", quartiles " + Spoken.decimals(numbers.get(1).get(i), 2)
        + " and " + Spoken.decimals(numbers.get(2).get(i), 2)).toList());
    run.out().chart(new Chart("boxes-" + variable, Chart.Kind.BOX, run.title(variable), labels,
        List.of(new Chart.Series("Median and quartiles", numbers.get(0), numbers.get(1), numbers.get(2),
            names(parts, "median")),
            new Chart.Series("Mean and whiskers", numbers.get(3), numbers.get(4), numbers.get(5),
                names(parts, "mean"))), variable, "Boxes of " + run.title(variable) + ". " + spoken + "."));
  }

  private List<String> names(List<Part> parts, String symbol) {
    return parts.stream().map(part -> run.out().named(part.prefix() + symbol)).toList();
  }

  /**
   * One column for each value where there are few, else classes of a round width, about as many as Sturges' rule asks
   * for (1926, JASA 21:65); a value on a boundary counts in the class that begins there.
   */
  private void histogram(Part part) {
    Frequencies values = part.values();
    List<String> labels = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    if (values.size() <= FEW) {
      for (int i = 0; i < values.size(); i++) {
        labels.add(plain(values.value(i)));
        counts.add((double) values.count(i));
      }
    } else {
      double width = round((values.value(values.size() - 1) - values.value(0)) / Math.min(MOST_CLASSES,
          Math.ceil(Math.log(values.n()) / Math.log(2)) + 1));
      double least = Math.floor(values.value(0) / width) * width;
      int classes = (int) Math.floor((values.value(values.size() - 1) - least) / width) + 1;
      double[] sums = new double[classes];
      for (int i = 0; i < values.size(); i++) {
        sums[(int) Math.min(classes - 1.0, Math.floor((values.value(i) - least) / width))] += values.count(i);
      }
      for (int c = 0; c < classes; c++) {
        labels.add(plain(least + c * width) + "–" + plain(least + (c + 1) * width));
        counts.add(sums[c]);
      }
    }
    String spoken = String.join("; ", IntStream.range(0, labels.size()).mapToObj(i -> labels.get(i) + ": "
        + Spoken.decimals(counts.get(i), 0)).toList());
    run.out().chart(new Chart("histogram-" + variable, Chart.Kind.HISTOGRAM, run.title(variable) + " (n = "
        + values.n() + ")", labels, List.of(new Chart.Series("Cases", counts, List.of(), List.of())), "Cases",
        "Cases by " + run.title(variable) + (values.size() > FEW ? ", classes from the first number to below the second"
            : "") + ". " + spoken + "."));
  }

  /** The next width up of 1, 2, 2.5 or 5 times a power of ten. */
  private static double round(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    return DoubleStream.of(1, 2, 2.5, 5).map(step -> step * power).filter(w -> w >= width * (1 - 1e-9)).findFirst()
        .orElse(10 * power);
  }

  private static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).round(TEN_DIGITS).stripTrailingZeros().toPlainString();
  }
}
