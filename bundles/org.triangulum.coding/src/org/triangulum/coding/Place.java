// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;

/** A span of a document. Documents are compared by identity, as elements of the model are. */
record Place(Document document, Span span) {

  static Place of(Coding coding) {
    return new Place(coding.getDocument(), Span.of(coding));
  }
}
