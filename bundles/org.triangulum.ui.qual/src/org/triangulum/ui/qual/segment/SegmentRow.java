// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.Objects;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.Retrieval;
import org.triangulum.model.study.Coding;

/** A row of the segments retrieved. */
sealed interface SegmentRow {

  /**
   * What the segments below have in common.
   *
   * @param value the code, document, group or other value; null for none
   * @param label its name with how many segments and people there are
   * @param folded whether the segments are hidden
   */
  record Head(Object value, String label, boolean folded) implements SegmentRow {
    @Override
    public boolean equals(Object other) {
      return other instanceof Head head && head.value == value;
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(value);
    }
  }

  /** A segment; its text is read when it is looked at. */
  record Hit(Retrieval retrieval, int index, Coding coding) implements SegmentRow {
    Segment segment() {
      return retrieval.get(index);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Hit hit && hit.coding == coding;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(coding);
    }
  }
}
