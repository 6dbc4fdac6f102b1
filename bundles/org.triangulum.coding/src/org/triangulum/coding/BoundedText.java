// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.function.BooleanSupplier;

/**
 * A text that counts how often it is read. A regular expression that backtracks without end reads it again and again:
 * then it refuses, after as many reads on every machine.
 */
final class BoundedText implements CharSequence {
  /** Reads that any text may cost, about a second. */
  private static final long READS = 50_000_000;
  /** Reads that each unit of a text may cost. */
  private static final long READS_PER_UNIT = 200;
  private static final int LOOK = 0xffff;

  private final String text;
  private final BooleanSupplier cancelled;
  private final long limit;
  private long reads;

  BoundedText(String text, BooleanSupplier cancelled) {
    this.text = text;
    this.cancelled = cancelled;
    this.limit = Math.max(READS, READS_PER_UNIT * text.length());
  }

  @Override
  public char charAt(int index) {
    if ((++reads & LOOK) == 0) {
      if (cancelled.getAsBoolean()) {
        throw new SearchLimit("was cancelled");
      }
      if (reads > limit) {
        throw new SearchLimit("takes too long on this text; it may hold repeats inside repeats, such as (a+)+");
      }
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
