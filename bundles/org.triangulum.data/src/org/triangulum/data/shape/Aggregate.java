// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/**
 * One row a group of rows, such as a family: figures over its members. A figure needs so many members with a value;
 * with fewer it is missing.
 */
final class Aggregate implements Shape {
  private static final String BY = "by";
  private static final String FIGURES = "figures";
  private static final List<String> NAMES = List.of("mean", "sum", "min", "max", "range", "answered", "first");

  @Override
  public DerivationKind kind() {
    return DerivationKind.AGGREGATE;
  }

  @Override
  public List<ParameterDoc> parameters() {
    return List.of(new ParameterDoc(BY, "membership.case", List.of(), "What rows belong together by: a column, or a "
        + "joined "
        + "one such as membership.family."),
        new ParameterDoc(FIGURES, "", List.of(), "What to compute, such as stress=mean; age=max; role=first, out of "
        + String.join(", ", NAMES) + ". The new columns are called stress_mean and so on; n is the number of rows."),
        new ParameterDoc("least", "1", List.of(), "How many members must have a value."));
  }

  @Override
  public Shaped of(Study study, Dataset source, Blobs blobs, String name, Map<String, String> parameters,
      Progress progress) {
    DataTable table = new DatasetReader(blobs).table(source);
    String by = parameters.get(BY);
    DataColumn group = table.column(by).or(() -> new JoinedColumns(study, blobs).of(source, by))
        .orElseThrow(() -> new DataException("Dataset " + source.getKey() + " has no column " + by));
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    int without = 0;
    for (int row = 0; row < table.rows(); row++) {
      Shape.walk(progress, source.getKey(), row, table.rows());
      if (group.values().missing(row) == MissingKind.NONE) {
        groups.computeIfAbsent(label(group, row), g -> new ArrayList<>()).add(row);
      } else {
        without++;
      }
    }
    if (groups.isEmpty()) {
      throw new DataException("No row of " + source.getKey() + " has a value in " + by);
    }
    List<int[]> members = groups.values().stream().map(g -> g.stream().mapToInt(Integer::intValue).toArray()).toList();
    List<DataColumn> columns = new ArrayList<>();
    columns.add(new DataColumn("id", by, MeasurementLevel.NOMINAL, ColumnRole.RESPONDENT, Polarity.UNSTATED,
        new TreeMap<>(), TextValues.of(groups.keySet().toArray(String[]::new))));
    columns.add(new DataColumn("n", "Rows", MeasurementLevel.RATIO, ColumnRole.ATTRIBUTE, Polarity.UNSTATED,
        new TreeMap<>(), IntegerValues.of(members.stream().mapToInt(m -> m.length).toArray())));
    Set<Figure> figures = figures(parameters.get(FIGURES));
    for (Figure figure : figures) {
      Shape.make(progress, figure.column(), columns.size() - 2, figures.size());
      columns.add(figure(table, figure.column(), figure.name(), members, least(parameters.get("least"))));
    }
    return new Shaped(new DataTable(name, by.substring(by.indexOf('.') + 1), columns), without == 0 ? List.of()
        : List.of(without + " of " + table.rows() + " rows are in no group and left out"));
  }

  private static String label(DataColumn group, int row) {
    double number = group.values().number(row);
    return group.valueLabels().isEmpty() || Double.isNaN(number) ? group.values().text(row) : group.labelOf(number);
  }

  private static int least(String text) {
    try {
      int least = Integer.parseInt(text.strip());
      if (least > 0) {
        return least;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new DataException("least must be a whole number from 1, not " + text);
  }

  /** A figure over a column. */
  private record Figure(String column, String name) {}

  private static Set<Figure> figures(String text) {
    Set<Figure> figures = new LinkedHashSet<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        int equal = part.lastIndexOf('=');
        String figure = part.substring(equal + 1).strip();
        if (equal < 1 || !NAMES.contains(figure)) {
          throw new DataException("\"" + part.strip() + "\" is no figure; write stress=mean, out of "
              + String.join(", ", NAMES));
        }
        figures.add(new Figure(part.substring(0, equal).strip(), figure));
      }
    }
    return figures;
  }

  private static DataColumn figure(DataTable table, String name, String figure, List<int[]> members, int least) {
    DataColumn column = table.column(name).orElseThrow(
        () -> new DataException("Dataset " + table.name() + " has no column " + name));
    String key = name + "_" + figure;
    if (figure.equals("first")) {
      int[] rows = members.stream().mapToInt(m -> first(column.values(), m)).toArray();
      return Roles.with(column, key, column.label() + " (first)", Gather.rows(column.values(), rows,
          MissingKind.MISSING));
    }
    double[] figures = members.stream().mapToDouble(m -> of(column.values(), m, figure, least)).toArray();
    return new DataColumn(key, column.label() + " (" + figure + ")", MeasurementLevel.INTERVAL, ColumnRole.SCORE,
        column.polarity(), new TreeMap<>(), DecimalValues.of(figures));
  }

  private static int first(ColumnValues values, int[] rows) {
    for (int row : rows) {
      if (values.missing(row) == MissingKind.NONE) {
        return row;
      }
    }
    return rows[0];
  }

  private static double of(ColumnValues values, int[] rows, String figure, int least) {
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int n = 0;
    for (int row : rows) {
      double value = values.number(row);
      if (!Double.isNaN(value)) {
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        n++;
      }
    }
    if (figure.equals("answered")) {
      return n;
    }
    if (n < least) {
      return Double.NaN;
    }
    return switch (figure) {
      case "mean" -> sum / n;
      case "sum" -> sum;
      case "min" -> min;
      case "max" -> max;
      default -> max - min;
    };
  }
}
