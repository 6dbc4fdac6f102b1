// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.triangulum.audit.AuditRule;
import org.triangulum.audit.ReportRule;
import org.triangulum.audit.RuleContribution;

/** Reads the rules that plug-ins contribute at the extension point, of studies and of reports. */
public final class ContributedRules {
  private static final String POINT = "org.triangulum.audit.rules";

  private ContributedRules() {}

  /** All of them as they are now; none is made yet. */
  public static List<RuleContribution> read(IExtensionRegistry registry) {
    List<RuleContribution> found = new ArrayList<>();
    for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
      found.add(new RuleContribution(element.getName().equals("reportRule") ? ReportRule.class : AuditRule.class,
          element.getContributor().getName(), String.valueOf(element.getAttribute("class")),
          () -> element.createExecutableExtension("class")));
    }
    return List.copyOf(found);
  }
}
