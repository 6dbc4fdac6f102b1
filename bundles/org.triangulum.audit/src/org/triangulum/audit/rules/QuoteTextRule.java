// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.triangulation.StudyView;

/** Quotes that differ from the transcript beyond their logged edits. */
public final class QuoteTextRule extends StudyRule {
  /** The rule as services make it. */
  public QuoteTextRule() {
    super("quote-text-differs", Severity.ERROR,
        "A quote whose words stand nowhere in its document, or whose logged edits do not fit it: a difference "
            + "that no logged edit accounts for.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (QuoteCheck check : QuoteCheck.misplaced(view)) {
      if (!check.moved()) {
        issues.add(issue(severity(), name(check.quote()) + (check.sameButForSpacing()
            ? " differs from the transcript in spaces or signs" : " is not what the transcript says")
            + " at " + check.quote().getStart() + " to " + check.quote().getEnd() + " of "
            + name(check.quote().getDocument()), check.there().orElse("the text ends before"),
            text(check.quote().getText()), check.quote(), check.quote().getDocument()));
      }
    }
    view.study().getQuotes().forEach(quote -> edits(quote, issues));
    return issues;
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, QuoteEdit.class).map(edit -> List.of(new Fix("Take the edit of "
        + name((Quote) edit.eContainer()) + " at " + edit.getStart() + " back",
        (editor, study) -> editor.delete(edit)))).orElseGet(() -> object(issue, Quote.class)
            .flatMap(quote -> QuoteCheck.of(quote, view)).flatMap(QuoteTextRule::transcript).stream().toList());
  }

  /** The words of the transcript in place of those of the quote; edits that no longer fit would be left hanging. */
  private static Optional<Fix> transcript(QuoteCheck check) {
    return check.there().filter(there -> check.quote().getEdits().isEmpty() && !there.isBlank())
        .map(there -> new Fix("Take the words of the transcript for " + name(check.quote()),
            study -> check.quote().setText(there)));
  }

  private void edits(Quote quote, List<AuditIssue> issues) {
    int at = 0;
    for (QuoteEdit edit : quote.getEdits().stream().sorted(Comparator.comparingInt(QuoteEdit::getStart)).toList()) {
      int end = edit.getKind() == QuoteEditKind.INSERTION ? edit.getStart() : edit.getEnd();
      if (edit.getStart() < 0 || end < edit.getStart() || end > text(quote.getText()).length()) {
        issues.add(issue("An edit of " + name(quote) + " from " + edit.getStart() + " to " + end
            + " lies outside the quote", quote, edit));
      } else if (edit.getStart() < at) {
        issues.add(issue("Edits of " + name(quote) + " overlap at " + edit.getStart(), quote, edit));
      }
      at = Math.max(at, end);
    }
  }
}
