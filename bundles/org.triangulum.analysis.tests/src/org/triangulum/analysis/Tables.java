// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/** Small tables for tests, and runs on them. */
final class Tables {
  static final AnalysisRunner RUNNER = new AnalysisRunner(Catalogue.discovered(), "test");

  private Tables() {
  }

  /** A missing answer among {@link #codes}, by kind. */
  static int missing(MissingKind kind) {
    return CodeValues.missingCode(kind);
  }

  /** An ordinal column of codes. */
  static DataColumn codes(String name, int... codes) {
    byte[] bytes = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      bytes[i] = (byte) codes[i];
    }
    return column(name, MeasurementLevel.ORDINAL, ColumnRole.ANSWER, CodeValues.of(bytes));
  }

  static DataColumn texts(String name, String... texts) {
    return column(name, MeasurementLevel.NOMINAL, ColumnRole.GROUP, TextValues.of(texts));
  }

  static DataColumn decimals(String name, double... numbers) {
    return column(name, MeasurementLevel.INTERVAL, ColumnRole.SCORE, DecimalValues.of(numbers));
  }

  static DataColumn counts(int... counts) {
    IntegerValues.Builder builder = new IntegerValues.Builder(counts.length);
    Arrays.stream(counts).forEach(builder::add);
    return column("count", MeasurementLevel.RATIO, ColumnRole.COUNT, builder.build());
  }

  private static DataColumn column(String name, MeasurementLevel level, ColumnRole role, ColumnValues values) {
    return new DataColumn(name, name, level, role, Polarity.UNSTATED, new TreeMap<>(), values);
  }

  static DataColumn polarity(DataColumn column, Polarity polarity) {
    return new DataColumn(column.name(), column.label(), column.level(), column.role(), polarity, column.valueLabels(),
        column.values());
  }

  static DataColumn role(DataColumn column, ColumnRole role) {
    return new DataColumn(column.name(), column.label(), column.level(), role, column.polarity(), column.valueLabels(),
        column.values());
  }

  static DataColumn labels(DataColumn column, String... fromOne) {
    NavigableMap<Double, String> labels = new TreeMap<>();
    for (int i = 0; i < fromOne.length; i++) {
      labels.put(i + 1.0, fromOne[i]);
    }
    return column.withLabels(labels);
  }

  static DataTable table(DataColumn... columns) {
    return new DataTable("test", "person", List.of(columns));
  }

  /** A published two-way table as a dataset: one row per cell, codes from 1, with counts. */
  static DataTable crossed(String rows, String columns, int[][] counts) {
    List<Integer> row = new ArrayList<>();
    List<Integer> column = new ArrayList<>();
    List<Integer> count = new ArrayList<>();
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        row.add(r + 1);
        column.add(c + 1);
        count.add(counts[r][c]);
      }
    }
    return table(codes(rows, ints(row)), codes(columns, ints(column)), counts(ints(count)));
  }

  static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  static AnalysisInput input(DataTable table, String variables, String by, String... parameters) {
    Map<String, String> map = new TreeMap<>();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      map.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return new AnalysisInput(table, variables.isEmpty() ? List.of() : List.of(variables.split(",")),
        by.isEmpty() ? Optional.empty() : Optional.of(by), map);
  }

  static AnalysisResult run(String analysis, DataTable table, String variables, String by, String... parameters) {
    return RUNNER.run(analysis, input(table, variables, by, parameters), Progress.NONE);
  }

  /** A result of figures given as parameters, without data. */
  static AnalysisResult summary(String analysis, String... parameters) {
    return run(analysis, new DataTable("", "", List.of()), "", "", parameters);
  }
}
