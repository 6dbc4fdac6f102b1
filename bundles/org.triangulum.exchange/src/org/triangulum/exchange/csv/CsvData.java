// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/**
 * A table read from a CSV file that says nothing about its columns.
 *
 * @param table named as the file is, without ending
 * @param warnings what had to be guessed about the file, a sentence each
 */
public record CsvData(DataTable table, List<String> warnings) {
  /** A column of this name holds the frequency of each row. */
  public static final String COUNT = "count";

  public CsvData {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a file with a header row. Whole numbers from -100 to 100 are codes, other whole numbers integers, other
   * numbers decimals; a column with anything else, or with zeros in front of numbers, is text.
   *
   * @throws ExchangeException naming file, line and cause when something is wrong with it
   */
  public static CsvData read(Path file, CsvOptions options) throws ExchangeException {
    String name = file.getFileName().toString();
    Problems problems = new Problems();
    CsvTable read = null;
    try {
      read = CsvTable.read(name, CsvBytes.of(file), options, column -> true, problems, Progress.NONE).orElse(null);
    } catch (NoSuchFileException e) {
      problems.add(name, 0, "there is no such file: " + file);
    } catch (IOException e) {
      problems.add(name, 0, "cannot be read: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      problems.add(name, 0, "is too large for the memory of this program");
    }
    problems.refuse("No data were read");
    return new CsvData(table(name.replaceFirst("\\.[^.]*$", ""), read), read.warnings());
  }

  private static DataTable table(String name, CsvTable read) {
    List<DataColumn> columns = new ArrayList<>();
    for (int i = 0; i < read.names().size(); i++) {
      ColumnValues values = read.values().get(i);
      ColumnRole role = role(read.names().get(i), values.type());
      columns.add(new DataColumn(read.names().get(i), read.names().get(i), level(role, values.type()), role,
          Polarity.UNSTATED, new TreeMap<>(), values));
    }
    return new DataTable(name, "", columns);
  }

  /** The role of a column nobody described. */
  public static ColumnRole role(String name, ColumnType type) {
    return name.equals(COUNT) && type != ColumnType.TEXT ? ColumnRole.COUNT : ColumnRole.ANSWER;
  }

  /** The level of measurement of a column nobody described. */
  public static MeasurementLevel level(ColumnRole role, ColumnType type) {
    if (role == ColumnRole.COUNT) {
      return MeasurementLevel.RATIO;
    }
    return switch (type) {
      case CODE -> MeasurementLevel.ORDINAL;
      case INTEGER, DECIMAL -> MeasurementLevel.INTERVAL;
      case TEXT -> MeasurementLevel.NOMINAL;
    };
  }
}
