// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importer;

/**
 * Reads tables of survey data in one format: what the columns are, then their values.
 *
 * <p>A reader is an {@link Importer} too, found and registered as such; {@link DataImport} does the rest. Stateless.
 */
public interface DataReader extends Importer {

  /** How the reading can be influenced; what is not said is found out. */
  List<ReaderSetting> settings();

  /**
   * What the columns are, with the first rows; quick also for large files, so that a person can look at it again after
   * each change of a setting. Types that must be found from values are those of the beginning of the file.
   *
   * @param settings by name
   * @throws ExchangeException listing what is wrong with the source or the settings
   */
  DataSchema schema(Path source, Map<String, String> settings, Progress progress) throws ExchangeException;

  /**
   * Reads the values in one pass.
   *
   * @param settings by name
   * @param wanted tells by name whether a column is wanted; the others take no memory
   * @throws ExchangeException listing what is wrong with the source or the settings
   * @throws java.util.concurrent.CancellationException when the person asked to stop
   */
  ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, Progress progress)
      throws ExchangeException;

  @Override
  default StagedData stage(Path source, Progress progress) throws ExchangeException {
    return stage(source, ImportSettings.NONE, progress);
  }

  @Override
  default StagedData stage(Path source, ImportSettings settings, Progress progress) throws ExchangeException {
    return DataImport.stage(this, source, settings, progress);
  }

  /**
   * Reads a source by a mapping, ready to enter a study.
   *
   * @throws ExchangeException listing what is wrong with the source or the settings of the mapping
   */
  default StagedData stage(Path source, DataPlan plan, Progress progress) throws ExchangeException {
    return DataImport.stage(this, source, plan, progress);
  }
}
