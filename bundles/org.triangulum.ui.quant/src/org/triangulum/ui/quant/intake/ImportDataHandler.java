// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.ui.PlatformUI;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.StudyDesk;

/** Imports survey data from anywhere, while a study is open that can be changed. */
public final class ImportDataHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    IEclipseContext context = context().get(MApplication.class).getContext();
    DataImportWizard.open(desk(), PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), List.of(),
        dataset -> context.get(QuantDesk.class).look(dataset));
    return null;
  }

  @Override
  public boolean isEnabled() {
    return desk().editable();
  }

  private static IEclipseContext context() {
    return PlatformUI.getWorkbench().getService(IEclipseContext.class);
  }

  private static StudyDesk desk() {
    return context().get(StudyDesk.class);
  }
}
