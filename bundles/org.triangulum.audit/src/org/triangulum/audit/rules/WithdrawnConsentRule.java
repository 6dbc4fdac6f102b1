// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Consent;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.Consents;
import org.triangulum.triangulation.StudyView;

/** Words that may not be used. */
public final class WithdrawnConsentRule extends StudyRule {
  /** The rule as services make it. */
  public WithdrawnConsentRule() {
    super("withdrawn-consent-quoted", Severity.ERROR,
        "A participant whose latest consent of some kind is refused or withdrawn and whose words are quoted.");
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    List<Quote> quotes = issue.objects().stream().filter(Quote.class::isInstance).map(Quote.class::cast).toList();
    return quotes.isEmpty() ? List.of() : List.of(new Fix("Delete " + names(quotes)
        + " with the links to " + (quotes.size() == 1 ? "it" : "them"), (editor, study) -> editor.delete(quotes)));
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Participant participant : view.study().getParticipants()) {
      for (Consent consent : Consents.latest(participant).values()) {
        if (Consents.barred(consent.getState())) {
          List<Quote> quotes = view.study().getQuotes().stream()
              .filter(q -> Attribution.participant(q).orElse(null) == participant).toList();
          if (!quotes.isEmpty()) {
            issues.add(issue(name(participant) + " has " + consent.getState().getLiteral() + " "
                + consent.getKind().getLiteral() + (text(consent.getDate()).isEmpty() ? "" : " on "
                + consent.getDate()) + " but is quoted in " + names(quotes), objects(participant, quotes)));
          }
        }
      }
    }
    return issues;
  }
}
