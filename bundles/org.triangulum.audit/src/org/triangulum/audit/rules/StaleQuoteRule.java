// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.coding.QuoteFinder.Match;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.StudyView;

/** Quotes whose words have moved. */
public final class StaleQuoteRule extends StudyRule {
  /** The rule as services make it. */
  public StaleQuoteRule() {
    super("stale-quote", Severity.ERROR,
        "A quote whose words stand elsewhere in the document than the quote says.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return QuoteCheck.misplaced(view).stream().filter(QuoteCheck::moved).map(this::issue).toList();
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, Quote.class).flatMap(q -> QuoteCheck.of(q, view)).map(check -> check.elsewhere().stream()
        .map(match -> new Fix("Move " + name(check.quote()) + " to " + place(match), study -> {
          check.quote().setStart(match.start());
          check.quote().setEnd(match.end());
          view.passages().words(check.quote().getDocument(), match.start(), match.end())
              .ifPresent(check.quote()::setText);
        })).toList()).orElse(List.of());
  }

  private AuditIssue issue(QuoteCheck check) {
    String places = check.elsewhere().stream().map(StaleQuoteRule::place).collect(Collectors.joining(" or "));
    return issue(severity(), "The words of " + name(check.quote()) + " do not stand at " + check.quote().getStart()
        + " to " + check.quote().getEnd() + " of " + name(check.quote().getDocument()) + " but at " + places, places,
        check.quote().getStart() + " to " + check.quote().getEnd(), check.quote(), check.quote().getDocument());
  }

  private static String place(Match match) {
    return match.start() + " to " + match.end();
  }
}
