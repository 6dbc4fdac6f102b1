// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.triangulum.ui.study.StudyDesk;

/** Puts what the audit parts share into the application's context the first time somebody asks for it. */
public final class AuditDeskFunction extends ContextFunction {
  @Override
  public Object compute(IEclipseContext context, String key) {
    IEclipseContext application = context.get(MApplication.class).getContext();
    AuditDesk shared = new AuditDesk(application.get(StudyDesk.class),
        ContributedRules.read(Platform.getExtensionRegistry()));
    application.set(AuditDesk.class, shared);
    return shared;
  }
}
