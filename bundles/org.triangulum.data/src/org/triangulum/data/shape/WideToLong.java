// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.TextValues;

/**
 * One row a person and time point, from columns whose names end in a time point. Rows in which no question was asked
 * are left out; columns without a time point are repeated.
 */
final class WideToLong implements Shape {
  private static final String TIMES = "times";
  private static final String SEPARATOR = "separator";

  @Override
  public DerivationKind kind() {
    return DerivationKind.WIDE_TO_LONG;
  }

  @Override
  public List<ParameterDoc> parameters() {
    return List.of(new ParameterDoc(TIMES, "", List.of(), "The time points in order, such as T1,T2; columns such as "
        + "q1_T1 "
        + "belong to them."),
        new ParameterDoc(SEPARATOR, "_", List.of(), "What stands between the name of a question and its time point."),
        new ParameterDoc("column", "time", List.of(), "Name of the new column of time points."));
  }

  @Override
  public Shaped of(Study study, Dataset source, Blobs blobs, String name, Map<String, String> parameters,
      Progress progress) {
    DataTable table = new DatasetReader(blobs).table(source);
    List<String> times = Arrays.stream(parameters.get(TIMES).split(",")).map(String::strip).filter(t -> !t.isEmpty())
        .toList();
    if (times.isEmpty() || times.stream().distinct().count() < times.size()) {
      throw new DataException("Name each time point once, such as times=T1,T2");
    }
    Map<String, DataColumn[]> questions = questions(table, times, parameters.get(SEPARATOR));
    if (questions.isEmpty()) {
      throw new DataException("No column of " + source.getKey() + " ends in " + parameters.get(SEPARATOR)
          + times.get(0));
    }
    if (table.column(parameters.get("column")).isPresent() || questions.containsKey(parameters.get("column"))) {
      throw new DataException("There is a column " + parameters.get("column") + " already; name the new one otherwise");
    }
    return new Shaped(stacked(table, name, times, questions, parameters.get("column"), progress), List.of());
  }

  /** What columns end in that stand for time points, in order; of such a question there are at least two columns. */
  static List<String> times(List<String> columns, String separator) {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    for (String column : columns) {
      int end = separator.isEmpty() ? -1 : column.lastIndexOf(separator);
      if (end > 0 && end + separator.length() < column.length()) {
        questions.computeIfAbsent(column.substring(0, end), q -> new ArrayList<>())
            .add(column.substring(end + separator.length()));
      }
    }
    return questions.values().stream().filter(t -> t.size() > 1).flatMap(List::stream).distinct().toList();
  }

  /** The columns of each question by time point; null where it was not asked. */
  private static Map<String, DataColumn[]> questions(DataTable table, List<String> times, String separator) {
    Map<String, DataColumn[]> questions = new LinkedHashMap<>();
    for (DataColumn column : table.columns()) {
      for (int time = 0; time < times.size(); time++) {
        String end = separator + times.get(time);
        if (column.name().endsWith(end) && column.name().length() > end.length()) {
          DataColumn[] all = questions.computeIfAbsent(column.name().substring(0,
              column.name().length() - end.length()),
              q -> new DataColumn[times.size()]);
          all[time] = column;
          break;
        }
      }
    }
    return questions;
  }

  private static DataTable stacked(DataTable table, String name, List<String> times,
      Map<String, DataColumn[]> questions, String timeName, Progress progress) {
    int[] persons = new int[table.rows() * times.size()];
    int[] places = new int[persons.length];
    int rows = 0;
    for (int person = 0; person < table.rows(); person++) {
      Shape.walk(progress, table.name(), person, table.rows());
      for (int time = 0; time < times.size(); time++) {
        if (asked(questions, person, time)) {
          persons[rows] = person;
          places[rows++] = time;
        }
      }
    }
    int[] who = Arrays.copyOf(persons, rows);
    int[] when = Arrays.copyOf(places, rows);
    List<DataColumn> columns = new ArrayList<>();
    List<DataColumn> used = questions.values().stream().flatMap(Arrays::stream).filter(c -> c != null).toList();
    table.columns().stream().filter(c -> !used.contains(c)).forEach(c -> columns.add(Roles.with(c, c.name(), c.label(),
        Gather.rows(c.values(), who, MissingKind.MISSING))));
    columns.add(new DataColumn(timeName, timeName, MeasurementLevel.ORDINAL, ColumnRole.TIME_POINT, Polarity.UNSTATED,
        new TreeMap<>(), TextValues.of(Arrays.stream(when).mapToObj(times::get).toArray(String[]::new))));
    int all = columns.size() + questions.size();
    questions.forEach((question, asked) -> {
      Shape.make(progress, question, columns.size(), all);
      columns.add(question(question, asked, who, when));
    });
    return new DataTable(name, table.rowUnit(), columns);
  }

  private static boolean asked(Map<String, DataColumn[]> questions, int person, int time) {
    return questions.values().stream().anyMatch(all -> all[time] != null
        && all[time].values().missing(person) != MissingKind.NOT_ASKED);
  }

  private static DataColumn question(String name, DataColumn[] all, int[] who, int[] when) {
    DataColumn some = Arrays.stream(all).filter(c -> c != null).findFirst().orElseThrow();
    ColumnType type = some.values().type();
    for (DataColumn column : all) {
      if (column != null && column.values().type() != type) {
        ColumnType other = column.values().type();
        type = other.getValue() > type.getValue() ? other : type;
      }
      if (column != null && !column.valueLabels().equals(some.valueLabels())) {
        throw new DataException(column.name() + " has other labels than " + some.name()
            + "; they cannot be one column");
      }
    }
    ColumnBuilder builder = ColumnBuilder.of(type, who.length);
    for (int row = 0; row < who.length; row++) {
      DataColumn column = all[when[row]];
      MissingKind kind = column == null ? MissingKind.NOT_ASKED : column.values().missing(who[row]);
      if (kind == MissingKind.NONE) {
        builder.add(column.values().text(who[row]));
      } else {
        builder.addMissing(kind);
      }
    }
    ColumnValues values = builder.build();
    return Roles.with(some, name, name, values);
  }
}
