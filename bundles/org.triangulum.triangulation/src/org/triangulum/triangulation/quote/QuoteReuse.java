// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/**
 * Where the quotes of a study are used.
 *
 * @param rows one per quote, in the order of the study
 */
public record QuoteReuse(List<Row> rows) {

  /**
   * One quote.
   *
   * @param quote the quote
   * @param uses links to it, through all findings
   * @param displays as each place shows it
   * @param overlapping other quotes that share words with it
   */
  public record Row(Quote quote, List<ResolvedEvidence> uses, List<DisplayedQuote> displays, List<Quote> overlapping) {
    public Row {
      uses = List.copyOf(uses);
      displays = List.copyOf(displays);
      overlapping = List.copyOf(overlapping);
    }

    /** The findings that use the quote, each once. */
    public List<Finding> findings() {
      return uses.stream().map(ResolvedEvidence::finding).distinct().toList();
    }

    /** Findings that use the quote more than once. */
    public List<Finding> twice() {
      return findings().stream().filter(f -> uses.stream().filter(u -> u.finding() == f).count() > 1).toList();
    }

    /** What a reader of the list should look at; empty where nothing is wrong. */
    public List<String> remarks() {
      List<String> remarks = new ArrayList<>();
      if (uses.isEmpty() && quote.getUses().isEmpty()) {
        remarks.add("not used");
      }
      twice().forEach(f -> remarks.add("twice in " + f.getKey()));
      if (findings().size() > 2) {
        remarks.add("in " + findings().size() + " findings");
      }
      overlapping.forEach(q -> remarks.add("shares words with " + q.getKey()));
      displays.stream().filter(DisplayedQuote::tooLong).forEach(d -> remarks.add(d.words() + " words in " + d.place()
          + ", which takes " + d.limit().getAsInt()));
      return remarks;
    }
  }

  public QuoteReuse {
    rows = List.copyOf(rows);
  }

  /** The uses of all quotes of a study. */
  public static QuoteReuse of(StudyView view) {
    Map<Quote, List<Quote>> overlapping = new IdentityHashMap<>();
    for (OverlappingQuotes pair : OverlappingQuotes.of(view.study())) {
      overlapping.computeIfAbsent(pair.one(), q -> new ArrayList<>()).add(pair.other());
      overlapping.computeIfAbsent(pair.other(), q -> new ArrayList<>()).add(pair.one());
    }
    Map<StudyElement, List<ResolvedEvidence>> uses = new IdentityHashMap<>();
    for (Finding finding : view.study().getFindings()) {
      view.evidence(finding).items().forEach(e -> e.target()
          .ifPresent(t -> uses.computeIfAbsent(t, k -> new ArrayList<>()).add(e)));
    }
    return new QuoteReuse(view.study().getQuotes().stream().map(q -> new Row(q, uses.getOrDefault(q, List.of()),
        DisplayedQuote.all(view.study(), q), overlapping.getOrDefault(q, List.of()))).toList());
  }
}
