// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.triangulum.triangulation.display.RenderedDisplay;

/** Writes tables in a format of another program. */
interface TableFormat {

  /**
   * Writes tables.
   *
   * @param title of the whole, such as that of the study
   * @return what does not stand in the output as it stands in the study; empty when all does
   */
  List<String> write(String title, List<RenderedDisplay> tables, OutputStream out) throws IOException;
}
