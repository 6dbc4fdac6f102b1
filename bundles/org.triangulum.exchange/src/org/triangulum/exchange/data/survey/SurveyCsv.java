// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvDataReader;
import org.triangulum.exchange.csv.CsvHead;
import org.triangulum.exchange.csv.CsvSettings;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.exchange.data.Variable;
import org.triangulum.store.data.ColumnValues;

/** A CSV file of a survey program, which says more about its columns than their names. */
abstract class SurveyCsv implements DataReader {
  private static final String HEADERS = CsvSettings.HEADERS;

  private final CsvDataReader csv = new CsvDataReader();
  private final int headers;

  /** Files with so many records before the first row. */
  SurveyCsv(int headers) {
    this.headers = headers;
  }

  /** What a program says of the columns of one file. */
  interface Description {

    /** A column with what is known of it; of the same or other values. */
    Described describe(Variable variable, ColumnValues values);

    /** The questions with several answers among these columns. */
    List<AnswerSet> sets(List<Variable> variables, List<ColumnValues> values);

    /** What a careful reader must know. */
    List<String> notes();
  }

  /** A column. */
  record Described(Variable variable, ColumnValues values) {
  }

  /** Whether the first records are those of the program. */
  abstract boolean begins(List<List<String>> records);

  /**
   * What the program says.
   *
   * @param head the records before the first row
   * @throws ExchangeException when what belongs to it cannot be read
   */
  abstract Description description(Path source, List<List<String>> head, Map<String, String> settings)
      throws ExchangeException;

  @Override
  public final List<String> patterns() {
    return List.of("*.csv");
  }

  @Override
  public final boolean probe(Path source) {
    return Files.isRegularFile(source)
        && String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")
        && begins(CsvHead.read(source, 3));
  }

  @Override
  public List<ReaderSetting> settings() {
    return csv.settings();
  }

  /** Settings for the reading of the table itself. */
  Map<String, String> reading(Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putIfAbsent(HEADERS, Integer.toString(headers));
    all.putIfAbsent(CsvSettings.CODEBOOK, "none");
    return all;
  }

  @Override
  public final DataSchema schema(Path source, Map<String, String> settings, Progress progress)
      throws ExchangeException {
    return described(source, csv.beginning(source, reading(settings)), settings).schema();
  }

  @Override
  public final ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, Progress progress)
      throws ExchangeException {
    return described(source, csv.read(source, reading(settings), wanted, progress), settings);
  }

  private ReadData described(Path source, ReadData plain, Map<String, String> settings) throws ExchangeException {
    Description description = description(source, CsvHead.read(source, headers), settings);
    List<Variable> variables = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < plain.values().size(); i++) {
      Described column = description.describe(plain.schema().variables().get(i), plain.values().get(i));
      variables.add(column.variable());
      values.add(column.values());
    }
    List<String> notes = new ArrayList<>(plain.schema().notes());
    notes.addAll(description.notes());
    DataSchema schema = plain.schema();
    return new ReadData(new DataSchema(schema.name(), schema.title(), variables, description.sets(variables, values),
        schema.rows(), ReadData.preview(values), schema.settings(), notes), values, plain.lines(), plain.first());
  }
}
