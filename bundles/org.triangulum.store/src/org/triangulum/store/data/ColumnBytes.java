// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/**
 * The byte form of columns: one byte format (1), one byte type, four bytes number of rows, then the values; everything
 * little-endian.
 *
 * <p>Also the rule for missing values: kind {@code k} (1 to 4) is the number {@code k - 1} above the smallest value of
 * an integer type, so that a single comparison tells a value from a missing one.
 */
final class ColumnBytes {
  private static final byte FORMAT = 1;
  private static final int HEADER = 6;
  private static final MissingKind[] KINDS = MissingKind.values();

  private ColumnBytes() {}

  /** A buffer with the header written, positioned for the values. */
  static ByteBuffer writing(ColumnType type, int rows, long bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(HEADER + bytes)).order(ByteOrder.LITTLE_ENDIAN);
    return buffer.put(FORMAT).put((byte) type.getValue()).putInt(rows);
  }

  /** Checks the header and lets {@code values} read the rest, all of it. */
  static <T extends ColumnValues> T read(ColumnType type, byte[] bytes, Function<ByteBuffer, T> values) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      byte format = buffer.get();
      byte found = buffer.get();
      if (format != FORMAT || found != type.getValue()) {
        throw new IllegalArgumentException("Not a column of " + type + " values: format " + format + ", type " + found);
      }
      T column = values.apply(buffer);
      if (buffer.hasRemaining()) {
        throw new IllegalArgumentException("Column of " + type + " values with " + buffer.remaining()
            + " bytes too many");
      }
      return column;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("Column of " + type + " values breaks off after " + bytes.length + " bytes",
          e);
    }
  }

  /** The number of rows, refused when the buffer cannot hold them. */
  static int rows(ByteBuffer buffer, int bytesPerRow) {
    return count(buffer, bytesPerRow);
  }

  /** A count of things that take at least so many bytes each, refused when the buffer cannot hold them. */
  static int count(ByteBuffer buffer, int bytesEach) {
    int count = buffer.getInt();
    if (count < 0 || (long) count * bytesEach > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  /** The distance of a missing value from the smallest number of its type. */
  static int offset(MissingKind kind) {
    if (kind == MissingKind.NONE) {
      throw new IllegalArgumentException("A missing value needs a kind other than none");
    }
    return kind.getValue() - 1;
  }

  /** The kind at that distance. */
  static MissingKind kind(int offset) {
    return KINDS[offset + 1];
  }
}
