// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import java.util.List;
import java.util.Locale;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Auditor;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;

/** Issues that somebody let stand, with the reason, and whether that still counts. */
final class AcceptedShow implements ShownView {

  /** What has become of an accepted issue. */
  private enum State { ACCEPTED, BACK, GONE }

  @Override
  public String name() {
    return "accepted";
  }

  @Override
  public String description() {
    return "Issues of the study's audit that were let stand: who, when, why, and whether the issue is still the same; "
        + "--key picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<AcceptedIssue> all = selection.of(selection.view().study().getAcceptedIssues(), "accepted issue");
    AuditOutcome outcome = AuditOutcome.of(selection.view().study(), "",
        Auditor.registered().audit(selection.view()));
    TextTable table = new TextTable("Key", "State", "Rule", "By", "Date", "Issue", "Reason");
    all.forEach(a -> table.row(ElementLabel.of(a).key(), word(state(a, outcome, selection)), a.getRule(),
        a.getBy() == null ? "" : ElementLabel.of(a.getBy()).key(), ElementLabel.orEmpty(a.getDate()),
        ElementLabel.orEmpty(a.getMessage()), ElementLabel.orEmpty(a.getReason())));
    return new Shown(Json.array(all, a -> Json.named(a).put("state", word(state(a, outcome, selection)))
        .put("rule", a.getRule()).put("message", a.getMessage()).put("report", a.getReport())
        .put("reason", a.getReason()).put("date", a.getDate()).key("by", a.getBy())
        .put("objects", Json.array(a.getObjects(), o -> Json.named(o).done())).done()), table + (all.size() == 1
            ? "1 issue was let stand.\n" : all.size() + " issues were let stand.\n"));
  }

  private static State state(AcceptedIssue accepted, AuditOutcome outcome, Selection selection) {
    if (outcome.accepted().containsValue(accepted) || !ElementLabel.orEmpty(accepted.getReport()).isEmpty()) {
      return State.ACCEPTED;
    }
    return outcome.open().stream().anyMatch(i -> AuditOutcome.before(selection.view().study(), i)
        .filter(b -> b == accepted).isPresent()) ? State.BACK : State.GONE;
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
