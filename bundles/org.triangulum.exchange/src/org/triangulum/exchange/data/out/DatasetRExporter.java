// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.ReadData;

/** A dataset as an R script and a CSV file beside it: labelled answers become factors, missing codes NA. */
public final class DatasetRExporter extends DatasetExporter {

  /** The exporter as services and extensions make it. */
  public DatasetRExporter() {
    super("dataset-r", "Dataset for R (script and CSV)", "*.R");
  }

  @Override
  void write(ReadData table, Path target, List<String> losses, Progress progress) throws ExchangeException {
    Path data = target.toAbsolutePath().resolveSibling(DataImport.stem(target) + ".csv");
    DataCsv.write(table, data, progress);
    String script = new RDataScript(table, String.valueOf(data.getFileName())).text();
    WholeFile.write(target, "R script", out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
  }
}
