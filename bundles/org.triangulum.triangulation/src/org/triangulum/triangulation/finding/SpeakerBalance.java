// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.FindingEvidence;

/**
 * Who supplies the quotes of a finding; quotes that only give context do not count.
 *
 * @param quotes how many quotes there are, each once
 * @param speakers how many come from whom, in the order in which they are linked; quotes of nobody in particular are in
 *     {@code quotes} alone
 */
public record SpeakerBalance(int quotes, Map<Participant, Integer> speakers) {
  private static final int FEWEST = 4;

  /** The balance of a finding. */
  public static SpeakerBalance of(FindingEvidence evidence) {
    List<Quote> quotes = evidence.items().stream().filter(e -> e.role() != EvidenceRole.CONTEXT)
        .flatMap(e -> e.target().stream()).filter(Quote.class::isInstance).map(Quote.class::cast).distinct().toList();
    Map<Participant, Integer> speakers = new LinkedHashMap<>();
    quotes.forEach(q -> Attribution.participant(q).ifPresent(p -> speakers.merge(p, 1, Integer::sum)));
    return new SpeakerBalance(quotes.size(), speakers);
  }

  /** The one who supplies more than half of at least four quotes. */
  public Optional<Participant> dominating() {
    return quotes < FEWEST ? Optional.empty() : speakers.entrySet().stream().filter(e -> 2 * e.getValue() > quotes)
        .map(Map.Entry::getKey).findFirst();
  }
}
