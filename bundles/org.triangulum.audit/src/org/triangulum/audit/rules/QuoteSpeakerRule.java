// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.StudyView;

/** Quotes of nobody. */
public final class QuoteSpeakerRule extends StudyRule {
  /** The rule as services make it. */
  public QuoteSpeakerRule() {
    super("quote-without-speaker", Severity.WARNING,
        "A quote without a participant, where the transcript does not tell who speaks either.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.study().getQuotes().stream().filter(QuoteSpeakerRule::ofNobody)
        .map(q -> issue("Nobody is named as speaker of " + name(q), q)).toList();
  }

  private static boolean ofNobody(Quote quote) {
    return Attribution.participant(quote).isEmpty() && (quote.getDocument() == null
        || Turns.speakerAt(quote.getDocument(), quote.getStart()).isEmpty());
  }
}
