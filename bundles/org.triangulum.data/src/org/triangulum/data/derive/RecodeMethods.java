// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.data.DataException;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnMeaning;
import org.triangulum.store.data.ColumnValues;

/** Recode, collapse and reverse: values become others, one by one. */
final class RecodeMethods {
  private static final String RANGE = "range";

  private RecodeMethods() {}

  private static double number(CellValue cell) {
    try {
      return cell.isMissing() ? Double.NaN : Double.parseDouble(cell.text());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String label(ColumnMeaning meaning, double number) {
    return Double.isNaN(number) ? "" : meaning.labels().getOrDefault(number, "");
  }

  /** Values become others by a list. */
  static final class Recode implements Method {
    @Override
    public DerivationKind kind() {
      return DerivationKind.RECODE;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.text("map", "", "Rules such as 1=5; 2=4; 6..9=1; refused=missing; else=copy. The "
          + "first "
          + "that fits counts; what none names becomes missing."),
          ParameterDoc.text("labels", "", "Labels of the new values, such as 1=low; 2=high; those of values copied "
              + "stay."));
    }

    @Override
    public Derived compute(Source source) {
      RecodeMap map = RecodeMap.parse(source.required("map"));
      ColumnMeaning meaning = source.meaning();
      ColumnValues values = source.values(source.input());
      ColumnType type = map.type(source.input().getType());
      ColumnValues result = Cells.map(values, type, cell -> {
        double number = number(cell);
        return map.of(cell, number, label(meaning, number));
      });
      TreeMap<Double, String> labels = new TreeMap<>();
      meaning.labels().forEach((value, label) -> {
        CellValue same = CellValue.of(NumberRange.plain(value));
        if (map.of(same, value, label) == same) {
          labels.put(value, label);
        }
      });
      labels.putAll(RecodeMap.labels(source.text("labels")));
      return Derived.of(result, source.input().getLevel(), labels);
    }
  }

  /** Categories are put together. */
  static final class Combine implements Method {
    private static final int MOST = 120;

    @Override
    public DerivationKind kind() {
      return DerivationKind.COLLAPSE;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.text("categories", "", "New categories in order, such as agree:1|2; disagree:3|4, "
          + "where "
          + "* stands for the rest. They get the codes 1, 2, …; what is in none becomes missing."));
    }

    @Override
    public Derived compute(Source source) {
      String text = source.required("categories");
      String problem = Collapse.problem(text);
      if (!problem.isEmpty()) {
        throw new DataException("\"" + text + "\" is not " + problem);
      }
      Collapse collapse = Collapse.parse(text);
      if (collapse.categories().size() > MOST) {
        throw new DataException("Too many categories: " + collapse.categories().size());
      }
      ColumnMeaning meaning = source.meaning();
      Set<String> uncovered = new LinkedHashSet<>();
      ColumnValues result = Cells.map(source.values(source.input()), ColumnType.CODE, cell -> {
        if (cell.isMissing()) {
          return cell;
        }
        Optional<Integer> category = collapse.categoryOf(cell.text(), label(meaning, number(cell)));
        category.ifPresentOrElse(c -> { }, () -> uncovered.add(cell.text()));
        return category.map(c -> CellValue.of(Integer.toString(c + 1)))
            .orElseGet(() -> CellValue.missing(MissingKind.MISSING));
      });
      TreeMap<Double, String> labels = new TreeMap<>();
      for (int i = 0; i < collapse.categories().size(); i++) {
        labels.put(i + 1.0, collapse.categories().get(i).name());
      }
      MeasurementLevel level = source.input().getLevel() == MeasurementLevel.NOMINAL ? MeasurementLevel.NOMINAL
          : MeasurementLevel.ORDINAL;
      return new Derived(result, level, labels, uncovered.isEmpty() ? List.of()
          : List.of("In no category, so missing: " + String.join(", ", uncovered)));
    }
  }

  /** The scale is turned round. */
  static final class Reverse implements Method {
    @Override
    public DerivationKind kind() {
      return DerivationKind.REVERSE;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.text(RANGE, "", "Smallest and largest value of the scale, such as 1..5; from the "
          + "column's range or its labels where not said."));
    }

    @Override
    public Derived compute(Source source) {
      Column input = source.input();
      if (input.getType() == ColumnType.TEXT) {
        throw new DataException("Column " + input.getKey() + " holds texts; only a scale of numbers can be reversed");
      }
      NumberRange range = range(source);
      ColumnValues values = source.values(input);
      ColumnMeaning meaning = source.meaning();
      Set<String> outside = new LinkedHashSet<>();
      ColumnValues result = Cells.map(values, input.getType(), cell -> {
        if (cell.isMissing()) {
          return cell;
        }
        double number = number(cell);
        if (!range.contains(number)) {
          outside.add(cell.text());
          return CellValue.missing(MissingKind.MISSING);
        }
        return CellValue.of(NumberRange.plain(range.least() + range.most() - number));
      });
      Map<Double, String> labels = new TreeMap<>();
      meaning.labels().forEach((value, label) -> labels.put(range.least() + range.most() - value, label));
      return new Derived(result, input.getLevel(), new TreeMap<>(labels), outside.isEmpty() ? List.of()
          : List.of("Outside of " + range + ", so missing: " + String.join(", ", outside)));
    }

    private static NumberRange range(Source source) {
      NumberRange range;
      if (!source.text(RANGE).isBlank()) {
        range = NumberRange.parse(source.text(RANGE));
      } else {
        ColumnMeaning meaning = source.meaning();
        range = NumberRange.of(source.input()).orElseGet(() -> {
          if (meaning.labels().size() < 2) {
            throw new DataException("Column " + source.input().getKey() + " has neither a range nor labels; say range, "
                + "such as 1..5");
          }
          return new NumberRange(meaning.labels().firstKey(), meaning.labels().lastKey());
        });
      }
      if (!range.isClosed()) {
        throw new DataException("Reversing needs both ends of the range, not " + range);
      }
      return range;
    }
  }
}
