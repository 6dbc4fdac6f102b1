// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.nio.file.Path;
import org.triangulum.analysis.Progress;

/** Writes reports in one format. Stateless; found through {@code META-INF/services}. */
public interface Renderer {

  /** Identifier of the format, as in {@code report --format html}. */
  String format();

  /**
   * Writes the report. What stood at the target before stays when anything fails, and nothing half done is left.
   *
   * @param target file or folder, as the format has it
   * @throws ReportException when the target is taken by something else or cannot be written
   * @throws java.util.concurrent.CancellationException when the person stopped it
   */
  void write(Report report, Path target, Progress progress);
}
