// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Optional;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.StudyElement;

/**
 * Words found by a search.
 *
 * @param source the document, memo, coding or column of open answers they stand in
 * @param part the feature of the source with the text: {@code text}, {@code title}, {@code comment}, {@code values}
 * @param row from 0, of an open answer; -1 elsewhere
 * @param span where they stand in that text
 * @param before some words before them on the same line
 * @param words the words
 * @param after some words behind them on the same line
 * @param turn index of the turn of a document, -1 where there is none
 * @param speaker who speaks there, as named in the transcript; empty where nobody is
 */
public record TextHit(StudyElement source, String part, int row, Span span, String before, String words, String after,
    int turn, String speaker) {

  /** The document, where the words stand in one. */
  public Optional<Document> document() {
    return source instanceof Document document ? Optional.of(document) : Optional.empty();
  }
}
