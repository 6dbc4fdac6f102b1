// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.NamedExporter;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** What exports of a dataset have in common: which one, and that nobody is named in it unless that is asked for. */
abstract class DatasetExporter extends NamedExporter {
  private static final String DATASET = "dataset";
  private static final String IDENTITIES = "identities";
  private static final List<String> SETTINGS = List.of(DATASET, IDENTITIES);

  DatasetExporter(String id, String title, String pattern) {
    super(id, title, pattern);
  }

  @Override
  public final List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    return export(study, blobs, target, Map.of(), progress);
  }

  @Override
  public final List<String> export(Study study, Blobs blobs, Path target, Map<String, String> settings,
      Progress progress) throws ExchangeException {
    for (String name : settings.keySet()) {
      if (!SETTINGS.contains(name)) {
        throw new ExchangeException("--set " + name + ": there is no such setting" + Nearest.hint(name, SETTINGS));
      }
    }
    String identities = settings.getOrDefault(IDENTITIES, "false");
    if (!identities.equals("true") && !identities.equals("false")) {
      throw new ExchangeException("--set identities: \"" + identities + "\" is neither true nor false");
    }
    DatasetTables tables = new DatasetTables(blobs, identities.equals("true"));
    ReadData table = tables.table(DatasetTables.dataset(study, settings.getOrDefault(DATASET, ""), target));
    List<String> losses = new ArrayList<>(tables.losses());
    write(table, target, losses, progress);
    return losses;
  }

  /**
   * Writes a table.
   *
   * @param losses takes what does not stand in the output as it stands in the table
   * @throws ExchangeException when it cannot be written; what was there before is there then
   */
  abstract void write(ReadData table, Path target, List<String> losses, Progress progress) throws ExchangeException;
}
