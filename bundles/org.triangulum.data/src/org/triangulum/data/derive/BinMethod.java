// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.triangulum.data.DataException;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.stats.Frequencies;
import org.triangulum.stats.Quantiles;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;

/**
 * Numbers become classes 1, 2, … A class holds its lower bound and not its upper one, or the other way round; the last
 * (or first) one holds both. Classes by cut points are open at both ends.
 */
final class BinMethod implements Method {
  private static final int MOST = 120;
  private static final String METHOD = "method";
  private static final String CUTS = "cut-points";
  private static final String WIDTH = "equal-width";

  @Override
  public DerivationKind kind() {
    return DerivationKind.BIN;
  }

  @Override
  public List<ParameterDoc> parameters() {
    return List.of(ParameterDoc.choice(METHOD, "How the bounds are found: given, equally far apart from the smallest "
        + "to the "
        + "largest value, or quantiles (type 7 of Hyndman and Fan 1996).", CUTS, WIDTH, "quantiles"),
        ParameterDoc.text("cuts", "", "With cut-points: the inner bounds, such as 18; 30; 65."),
        ParameterDoc.text("bins", "4", "With the others: how many classes, 2 to " + MOST + "."),
        ParameterDoc.choice("closed", "Which bound belongs to a class.", "left", "right"));
  }

  @Override
  public boolean rowwise(Map<String, String> parameters) {
    return parameters.getOrDefault(METHOD, CUTS).equals(CUTS);
  }

  @Override
  public Derived compute(Source source) {
    if (source.input().getType() == ColumnType.TEXT) {
      throw new DataException("Column " + source.input().getKey() + " holds texts; only numbers have classes");
    }
    ColumnValues values = source.values(source.input());
    boolean cuts = source.text(METHOD).equals(CUTS);
    boolean left = !source.text("closed").equals("right");
    double[] bounds = cuts ? cuts(source.required("cuts")) : bounds(source, values);
    byte[] codes = new byte[values.size()];
    for (int row = 0; row < codes.length; row++) {
      MissingKind kind = values.missing(row);
      codes[row] = kind != MissingKind.NONE ? CodeValues.missingCode(kind) : (byte) bin(bounds, values.number(row),
          left);
    }
    int bins = bounds.length - 1;
    TreeMap<Double, String> labels = new TreeMap<>();
    for (int bin = 1; bin <= bins; bin++) {
      labels.put((double) bin, label(bounds, bin, left));
    }
    int asked = cuts ? bins : source.whole("bins", 2);
    return new Derived(CodeValues.of(codes), MeasurementLevel.ORDINAL, labels, bins == asked ? List.of()
        : List.of("Bounds fell together, so that there are " + bins + " classes instead of " + asked));
  }

  private static double[] cuts(String text) {
    double[] inner = Arrays.stream(text.split(";")).filter(t -> !t.isBlank())
        .mapToDouble(t -> Source.number("cuts", t)).toArray();
    for (int i = 1; i < inner.length; i++) {
      if (inner[i] <= inner[i - 1]) {
        throw new DataException("Cut points must rise: " + NumberRange.plain(inner[i]) + " comes after "
            + NumberRange.plain(inner[i - 1]));
      }
    }
    if (inner.length == 0 || inner.length >= MOST) {
      throw new DataException("One to " + (MOST - 1) + " cut points are needed, such as 18; 30; 65");
    }
    double[] bounds = new double[inner.length + 2];
    System.arraycopy(inner, 0, bounds, 1, inner.length);
    bounds[0] = Double.NEGATIVE_INFINITY;
    bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
    return bounds;
  }

  private static double[] bounds(Source source, ColumnValues values) {
    int bins = source.whole("bins", 2);
    double[] numbers = NumberMethods.numbers(values, NumberMethods.valid(values));
    if (bins > MOST || numbers.length == 0) {
      throw new DataException(numbers.length == 0 ? "Column " + source.input().getKey() + " has no values"
          : "At most " + MOST + " classes, not " + bins);
    }
    if (source.text(METHOD).equals(WIDTH)) {
      double least = Arrays.stream(numbers).min().orElseThrow();
      double most = Arrays.stream(numbers).max().orElseThrow();
      double[] bounds = IntStream.rangeClosed(0, bins).mapToDouble(i -> least + (most - least) * i / bins).toArray();
      bounds[bins] = most;
      return distinct(source, bounds);
    }
    Quantiles quantiles = Quantiles.of(Frequencies.of(numbers));
    return distinct(source, IntStream.rangeClosed(0, bins).mapToDouble(i -> quantiles.quantile((double) i / bins))
        .toArray());
  }

  private static double[] distinct(Source source, double[] bounds) {
    double[] different = Arrays.stream(bounds).distinct().toArray();
    if (different.length < 2) {
      throw new DataException("All values of column " + source.input().getKey() + " are equal; there are no classes");
    }
    return different;
  }

  private static int bin(double[] bounds, double value, boolean left) {
    int bins = bounds.length - 1;
    if (left) {
      for (int bin = 1; bin < bins; bin++) {
        if (value < bounds[bin]) {
          return bin;
        }
      }
      return bins;
    }
    for (int bin = bins; bin > 1; bin--) {
      if (value > bounds[bin - 1]) {
        return bin;
      }
    }
    return 1;
  }

  private static String label(double[] bounds, int bin, boolean left) {
    double from = bounds[bin - 1];
    double to = bounds[bin];
    if (Double.isInfinite(from)) {
      return (left ? "under " : "up to ") + NumberRange.plain(to);
    }
    if (Double.isInfinite(to)) {
      return (left ? "from " : "over ") + NumberRange.plain(from);
    }
    boolean closedLeft = left || bin == 1;
    boolean closedRight = !left || bin == bounds.length - 1;
    return (closedLeft ? "[" : "(") + NumberRange.plain(from) + ", " + NumberRange.plain(to)
        + (closedRight ? "]" : ")");
  }
}
