// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.Arrays;
import org.triangulum.coding.CodingsOf;
import org.triangulum.coding.StripeLayout;

/** The codings of a document that are shown, and the lane of each. A snapshot. */
final class ShownCodings {
  static final ShownCodings NONE = new ShownCodings(CodingsOf.of(java.util.List.of()), "");
  /** More characters than a line shows, so that two codings on one line are never more than a row apart. */
  private static final int ROW = 120;
  private final CodingsOf codings;
  private final StripeLayout lanes;

  ShownCodings(CodingsOf codings, String text) {
    this.codings = codings;
    Rows rows = new Rows(text);
    lanes = StripeLayout.of(codings, rows::at, 1);
  }

  CodingsOf codings() {
    return codings;
  }

  int lanes() {
    return lanes.lanes();
  }

  int lane(int index) {
    return lanes.lane(index);
  }

  /** Rows of a wrapped text as estimated from the lengths of its lines. */
  private static final class Rows {
    private int[] starts = new int[64];
    private int[] rows = new int[64];
    private int count;

    Rows(String text) {
      int row = 0;
      for (int start = 0; start >= 0 && start <= text.length();) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
          rows = Arrays.copyOf(rows, 2 * count);
        }
        starts[count] = start;
        rows[count++] = row;
        int end = text.indexOf('\n', start);
        row += 1 + ((end < 0 ? text.length() : end) - start) / ROW;
        start = end < 0 ? -1 : end + 1;
      }
    }

    int at(int offset) {
      int line = Arrays.binarySearch(starts, 0, count, offset);
      line = line < 0 ? -line - 2 : line;
      return rows[line] + (offset - starts[line]) / ROW;
    }
  }
}
