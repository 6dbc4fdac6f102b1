// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.nio.file.Path;
import java.util.List;
import org.triangulum.analysis.Progress;

/**
 * Reads one kind of source into a study: probe, stage everything in memory, apply in one transaction.
 *
 * <p>Implementations are stateless and have a public constructor without arguments; they are found through
 * {@code META-INF/services/org.triangulum.exchange.Importer} or the extension point
 * {@code org.triangulum.exchange.importers}.
 */
public interface Importer {

  /** Kebab-case name of the format, never changed once released, for example {@code study-folder}. */
  String id();

  /** Title for people. */
  String title();

  /** Patterns of file names such as {@code *.csv}; empty for folders. */
  List<String> patterns();

  /** Whether the source looks like this format; quick, and never an exception. */
  boolean probe(Path source);

  /**
   * Reads everything and checks it, without touching any study.
   *
   * @throws ExchangeException listing everything that is wrong with the source
   */
  StagedImport stage(Path source, Progress progress) throws ExchangeException;

  /**
   * Reads and checks as {@link #stage(Path, Progress)} does, with settings. An importer that has none refuses them.
   *
   * @throws ExchangeException listing everything that is wrong with the source or the settings
   */
  default StagedImport stage(Path source, ImportSettings settings, Progress progress) throws ExchangeException {
    if (!settings.equals(ImportSettings.NONE)) {
      throw new ExchangeException("The format " + id() + " takes no --map and no --set");
    }
    return stage(source, progress);
  }
}
