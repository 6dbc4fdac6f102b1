// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.TimePoint;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;

/**
 * One row a person, one column a question and time point. Rows belong together when respondent, subject and rater are
 * the same; columns that do not differ within them and are no answers or scores stay single. A person without a row at
 * a time point was not asked then.
 */
final class LongToWide implements Shape {
  private static final String SEPARATOR = "separator";

  @Override
  public DerivationKind kind() {
    return DerivationKind.LONG_TO_WIDE;
  }

  @Override
  public List<ParameterDoc> parameters() {
    return List.of(new ParameterDoc(SEPARATOR, "_", List.of(), "What stands between the name of a question and its "
        + "time "
        + "point."));
  }

  @Override
  public Shaped of(Study study, Dataset source, Blobs blobs, String name, Map<String, String> parameters,
      Progress progress) {
    DataTable table = new DatasetReader(blobs).table(source);
    DataColumn time = Roles.one(source, table, ColumnRole.TIME_POINT);
    List<DataColumn> identity = Roles.identity(table);
    List<String> times = times(study, time.values());
    Map<List<String>, int[]> persons = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      Shape.walk(progress, source.getKey(), row, table.rows());
      if (time.values().missing(row) != MissingKind.NONE) {
        throw new DataException("Row " + (row + 1) + " of " + source.getKey() + " has no time point");
      }
      List<String> who = identity.stream().map(c -> c.values().text(at)).toList();
      int[] rows = persons.computeIfAbsent(who, w -> filled(times.size()));
      int place = times.indexOf(time.values().text(row));
      if (rows[place] != Gather.NONE) {
        throw new DataException(String.join(" ", who).strip() + " has two rows at " + times.get(place) + ": "
            + (rows[place] + 1) + " and " + (row + 1) + " of " + source.getKey());
      }
      rows[place] = row;
    }
    return new Shaped(new DataTable(name, source.getRowUnit() == null ? "" : source.getRowUnit(),
        columns(table, time, identity, times, List.copyOf(persons.values()), parameters.get(SEPARATOR), progress)),
        List.of());
  }

  private static int[] filled(int size) {
    int[] rows = new int[size];
    Arrays.fill(rows, Gather.NONE);
    return rows;
  }

  /** The time points of the study that occur, in its order, then others as they come. */
  private static List<String> times(Study study, ColumnValues values) {
    Set<String> there = new LinkedHashSet<>();
    for (int row = 0; row < values.size(); row++) {
      there.add(values.text(row));
    }
    List<String> ordered = new ArrayList<>();
    for (TimePoint point : study.getTimePoints()) {
      if (there.remove(point.getKey())) {
        ordered.add(point.getKey());
      } else if (there.remove(point.getName())) {
        ordered.add(point.getName());
      }
    }
    ordered.addAll(there);
    return ordered;
  }

  private static List<DataColumn> columns(DataTable table, DataColumn time, List<DataColumn> identity,
      List<String> times, List<int[]> persons, String separator, Progress progress) {
    int[] first = persons.stream().mapToInt(LongToWide::first).toArray();
    List<DataColumn> columns = new ArrayList<>();
    for (DataColumn column : table.columns()) {
      Shape.make(progress, column.name(), columns.size(), table.columns().size() * times.size());
      if (column == time) {
        continue;
      }
      if (identity.contains(column) || column.role() != ColumnRole.ANSWER && column.role() != ColumnRole.SCORE
          && constant(column.values(), persons)) {
        columns.add(Roles.with(column, column.name(), column.label(), Gather.rows(column.values(), first,
            MissingKind.MISSING)));
      } else {
        for (int place = 0; place < times.size(); place++) {
          int at = place;
          int[] rows = persons.stream().mapToInt(p -> p[at]).toArray();
          columns.add(Roles.with(column, column.name() + separator + times.get(place), column.label() + ", "
              + times.get(place), Gather.rows(column.values(), rows, MissingKind.NOT_ASKED)));
        }
      }
    }
    return columns;
  }

  private static int first(int[] rows) {
    return Arrays.stream(rows).filter(r -> r != Gather.NONE).findFirst().orElseThrow();
  }

  private static boolean constant(ColumnValues values, List<int[]> persons) {
    for (int[] rows : persons) {
      CellValue first = CellValue.at(values, first(rows));
      for (int row : rows) {
        if (row != Gather.NONE && !CellValue.at(values, row).equals(first)) {
          return false;
        }
      }
    }
    return true;
  }
}
