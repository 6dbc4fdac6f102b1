// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.Map;
import org.eclipse.swt.widgets.Control;
import org.triangulum.ui.table.Grid;

/** One of the tables, or pairs of tables, of the part. */
interface WorkPage {
  /** The widget. */
  Control control();

  /** Shows the study as it is now. */
  void show(Work work);

  /** The name of the page, with how much there is in it. */
  String title();

  /** The tables as they are shown, by their titles. */
  Map<String, Grid<?>> tables();
}
