// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.HashMap;
import java.util.Map;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Blobs;

/** The words at the spans of codings and quotes. */
final class SpanTexts {
  private final Blobs blobs;
  private final Map<Document, String> texts = new HashMap<>();

  SpanTexts(Blobs blobs) {
    this.blobs = blobs;
  }

  /** The text of a document; empty where it has none. */
  String text(Document document) {
    return texts.computeIfAbsent(document, d -> d.getText() == null ? "" : blobs.getText(d.getText()));
  }

  /** The words a coding covers; empty where they are not there any more. */
  String of(StudyElement element) {
    return element instanceof Coding coding ? words(coding.getDocument(), coding.getStart(), coding.getEnd()) : "";
  }

  /** Whether a quote has other words than stand at its place in the document. */
  boolean stale(StudyElement element) {
    return element instanceof Quote quote && (quote.getStart() >= quote.getEnd()
        || !words(quote.getDocument(), quote.getStart(), quote.getEnd()).equals(quote.getText()));
  }

  private String words(Document document, int start, int end) {
    String text = text(document);
    return start < 0 || end > text.length() || start > end ? "" : text.substring(start, end);
  }
}
