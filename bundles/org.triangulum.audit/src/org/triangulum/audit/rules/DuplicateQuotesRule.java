// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.quote.OverlappingQuotes;

/** Quotes that overlap. */
public final class DuplicateQuotesRule extends StudyRule {
  /** The rule as services make it. */
  public DuplicateQuotesRule() {
    super("duplicate-quotes", Severity.WARNING,
        "Two quotes under different keys that share words of the same document, so that one voice may count twice.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return OverlappingQuotes.of(view.study()).stream().map(p -> issue(name(p.one()) + " and " + name(p.other())
        + (p.same() ? " are the same words of " : " share words of ") + name(p.one().getDocument()), p.one(),
        p.other())).toList();
  }
}
