// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments;

import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.triangulum.ui.study.StudyDesk;

/** Puts what the parts about instruments share into the application's context the first time somebody asks for it. */
public final class InstrumentsDeskFunction extends ContextFunction {
  @Override
  public Object compute(IEclipseContext context, String key) {
    IEclipseContext application = context.get(MApplication.class).getContext();
    InstrumentsDesk shared = new InstrumentsDesk(application.get(StudyDesk.class));
    application.set(InstrumentsDesk.class, shared);
    return shared;
  }
}
