// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import org.triangulum.audit.AuditTrend;
import org.triangulum.audit.Severity;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AuditRecord;
import org.triangulum.model.study.RuleCount;

/** The audits on record, with their counts. */
final class AuditsShow implements ShownView {
  @Override
  public String name() {
    return "audits";
  }

  @Override
  public String description() {
    return "The audits on record, oldest first, with open issues by severity and rule; --key AUDIT picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<AuditRecord> audits = selection.of(selection.view().study().getAudits(), "audit");
    TextTable table = new TextTable("Key", "When", "Of", "By", "Errors", "Warnings", "Hints", "Accepted");
    audits.forEach(a -> table.row(ElementLabel.of(a).key(), ElementLabel.orEmpty(a.getExecuted()),
        ElementLabel.orEmpty(a.getReport()).isEmpty() ? "the study" : a.getReport(),
        a.getBy() == null ? "" : ElementLabel.of(a.getBy()).key(), open(a, Severity.ERROR), open(a, Severity.WARNING),
        open(a, Severity.INFO), Integer.toString(a.getCounts().stream().mapToInt(RuleCount::getAccepted).sum())));
    return new Shown(Json.array(audits, AuditsShow::document), table + (audits.size() == 1
        ? "1 audit is on record.\n" : audits.size() + " audits are on record.\n"));
  }

  private static String open(AuditRecord audit, Severity severity) {
    return Integer.toString(AuditTrend.open(audit, severity));
  }

  private static JsonObject document(AuditRecord audit) {
    return Json.named(audit).put("executed", audit.getExecuted()).put("report", audit.getReport())
        .put("softwareVersion", audit.getSoftwareVersion()).key("by", audit.getBy())
        .put("counts", Json.array(audit.getCounts(), c -> new Json().put("rule", c.getRule())
            .put("severity", c.getSeverity()).put("open", c.getOpen()).put("accepted", c.getAccepted()).done())).done();
  }
}
