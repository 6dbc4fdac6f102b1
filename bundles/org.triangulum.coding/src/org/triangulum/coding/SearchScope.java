// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.EnumSet;
import java.util.Set;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.SpeakerRole;

/**
 * Where to look.
 *
 * @param parts which texts
 * @param documents of documents and comments only those of these documents; empty for all
 * @param roles of documents only what speakers of these roles say; empty for all, labels and what nobody says included
 */
public record SearchScope(Set<Part> parts, Set<Document> documents, Set<SpeakerRole> roles) {

  /** Texts of a study. */
  public enum Part {
    /** The texts of documents. */
    DOCUMENTS,
    /** Titles and texts of memos. */
    MEMOS,
    /** Open answers: columns of text that hold answers. */
    ANSWERS,
    /** Comments on codings. */
    COMMENTS
  }

  /** All texts of a study. */
  public static final SearchScope ALL = new SearchScope(EnumSet.allOf(Part.class), Set.of(), Set.of());

  public SearchScope {
    parts = Set.copyOf(parts);
    documents = Set.copyOf(documents);
    roles = Set.copyOf(roles);
  }

  /** Some documents. */
  public static SearchScope of(Set<Document> documents) {
    return new SearchScope(EnumSet.of(Part.DOCUMENTS), documents, Set.of());
  }

  /** The same for some kinds of text. */
  public SearchScope with(Set<Part> other) {
    return new SearchScope(other, documents, roles);
  }

  /** The same for what speakers of some roles say. */
  public SearchScope saidBy(Set<SpeakerRole> other) {
    return new SearchScope(parts, documents, other);
  }
}
