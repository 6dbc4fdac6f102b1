// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;

/**
 * Which lane of the margin each coding's stripe takes so that no two stripes of a lane meet.
 *
 * <p>Codings take the lowest free lane in order of their start, the longer first, which needs as few lanes as any
 * layout can: the greatest number of codings at one place. The whole document is laid out at once, so a stripe keeps
 * its lane while one scrolls.
 */
public final class StripeLayout {
  private final int[] lanes;
  private final int count;

  private StripeLayout(int[] lanes, int count) {
    this.lanes = lanes;
    this.count = count;
  }

  /** A layout in which codings that touch end to start may share a lane. */
  public static StripeLayout of(CodingsOf codings) {
    return of(codings, offset -> offset);
  }

  /**
   * A layout by rows: two codings that have a row in common stand in different lanes.
   *
   * @param rowAt the row that an offset stands in, never decreasing; such as the line of a text widget
   */
  public static StripeLayout of(CodingsOf codings, IntUnaryOperator rowAt) {
    return of(codings, rowAt, 0);
  }

  /**
   * A layout by rows that are only estimated.
   *
   * @param rowAt the row that an offset stands in, never decreasing
   * @param apart how many rows at least lie between two stripes of a lane: as many as the estimate may be wrong by
   */
  public static StripeLayout of(CodingsOf codings, IntUnaryOperator rowAt, int apart) {
    int[] lanes = new int[codings.size()];
    PriorityQueue<Long> busy = new PriorityQueue<>(); // last row and lane
    PriorityQueue<Integer> free = new PriorityQueue<>();
    int count = 0;
    for (int i = 0; i < lanes.length; i++) {
      int first = rowAt.applyAsInt(codings.start(i));
      int last = rowAt.applyAsInt(Math.max(codings.start(i), codings.end(i) - 1)) + apart;
      while (!busy.isEmpty() && (int) (busy.peek() >>> Integer.SIZE) < first) {
        free.add(busy.poll().intValue());
      }
      lanes[i] = free.isEmpty() ? count++ : free.poll();
      busy.add((long) last << Integer.SIZE | lanes[i]);
    }
    return new StripeLayout(lanes, count);
  }

  /** How many lanes there are. */
  public int lanes() {
    return count;
  }

  /** The lane, from 0, of a coding by its index in {@link CodingsOf}. */
  public int lane(int index) {
    return lanes[index];
  }
}
