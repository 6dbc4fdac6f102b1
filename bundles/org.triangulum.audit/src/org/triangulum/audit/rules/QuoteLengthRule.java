// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.quote.DisplayedQuote;

/** Quotes that are longer than their place takes. */
public final class QuoteLengthRule extends StudyRule {
  /** The rule as services make it. */
  public QuoteLengthRule() {
    super("quote-too-long", Severity.WARNING,
        "A quote that is displayed in a place of the report with more words than the study allows there.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.study().getQuotes().stream().filter(q -> !q.getUses().isEmpty()).flatMap(q -> issues(view.study(), q)
        .stream()).toList();
  }

  private List<AuditIssue> issues(Study study, Quote quote) {
    return DisplayedQuote.all(study, quote).stream().filter(DisplayedQuote::tooLong).map(d -> issue(severity(),
        name(quote) + " has " + d.words() + " words in " + d.place() + ", which takes " + d.limit().getAsInt(),
        "at most " + d.limit().getAsInt() + " words", d.words() + " words", quote)).toList();
  }
}
