// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteUse;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.QuoteText;

/**
 * A quote as one place of the report shows it: same quote, same place, same text, whoever renders it.
 *
 * @param quote the quote
 * @param place the place; empty for wherever no place is named
 * @param reference where exactly in the place; empty where not known
 * @param text the words with the edits of this place
 * @param attribution in the study's style
 * @param words how many are shown
 * @param limit the most the place takes; empty for no limit
 */
public record DisplayedQuote(Quote quote, String place, String reference, QuoteText text, String attribution, int words,
    OptionalInt limit) {

  /** The quote wherever no place is named. */
  public static DisplayedQuote of(Quote quote) {
    return of(quote, "", "", OptionalInt.empty());
  }

  /** The quote in each of its places, or once without one. */
  public static List<DisplayedQuote> all(Study study, Quote quote) {
    if (quote.getUses().isEmpty()) {
      return List.of(of(quote));
    }
    List<DisplayedQuote> displays = new ArrayList<>();
    for (QuoteUse use : quote.getUses()) {
      String place = ElementLabel.orEmpty(use.getPlace());
      displays.add(of(quote, place, ElementLabel.orEmpty(use.getReference()), DisplayRules.limit(study, place)));
    }
    return List.copyOf(displays);
  }

  private static DisplayedQuote of(Quote quote, String place, String reference, OptionalInt limit) {
    QuoteText text = QuoteText.of(quote, place);
    return new DisplayedQuote(quote, place, reference, text, Attribution.of(quote), text.words(), limit);
  }

  /** Whether it is longer than the place takes. */
  public boolean tooLong() {
    return limit.isPresent() && words > limit.getAsInt();
  }

  /** The text as one line, in quotation marks with its attribution. */
  public String line() {
    return "“" + text.plain() + "”" + (attribution.isEmpty() ? "" : " " + attribution);
  }
}
