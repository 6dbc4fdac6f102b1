// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.ReportRule;
import org.triangulum.audit.Severity;
import org.triangulum.ui.audit.ContributedRules;

/** Rules that plug-ins name at the extension point are read in the workbench. */
class ContributedRulesTest {

  /** A rule as a plug-in has it. */
  public static final class Sound implements ReportRule {
    @Override
    public String id() {
      return "rule-of-a-plug-in";
    }

    @Override
    public String description() {
      return "Looks for nothing.";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public List<AuditIssue> check(ReportReading report) {
      return List.of();
    }
  }

  @Test
  void rulesOfTheExtensionPointAreReadAndBrokenOnesReported() {
    String plugin = "<plugin><extension point=\"org.triangulum.audit.rules\"><rule class=\"org.example.Gone\"/>"
        + "<reportRule class=\"" + Sound.class.getName() + "\"/></extension></plugin>";
    // A registry of its own, so that nothing is left behind in that of the workbench.
    IExtensionRegistry registry = RegistryFactory.createRegistry(RegistryFactory.createOSGiStrategy(null, null, null),
        null, null);
    try {
      assertTrue(registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)),
          ContributorFactoryOSGi.createContributor(Platform.getBundle("org.triangulum.ui.tests")), false, "plugin",
          null, null));
      ReportAuditor reports = ReportAuditor.registered().with(ContributedRules.read(registry));
      assertTrue(reports.rules().stream().anyMatch(Sound.class::isInstance), reports.broken().toString());
      assertEquals("org.triangulum.ui.tests", reports.plugin("rule-of-a-plug-in"));
      assertEquals(List.of(), reports.broken());
      Auditor studies = Auditor.registered().with(ContributedRules.read(registry));
      assertEquals(1, studies.broken().size());
      assertTrue(studies.broken().get(0).message().startsWith("The rule org.example.Gone of org.triangulum.ui.tests "
          + "could not be loaded: "), studies.broken().get(0).message());
    } finally {
      registry.stop(null);
    }
  }
}
