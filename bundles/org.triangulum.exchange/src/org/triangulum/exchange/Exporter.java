// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.JournalEntry;

/**
 * Writes a study, or a view of it, in one format. The same study gives the same bytes.
 *
 * <p>Implementations are stateless and have a public constructor without arguments; they are found through
 * {@code META-INF/services/org.triangulum.exchange.Exporter} or the extension point
 * {@code org.triangulum.exchange.exporters}.
 */
public interface Exporter {

  /** Kebab-case name of the format, never changed once released, for example {@code codings-csv}. */
  String id();

  /** Title for people. */
  String title();

  /** Pattern of the file name, such as {@code *.csv}; empty for a folder. */
  String pattern();

  /**
   * Writes to a temporary place beside the target, then moves it there: a failure leaves what was there before.
   *
   * @return what does not stand in the output as it stands in the study; empty when all does
   * @throws ExchangeException when it cannot be written, with the reasons
   */
  List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException;

  /**
   * Writes as {@link #export(Study, Blobs, Path, Progress)} does, with settings by name. An exporter that has none
   * refuses them.
   *
   * @return what does not stand in the output as it stands in the study; empty when all does
   * @throws ExchangeException when it cannot be written, or a setting has no meaning
   */
  default List<String> export(Study study, Blobs blobs, Path target, Map<String, String> settings, Progress progress)
      throws ExchangeException {
    if (!settings.isEmpty()) {
      throw new ExchangeException("The format " + id() + " takes no --set");
    }
    return export(study, blobs, target, progress);
  }

  /**
   * The same for a study that comes from a file; formats that tell how a study came about write its journal too.
   *
   * @param journal every transaction, oldest first
   */
  default List<String> export(Study study, Blobs blobs, List<JournalEntry> journal, Path target, Progress progress)
      throws ExchangeException {
    return export(study, blobs, target, progress);
  }
}
