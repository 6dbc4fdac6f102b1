// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Mentions;
import org.triangulum.store.StudyFile;

/**
 * The last transaction of each document that changed its text, its codings or what is said about it. A snapshot, read
 * from the journal backwards until every document has been met.
 */
public final class LastChanges {
  private final Map<Document, JournalEntry> last = new IdentityHashMap<>();

  private LastChanges() {}

  /** The last changes of the documents of a study. */
  public static LastChanges of(StudyFile file) {
    LastChanges changes = new LastChanges();
    Study study = file.study();
    Map<String, Document> documents = new HashMap<>();
    study.getDocuments().forEach(d -> {
      documents.put(d.getId(), d);
      d.eAllContents().forEachRemaining(e -> documents.put(((StudyElement) e).getId(), d));
    });
    for (Coding coding : study.getCodings()) {
      documents.put(coding.getId(), coding.getDocument());
    }
    Set<Document> missing = new HashSet<>(study.getDocuments());
    file.mentions(new Mentions() {
      @Override
      public boolean begins(JournalEntry entry) {
        return !missing.isEmpty();
      }

      @Override
      public void of(String id, JournalEntry entry) {
        Document document = documents.get(id);
        if (document != null && missing.remove(document)) {
          changes.last.put(document, entry);
        }
      }
    });
    return changes;
  }

  /** The last change of a document: when, by whom and what. */
  public Optional<JournalEntry> of(Document document) {
    return Optional.ofNullable(last.get(document));
  }
}
