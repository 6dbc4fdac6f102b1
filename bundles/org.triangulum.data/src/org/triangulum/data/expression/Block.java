// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import org.triangulum.store.data.ColumnValues;

/** Some consecutive rows, few enough for the processor's cache, and scratch space to compute with. For one thread. */
final class Block {
  static final int ROWS = 2048;

  private final ColumnValues[] columns;
  private final Deque<double[]> numbers = new ArrayDeque<>();
  private final Deque<Texts> texts = new ArrayDeque<>();
  private int from;
  private int size;

  Block(ColumnValues[] columns) {
    this.columns = columns;
  }

  /**
   * Texts of a block.
   *
   * @param values null where missing
   * @param missing number of the kind; 0 where there is a value
   */
  record Texts(String[] values, byte[] missing) {}

  void move(int first, int rows) {
    from = first;
    size = rows;
  }

  int from() {
    return from;
  }

  int size() {
    return size;
  }

  ColumnValues column(int index) {
    return columns[index];
  }

  double[] numbers() {
    double[] free = numbers.poll();
    return free == null ? new double[ROWS] : free;
  }

  void free(double[] used) {
    numbers.push(used);
  }

  Texts texts() {
    Texts free = texts.poll();
    return free == null ? new Texts(new String[ROWS], new byte[ROWS]) : free;
  }

  void free(Texts used) {
    texts.push(used);
  }
}
