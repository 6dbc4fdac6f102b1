// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.Shown;

/** Opens the search from anywhere. */
public final class SearchHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    Shown.raise(QualPerspective.SEARCH);
    return null;
  }
}
