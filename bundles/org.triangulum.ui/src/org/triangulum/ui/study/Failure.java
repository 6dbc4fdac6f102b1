// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.store.StudyFileException;
import org.triangulum.ui.Messages;

/** Tells a person that something could not be done, and why; what nobody foresaw goes to the log as well. */
public final class Failure {
  private Failure() {}

  /** Shows the failure; any thread. */
  public static void show(Display display, Throwable failure) {
    String message = failure.getMessage();
    if (!(failure instanceof StudyFileException || failure instanceof ExchangeException)) {
      ILog.of(Failure.class).error(message, failure);
      message = Messages.failure_unforeseen + "\n" + failure;
    }
    String shown = message;
    display.asyncExec(() -> MessageDialog.openError(display.getActiveShell(), Messages.failure_title, shown));
  }

  /** Tells a person why what they asked for is not done; any thread. */
  public static void refuse(Display display, String why) {
    display.asyncExec(() -> MessageDialog.openInformation(display.getActiveShell(), Messages.failure_refused, why));
  }
}
