// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.imports;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * The window of an import: large enough to read texts in; its Cancel button stops what is running, and says Close once
 * something was entered that closing does not take back.
 */
public final class ImportDialog extends WizardDialog {
  private static final Point SIZE = new Point(1000, 720);
  private boolean entered;

  /** The window of a wizard. */
  public ImportDialog(Shell parent, IWizard wizard) {
    super(parent, wizard);
    setPageSize(SIZE.x - 60, SIZE.y - 220);
  }

  @Override
  protected ProgressMonitorPart createProgressMonitorPart(Composite composite, GridLayout layout) {
    // Without a stop button of its own it listens to Cancel.
    return new ProgressMonitorPart(composite, layout, false);
  }

  /** Something was entered: to leave is no longer to cancel. */
  void entered() {
    entered = true;
    nameLeaving(false);
  }

  private void nameLeaving(boolean running) {
    Button leave = getButton(IDialogConstants.CANCEL_ID);
    if (leave != null && !leave.isDisposed()) {
      leave.setText(entered && !running ? IDialogConstants.CLOSE_LABEL : IDialogConstants.CANCEL_LABEL);
    }
  }

  @Override
  public void run(boolean fork, boolean cancelable, IRunnableWithProgress runnable)
      throws InvocationTargetException, InterruptedException {
    nameLeaving(true);
    try {
      super.run(fork, cancelable, runnable);
    } finally {
      nameLeaving(false);
    }
  }

  @Override
  public void create() {
    super.create();
    Rectangle screen = getParentShell().getMonitor().getClientArea();
    getShell().setSize(Math.min(SIZE.x, screen.width), Math.min(SIZE.y, screen.height - 30));
  }
}
