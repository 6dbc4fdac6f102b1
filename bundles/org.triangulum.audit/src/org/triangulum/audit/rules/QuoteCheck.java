// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.coding.QuoteFinder.Match;
import org.triangulum.coding.QuoteFinder;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.StudyView;

/**
 * A quote whose words do not stand at its place.
 *
 * @param quote the quote
 * @param there what stands at its place; empty where the text is shorter
 * @param elsewhere where its words stand in the document now; empty when nowhere
 */
record QuoteCheck(Quote quote, Optional<String> there, List<Match> elsewhere) {

  /** Quotes whose words do not stand at their place, in the order of the study. Quotes without a text are left out. */
  static List<QuoteCheck> misplaced(StudyView view) {
    Map<Document, QuoteFinder> finders = new HashMap<>();
    List<QuoteCheck> misplaced = new ArrayList<>();
    for (Quote quote : view.study().getQuotes()) {
      Document document = quote.getDocument();
      Optional<String> text = document == null ? Optional.empty() : view.passages().text(document);
      if (text.isPresent()) {
        Optional<String> there = view.passages().words(document, quote.getStart(), quote.getEnd());
        if (!there.equals(Optional.of(StudyRule.text(quote.getText())))) {
          misplaced.add(new QuoteCheck(quote, there, finders.computeIfAbsent(document,
              d -> new QuoteFinder(text.get())).find(StudyRule.text(quote.getText()))));
        }
      }
    }
    return misplaced;
  }

  /** A quote as it is now; empty where its words stand at their place or its text is not stored. */
  static Optional<QuoteCheck> of(Quote quote, StudyView view) {
    Document document = quote.getDocument();
    Optional<String> text = document == null ? Optional.empty() : view.passages().text(document);
    return text.flatMap(t -> {
      Optional<String> there = view.passages().words(document, quote.getStart(), quote.getEnd());
      return there.equals(Optional.of(StudyRule.text(quote.getText()))) ? Optional.empty()
          : Optional.of(new QuoteCheck(quote, there, new QuoteFinder(t).find(StudyRule.text(quote.getText()))));
    });
  }

  /** Whether the words stand at the place but for spaces, line breaks and the like. */
  boolean sameButForSpacing() {
    return elsewhere.stream().anyMatch(m -> !m.exact() && m.start() < quote.getEnd() && quote.getStart() < m.end());
  }

  /** Whether the words stand somewhere else. */
  boolean moved() {
    return !elsewhere.isEmpty() && !sameButForSpacing();
  }
}
