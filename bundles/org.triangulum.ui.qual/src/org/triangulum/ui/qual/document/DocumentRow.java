// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.Objects;
import org.triangulum.coding.WorkList;
import org.triangulum.model.study.Document;

/** A row of the list of documents. */
sealed interface DocumentRow {

  /**
   * What the documents below have in common.
   *
   * @param value the group, stage, case or other value; null for none
   * @param name of it
   * @param count documents with it
   * @param folded whether they are hidden
   */
  record Head(Object value, String name, int count, boolean folded) implements DocumentRow {
    @Override
    public boolean equals(Object other) {
      return other instanceof Head head && head.value == value;
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(value);
    }
  }

  /**
   * A document.
   *
   * @param work how far it is coded
   */
  record Item(WorkList.Row work) implements DocumentRow {
    Document document() {
      return work.document();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Item item && item.document() == document();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(document());
    }
  }
}
