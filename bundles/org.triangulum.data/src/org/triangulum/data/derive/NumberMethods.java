// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.triangulum.data.DataException;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.SortOrder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;

/** Rank and standardise: numbers that depend on all rows. */
final class NumberMethods {
  private NumberMethods() {}

  /** The rows with a number. */
  static int[] valid(ColumnValues values) {
    return IntStream.range(0, values.size()).filter(row -> !Double.isNaN(values.number(row))).toArray();
  }

  static double[] numbers(ColumnValues values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(values::number).toArray();
  }

  /** A column of decimal numbers where a row without a number is missing, of the kind it was or plainly. */
  static double[] missing(ColumnValues values) {
    double[] all = new double[values.size()];
    for (int row = 0; row < all.length; row++) {
      MissingKind kind = values.missing(row);
      all[row] = DecimalValues.missingValue(kind == MissingKind.NONE ? MissingKind.MISSING : kind);
    }
    return all;
  }

  /** The place in the order. */
  static final class Rank implements Method {
    @Override
    public DerivationKind kind() {
      return DerivationKind.RANK;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.choice("ties", "What equal values get: the mean of their ranks, the smallest, the "
          + "largest, the next whole number without gaps (dense), or ranks in order of the rows (first).",
          "mean", "min", "max", "dense", "first"),
          ParameterDoc.choice("order", "Whether the smallest or the largest value has rank 1.", "ascending",
          "descending"));
    }

    @Override
    public boolean rowwise(Map<String, String> parameters) {
      return false;
    }

    @Override
    public Derived compute(Source source) {
      ColumnValues values = source.values(source.input());
      boolean descending = source.text("order").equals("descending");
      int[] rows = valid(values);
      double[] numbers = numbers(values, rows);
      SortOrder order = SortOrder.of(Arrays.stream(numbers).map(x -> descending ? -x : x).toArray());
      double[] ranks = missing(values);
      int group = 0;
      for (int start = 0; start < order.size();) {
        int end = order.endOfTie(start);
        group++;
        for (int place = start; place < end; place++) {
          ranks[rows[order.caseAt(place)]] = rank(source.text("ties"), start, end, place, group);
        }
        start = end;
      }
      List<String> remarks = group < rows.length ? List.of((rows.length - group) + " of " + rows.length
          + " values are equal to another; they got rank " + source.text("ties")) : List.of();
      return new Derived(DecimalValues.of(ranks), MeasurementLevel.ORDINAL, new TreeMap<>(), remarks);
    }

    private static double rank(String ties, int start, int end, int place, int group) {
      return switch (ties) {
        case "mean" -> (start + 1.0 + end) / 2;
        case "min" -> start + 1.0;
        case "max" -> end;
        case "dense" -> group;
        default -> place + 1.0;
      };
    }
  }

  /** Distance from the mean in standard deviations. */
  static final class Standardise implements Method {
    @Override
    public DerivationKind kind() {
      return DerivationKind.STANDARDISE;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.text("mean", "0", "Mean of the result: 0 for z values, 50 for T values."),
          ParameterDoc.text("sd", "1", "Standard deviation of the result: 1 for z values, 10 for T values; that of the "
          + "input is of the sample (n - 1)."));
    }

    @Override
    public boolean rowwise(Map<String, String> parameters) {
      return false;
    }

    @Override
    public Derived compute(Source source) {
      ColumnValues values = source.values(source.input());
      int[] rows = valid(values);
      double[] numbers = numbers(values, rows);
      double targetMean = source.number("mean");
      double targetSd = source.number("sd");
      try {
        Descriptives summary = Descriptives.of(numbers);
        double mean = summary.mean();
        double sd = summary.sd();
        if (!(sd > 0)) {
          throw new DataException("All values of column " + source.input().getKey() + " are equal; they cannot be "
              + "standardised");
        }
        double[] result = missing(values);
        for (int i = 0; i < rows.length; i++) {
          result[rows[i]] = (numbers[i] - mean) / sd * targetSd + targetMean;
        }
        return Derived.of(DecimalValues.of(result), MeasurementLevel.INTERVAL, Map.of());
      } catch (NotComputableException e) {
        throw new DataException("Column " + source.input().getKey() + " cannot be standardised: " + e.getMessage(), e);
      }
    }
  }
}
