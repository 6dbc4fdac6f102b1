// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.audit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.audit.AuditIssue;
import org.triangulum.triangulation.audit.Severity;

/** Quotes that overlap. */
public final class DuplicateQuotesRule extends StudyRule {
  /** The rule as services make it. */
  public DuplicateQuotesRule() {
    super("duplicate-quotes", Severity.WARNING,
        "Two quotes under different keys that share words of the same document, so that one voice may count twice.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    Map<Document, List<Quote>> byDocument = view.study().getQuotes().stream().filter(q -> q.getDocument() != null)
        .collect(Collectors.groupingBy(Quote::getDocument, LinkedHashMap::new, Collectors.toList()));
    List<AuditIssue> issues = new ArrayList<>();
    byDocument.values().forEach(quotes -> overlaps(quotes, issues));
    return issues;
  }

  private void overlaps(List<Quote> quotes, List<AuditIssue> issues) {
    quotes.sort(Comparator.comparingInt(Quote::getStart));
    for (int i = 0; i < quotes.size(); i++) {
      Quote one = quotes.get(i);
      for (int k = i + 1; k < quotes.size() && quotes.get(k).getStart() < one.getEnd(); k++) {
        Quote other = quotes.get(k);
        if (other.getStart() < other.getEnd()) {
          boolean same = one.getStart() == other.getStart() && one.getEnd() == other.getEnd();
          issues.add(issue(name(one) + " and " + name(other) + (same ? " are the same words of "
              : " share words of ") + name(one.getDocument()), one, other));
        }
      }
    }
  }
}
