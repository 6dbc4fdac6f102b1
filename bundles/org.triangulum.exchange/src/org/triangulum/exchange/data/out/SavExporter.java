// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.nio.file.Path;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.sav.SavWriter;

/** A dataset as a file of SPSS: labels, missing codes, levels and multiple-response sets. */
public final class SavExporter extends DatasetExporter {

  /** The exporter as services and extensions make it. */
  public SavExporter() {
    super("dataset-sav", "Dataset for SPSS and PSPP (SAV)", "*.sav");
  }

  @Override
  void write(ReadData table, Path target, List<String> losses, Progress progress) throws ExchangeException {
    WholeFile.write(target, "SPSS file", out -> SavWriter.write(table, out, losses, progress));
  }
}
