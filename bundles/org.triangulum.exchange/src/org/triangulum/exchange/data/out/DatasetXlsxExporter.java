// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.nio.file.Path;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.xlsx.XlsxWriter;

/** A dataset as a workbook with a sheet of values and a sheet that says what they mean. */
public final class DatasetXlsxExporter extends DatasetExporter {

  /** The exporter as services and extensions make it. */
  public DatasetXlsxExporter() {
    super("dataset-xlsx", "Dataset with dictionary (Excel workbook)", "*.xlsx");
  }

  @Override
  void write(ReadData table, Path target, List<String> losses, Progress progress) throws ExchangeException {
    XlsxWriter.check(table);
    WholeFile.write(target, "workbook", out -> XlsxWriter.write(table, out, losses, progress));
  }
}
