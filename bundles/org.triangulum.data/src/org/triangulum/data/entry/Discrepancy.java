// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.store.data.CellValue;

/**
 * A cell that two entries have differently, or had until one was chosen.
 *
 * @param key whose row it is and when
 * @param column the column of the first entry
 * @param row its row in the first entry
 * @param first what the first entry says now
 * @param second what the second entry says
 * @param resolution who chose what, when and why; empty while nobody did
 */
public record Discrepancy(List<String> key, Column column, int row, CellValue first, CellValue second,
    Optional<CellEdit> resolution) {
  public Discrepancy {
    key = List.copyOf(key);
  }

  /** Whether it is still to be decided. */
  public boolean isOpen() {
    return resolution.isEmpty();
  }
}
