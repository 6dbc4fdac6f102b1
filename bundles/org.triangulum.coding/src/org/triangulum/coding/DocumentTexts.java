// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.triangulum.model.study.Document;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;

/** Texts of documents, kept as long as memory lasts; they are addressed by content, so they cannot go stale. */
public final class DocumentTexts {
  private final Blobs blobs;
  private final Map<String, SoftReference<String>> kept = new ConcurrentHashMap<>();

  public DocumentTexts(Blobs blobs) {
    this.blobs = blobs;
  }

  /** The text of a document; empty when it is not stored or damaged. */
  public Optional<String> of(Document document) {
    String hash = document.getText();
    if (hash == null || hash.isEmpty()) {
      return Optional.empty();
    }
    SoftReference<String> known = kept.get(hash);
    String text = known == null ? null : known.get();
    if (text == null) {
      try {
        text = blobs.getText(hash);
      } catch (StudyFileException e) {
        return Optional.empty();
      }
      kept.put(hash, new SoftReference<>(text));
    }
    return Optional.of(text);
  }

  /**
   * The text of a document.
   *
   * @throws IllegalArgumentException when it is not stored, naming the document
   */
  public String required(Document document) {
    return of(document).orElseThrow(() -> new IllegalArgumentException("The text of " + CodeNames.key(document)
        + " is not stored in the study"));
  }

  /** The words of a span; empty when the text is not there or is shorter. */
  public Optional<String> span(Document document, int start, int end) {
    return of(document).filter(t -> 0 <= start && start <= end && end <= t.length()).map(t -> t.substring(start, end));
  }
}
