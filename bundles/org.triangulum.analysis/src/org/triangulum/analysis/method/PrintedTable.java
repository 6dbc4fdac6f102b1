// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.IntegerValues;

/** A table of counts as a report prints it, in place of data: a row of data for each cell, with its count. */
final class PrintedTable {
  /** The table, in parameters. */
  static final ParameterSpec TABLE = ParameterSpec.of("table", Kind.COUNTS, "",
      "A table of counts as a report prints it, instead of variables: 12,8;5,15 or NAME:12,8;NAME:5,15, a row to each "
          + "semicolon; rows and columns are numbered from 1.");
  private static final int MOST = 100;

  private final List<String> names = new ArrayList<>();
  private final List<long[]> counts = new ArrayList<>();

  private PrintedTable() {
  }

  /**
   * The input with the printed table as its data: rows and columns are the variables, or columns the variable and rows
   * the groups. An input without one is as it was.
   *
   * @throws AnalysisException when the table cannot be read, or there are variables too
   */
  static AnalysisInput in(AnalysisInput input, boolean rowsAreGroups) {
    String text = input.parameters().getOrDefault(TABLE.name(), "");
    if (text.isBlank()) {
      return input;
    }
    if (!input.variables().isEmpty() || input.by().isPresent()) {
      throw new AnalysisException("Give variables, or a table, not both");
    }
    PrintedTable table = read(text);
    return new AnalysisInput(table.data(), rowsAreGroups ? List.of("columns") : List.of("rows", "columns"),
        rowsAreGroups ? Optional.of("rows") : Optional.empty(), input.parameters());
  }

  private static PrintedTable read(String text) {
    PrintedTable table = new PrintedTable();
    for (String row : text.split(";")) {
      if (!row.isBlank()) {
        int colon = row.lastIndexOf(':');
        table.names.add(colon < 0 ? "" : row.substring(0, colon).strip());
        table.counts.add(numbers(row.substring(colon + 1)));
      }
    }
    if (table.counts.isEmpty() || table.counts.size() > MOST || table.counts.get(0).length > MOST
        || table.counts.stream().anyMatch(row -> row.length != table.counts.get(0).length)) {
      throw new AnalysisException("Parameter table is '" + text + "'; it must be rows of equally many counts, at most "
          + MOST + " by " + MOST + ", such as 12,8;5,15");
    }
    return table;
  }

  private static long[] numbers(String row) {
    String[] cells = row.split("[,|]");
    long[] numbers = new long[cells.length];
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].strip().matches("[0-9]{1,9}")) {
        throw new AnalysisException("Parameter table has '" + cells[i].strip() + "' in '" + row.strip()
            + "'; counts are whole numbers from 0");
      }
      numbers[i] = Long.parseLong(cells[i].strip());
    }
    return numbers;
  }

  private DataTable data() {
    int width = counts.get(0).length;
    int cells = counts.size() * width;
    byte[] rows = new byte[cells];
    byte[] columns = new byte[cells];
    IntegerValues.Builder count = new IntegerValues.Builder(cells);
    TreeMap<Double, String> labels = new TreeMap<>();
    for (int i = 0; i < cells; i++) {
      rows[i] = (byte) (i / width + 1);
      columns[i] = (byte) (i % width + 1);
      count.add((int) counts.get(i / width)[i % width]);
      if (!names.get(i / width).isEmpty()) {
        labels.put(i / width + 1.0, names.get(i / width));
      }
    }
    return new DataTable("printed table", "cell", List.of(
        new DataColumn("rows", "rows", MeasurementLevel.ORDINAL, ColumnRole.ANSWER, Polarity.UNSTATED, labels,
            CodeValues.of(rows)),
        new DataColumn("columns", "columns", MeasurementLevel.ORDINAL, ColumnRole.ANSWER, Polarity.UNSTATED,
            new TreeMap<>(Map.of()), CodeValues.of(columns)),
        new DataColumn("count", "count", MeasurementLevel.RATIO, ColumnRole.COUNT, Polarity.UNSTATED, new TreeMap<>(),
            count.build())));
  }
}
