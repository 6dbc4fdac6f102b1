// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import org.triangulum.report.html.Html;

/** One page of the dossier. */
interface Page {

  /** Where it stands in the dossier's folder, with slashes. */
  String address();

  /** Heading and title of the window. */
  String title();

  /** Address of the page in the contents that it belongs to. */
  String section();

  /** What stands in the main part, heading included. */
  Html body();
}
