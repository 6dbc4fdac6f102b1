// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/** The values of a table as CSV: codes as they are, missing values empty, no text that a spreadsheet would run. */
final class DataCsv {
  private static final int STEP = 1 << 14;

  private DataCsv() {
  }

  static void write(ReadData data, Path target, Progress progress) throws ExchangeException {
    CsvSheet.write(target, data.schema().names(), rows -> {
      String[] fields = new String[data.values().size()];
      for (int row = 0; row < data.rows(); row++) {
        if (row % STEP == 0) {
          DataImport.step(progress, "row " + (row + 1), (double) row / data.rows());
        }
        write(data.values(), row, fields, rows);
      }
    });
  }

  private static void write(List<ColumnValues> columns, int row, String[] fields, CsvSheet.Rows rows)
      throws IOException {
    for (int i = 0; i < fields.length; i++) {
      ColumnValues values = columns.get(i);
      fields[i] = values.missing(row) != MissingKind.NONE ? ""
          : values.type() == ColumnType.TEXT ? CsvSheet.neutral(values.text(row)) : values.text(row);
    }
    if (fields.length == 1 && fields[0].isEmpty()) {
      // An empty line would be no row.
      rows.write(List.of("NA"));
    } else {
      rows.write(Arrays.asList(fields));
    }
  }
}
