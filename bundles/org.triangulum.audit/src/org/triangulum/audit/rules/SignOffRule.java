// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.SignOff;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffs;
import org.triangulum.triangulation.StateDifference;
import org.triangulum.triangulation.StudyView;

/** Sign-offs that no longer hold. */
public final class SignOffRule extends StudyRule {
  /** The rule as services make it. */
  public SignOffRule() {
    super("sign-off-out-of-date", Severity.WARNING,
        "A finding that changed after somebody signed it off, or a sign-off that does not tell which state "
            + "was signed.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      for (SignOff signOff : SignOffs.latest(view.study(), finding)) {
        String by = name(finding) + " was signed off by " + name(signOff.getBy())
            + (text(signOff.getDate()).isEmpty() ? "" : " on " + signOff.getDate());
        SignOffCheck check = view.check(signOff);
        if (check.outcome() == SignOffCheck.Outcome.UNBOUND) {
          issues.add(issue(by + " without a record of what it rested on", finding, signOff));
        } else if (check.outcome() == SignOffCheck.Outcome.CHANGED) {
          issues.add(issue(severity(), by + " and has changed since", "what was signed",
              check.differences().stream().map(StateDifference::line).collect(Collectors.joining("; ")), finding,
              signOff));
        }
      }
    }
    return issues;
  }
}
