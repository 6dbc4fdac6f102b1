// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;

/** Puts the one desk of the application into its context the first time somebody asks for it. */
public final class StudyDeskFunction extends ContextFunction {
  @Override
  public Object compute(IEclipseContext context, String key) {
    IEclipseContext application = context.get(MApplication.class).getContext();
    StudyDesk desk = new StudyDesk(org.eclipse.swt.widgets.Display.getDefault());
    application.set(StudyDesk.class, desk);
    return desk;
  }
}
