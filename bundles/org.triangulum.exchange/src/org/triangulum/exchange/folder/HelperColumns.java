// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;

/** What stands in columns that are no features: words at spans, and what is not as the texts show it. */
final class HelperColumns {
  private final Blobs blobs;
  private final WrittenIds ids;
  private final Map<Document, String> texts = new HashMap<>();
  private final Map<Document, Boolean> listed = new HashMap<>();

  HelperColumns(Blobs blobs, WrittenIds ids) {
    this.blobs = blobs;
    this.ids = ids;
  }

  /** The text of a document; empty where it has none. */
  String text(Document document) {
    return texts.computeIfAbsent(document, d -> d.getText() == null ? "" : blobs.getText(d.getText()));
  }

  /** The field of a row. */
  String field(StudyElement row, String column) {
    return switch (column) {
      case FolderRules.TEXT -> row instanceof Coding coding
          ? words(coding.getDocument(), coding.getStart(), coding.getEnd()) : "";
      case FolderRules.STALE -> row instanceof Quote quote && stale(quote) ? "true" : "";
      case FolderRules.TURNS -> row instanceof Document document && listed(document) ? FolderRules.LISTED : "";
      default -> "";
    };
  }

  /** Whether a quote has other words than stand at its place in the document. */
  private boolean stale(Quote quote) {
    return quote.getStart() >= quote.getEnd()
        || !words(quote.getDocument(), quote.getStart(), quote.getEnd()).equals(quote.getText());
  }

  /** Whether the turns of a document are not those that its text shows, so that they are written out. */
  boolean listed(Document document) {
    return listed.computeIfAbsent(document, d ->
        !same(d.getText() == null ? List.of() : DocumentPart.turns(d, text(d)), d.getTurns()));
  }

  private boolean same(List<Turn> shown, List<Turn> kept) {
    if (shown.size() != kept.size()) {
      return false;
    }
    for (int i = 0; i < kept.size(); i++) {
      Turn a = shown.get(i);
      Turn b = kept.get(i);
      if (a.getStart() != b.getStart() || a.getTextStart() != b.getTextStart() || a.getSpeaker() != b.getSpeaker()
          || a.getTime() != b.getTime() || ids.writes(b)) {
        return false;
      }
    }
    return true;
  }

  private String words(Document document, int start, int end) {
    String text = text(document);
    return start < 0 || end > text.length() || start > end ? "" : text.substring(start, end);
  }
}
