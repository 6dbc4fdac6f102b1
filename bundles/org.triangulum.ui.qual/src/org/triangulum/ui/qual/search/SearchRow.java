// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import java.util.Optional;
import org.triangulum.coding.Autocoding;
import org.triangulum.coding.Span;
import org.triangulum.coding.TextHit;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.StudyElement;

/**
 * A line of the results: words found, or words that would be coded.
 *
 * @param source the document, memo, column of answers or coding
 * @param place what it is called
 * @param speaker who speaks; empty where nobody does
 * @param span where the words stand
 * @param before words before
 * @param words the words
 * @param after words behind
 * @param hit what was found; null for a proposal
 * @param proposal what would be coded; null for a hit
 */
public record SearchRow(StudyElement source, String place, String speaker, Span span, String before, String words,
    String after, TextHit hit, Autocoding.Proposal proposal) {

  static SearchRow of(TextHit hit) {
    String place = hit.source() instanceof Document document ? document.getTitle()
        : hit.source() instanceof Coding coding ? coding.getDocument().getTitle() + " · comment"
        : ElementLabel.line(hit.source()) + (hit.row() >= 0 ? " · " + (hit.row() + 1) : "");
    return new SearchRow(hit.source(), place, hit.speaker(), hit.span(), hit.before(), hit.words(), hit.after(), hit,
        null);
  }

  static SearchRow of(Autocoding.Proposal proposal) {
    return new SearchRow(proposal.document(), proposal.document().getTitle(), proposal.speaker(), proposal.span(),
        proposal.before(), proposal.words(), proposal.after(), null, proposal);
  }

  /** The document the words stand in, so that they can be coded. */
  Optional<Document> document() {
    return source instanceof Document document ? Optional.of(document) : Optional.empty();
  }

  boolean coded() {
    return proposal != null && proposal.coded();
  }
}
