// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.nio.file.Path;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvDataReader;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.exchange.data.CodebookTable;
import org.triangulum.exchange.data.ReadData;

/** A dataset as two tables: the values, and beside them a dictionary that says what they mean. */
public final class DatasetCsvExporter extends DatasetExporter {

  /** The exporter as services and extensions make it. */
  public DatasetCsvExporter() {
    super("dataset-csv", "Dataset with dictionary (CSV)", "*.csv");
  }

  @Override
  void write(ReadData table, Path target, List<String> losses, Progress progress) throws ExchangeException {
    CsvSheet.write(CsvDataReader.dictionary(target), CodebookTable.HEADER, CodebookTable.rows(table.schema()));
    DataCsv.write(table, target, progress);
  }
}
