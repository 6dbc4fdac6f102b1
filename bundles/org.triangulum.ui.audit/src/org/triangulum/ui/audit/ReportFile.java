// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.Importers;

/** Asks for the report that shall be audited. */
public final class ReportFile {
  private ReportFile() {}

  /** Opens a dialog; the report chosen is audited. */
  public static void ask(Shell shell, AuditDesk audit) {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setText(Messages.report_choose);
    dialog.setFilterExtensions(new String[] {String.join(";", new ReportTextReader(Importers.discovered()).patterns()),
        "*"});
    String chosen = dialog.open();
    if (chosen != null) {
      audit.look(Path.of(chosen));
    }
  }
}
