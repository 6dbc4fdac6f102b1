// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.StudyView;

/** Quotes put into another mouth. */
public final class SpeakerDiffersRule extends StudyRule {
  /** The rule as services make it. */
  public SpeakerDiffersRule() {
    super("quote-speaker-differs", Severity.WARNING,
        "A quote attributed to a participant although another one speaks at its place.");
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, Quote.class).filter(q -> q.getDocument() != null)
        .flatMap(quote -> Turns.participantIn(quote.getDocument(), quote.getStart(), quote.getEnd())
            .map(speaking -> new Fix("Attribute " + name(quote) + " to " + name(speaking),
                study -> quote.setParticipant(speaking)))).stream().toList();
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Quote quote : view.study().getQuotes()) {
      if (quote.getParticipant() != null && quote.getDocument() != null && !quote.getDocument().getTurns().isEmpty()) {
        Optional<Participant> speaking = Turns.participantIn(quote.getDocument(), quote.getStart(), quote.getEnd());
        if (speaking.isPresent() && speaking.get() != quote.getParticipant()) {
          issues.add(issue(severity(), name(quote) + " is attributed to " + name(quote.getParticipant()) + " but "
              + name(speaking.get()) + " speaks at its place", name(speaking.get()), name(quote.getParticipant()),
              quote, quote.getParticipant(), speaking.get()));
        }
      }
    }
    return issues;
  }
}
