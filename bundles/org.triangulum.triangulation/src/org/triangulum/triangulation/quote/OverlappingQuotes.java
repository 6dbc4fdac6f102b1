// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;

/**
 * Two quotes that share words of one document, so that one voice may count twice.
 *
 * @param one the one that starts first
 * @param other the other
 */
public record OverlappingQuotes(Quote one, Quote other) {

  /** Whether they are the same words. */
  public boolean same() {
    return one.getStart() == other.getStart() && one.getEnd() == other.getEnd();
  }

  /** All pairs of a study, document by document. */
  public static List<OverlappingQuotes> of(Study study) {
    Map<Document, List<Quote>> byDocument = study.getQuotes().stream().filter(q -> q.getDocument() != null)
        .collect(Collectors.groupingBy(Quote::getDocument, LinkedHashMap::new, Collectors.toList()));
    List<OverlappingQuotes> pairs = new ArrayList<>();
    byDocument.values().forEach(quotes -> overlaps(quotes, pairs));
    return List.copyOf(pairs);
  }

  private static void overlaps(List<Quote> quotes, List<OverlappingQuotes> pairs) {
    quotes.sort(Comparator.comparingInt(Quote::getStart));
    for (int i = 0; i < quotes.size(); i++) {
      Quote one = quotes.get(i);
      for (int k = i + 1; k < quotes.size() && quotes.get(k).getStart() < one.getEnd(); k++) {
        Quote other = quotes.get(k);
        if (other.getStart() < other.getEnd()) {
          pairs.add(new OverlappingQuotes(one, other));
        }
      }
    }
  }
}
