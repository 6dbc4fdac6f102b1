// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.Blobs;

/**
 * How the values of a column lie in the store, so that changing a cell does not rewrite the column.
 *
 * <p>Up to {@value #ROWS} rows a column is one blob, the {@linkplain ColumnValues#toBytes byte form} of its values. A
 * longer one is a list: one byte list format (2), one byte type, four bytes number of rows, four bytes rows per chunk,
 * then the 32-byte address of each chunk; everything little-endian. A chunk is a blob of the byte form of so many
 * values, the last one of those that are left. Longer columns in one blob, as format 1 of study files has them, are
 * read too; the first change cuts them into chunks.
 *
 * @param type type of the values
 * @param size number of rows
 * @param rowsPerChunk rows of each chunk but the last; at least 1
 * @param addresses of the chunks in order; the column's own address where it is one blob
 */
public record ColumnChunks(ColumnType type, int size, int rowsPerChunk, List<String> addresses) {
  /** Rows of a chunk: 64 KB of codes, 512 KB of decimal numbers. */
  public static final int ROWS = 65_536;

  private static final byte FORMAT = 2;
  private static final int HEADER = 10;
  private static final int HASH = 32;

  public ColumnChunks {
    addresses = List.copyOf(addresses);
  }

  /**
   * The chunks of which bytes are the list; empty when they are no list but something else.
   *
   * @throws IllegalArgumentException when they start like a list and are none
   */
  public static Optional<ColumnChunks> list(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != FORMAT) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      buffer.get();
      ColumnType type = ColumnType.get(buffer.get());
      int size = buffer.getInt();
      int rows = buffer.getInt();
      if (type == null || size < 1 || rows < 1 || buffer.remaining() != HASH * chunks(size, rows)) {
        throw new IllegalArgumentException("List of chunks of a column is damaged: type " + type + ", " + size
            + " rows, " + rows + " a chunk, " + bytes.length + " bytes");
      }
      List<String> addresses = new ArrayList<>();
      byte[] hash = new byte[HASH];
      while (buffer.hasRemaining()) {
        buffer.get(hash);
        addresses.add(HexFormat.of().formatHex(hash));
      }
      return Optional.of(new ColumnChunks(type, size, rows, addresses));
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("List of chunks of a column breaks off after " + bytes.length + " bytes", e);
    }
  }

  private static long chunks(int size, int rows) {
    return ((long) size + rows - 1) / rows;
  }

  /** Stores values; gives the address of the column. */
  static String write(Blobs blobs, ColumnValues values) {
    if (values.size() <= ROWS) {
      return blobs.put(values.toBytes());
    }
    List<String> addresses = new ArrayList<>();
    for (int from = 0; from < values.size(); from += ROWS) {
      addresses.add(blobs.put(values.slice(from, Math.min(values.size(), from + ROWS)).toBytes()));
    }
    return blobs.put(new ColumnChunks(values.type(), values.size(), ROWS, addresses).toBytes());
  }

  /** The column at an address as a whole. */
  static ColumnValues read(Blobs blobs, ColumnType type, String address) {
    byte[] bytes = blobs.get(address);
    Optional<ColumnChunks> list = list(bytes);
    if (list.isEmpty()) {
      return ColumnValues.fromBytes(type, bytes);
    }
    ColumnChunks chunks = list.get().of(type);
    List<ColumnValues> parts = new ArrayList<>();
    for (int chunk = 0; chunk < chunks.addresses().size(); chunk++) {
      parts.add(chunks.read(blobs, chunk));
    }
    return ColumnValues.joined(type, parts);
  }

  /** The same list, refused when the values are of another type. */
  ColumnChunks of(ColumnType wanted) {
    if (type != wanted) {
      throw new IllegalArgumentException("Not a column of " + wanted + " values but of " + type);
    }
    return this;
  }

  /** The values of one chunk. */
  ColumnValues read(Blobs blobs, int chunk) {
    ColumnValues values = ColumnValues.fromBytes(type, blobs.get(addresses.get(chunk)));
    int expected = Math.min(rowsPerChunk, size - chunk * rowsPerChunk);
    if (values.size() != expected) {
      throw new IllegalArgumentException("Chunk " + chunk + " of a column has " + values.size() + " rows, not "
          + expected);
    }
    return values;
  }

  /** Stores the list with other chunks in the place of some; gives the address of the column. */
  String replace(Blobs blobs, Map<Integer, ColumnValues> replacements) {
    List<String> changed = new ArrayList<>(addresses);
    replacements.forEach((chunk, values) -> changed.set(chunk, blobs.put(values.toBytes())));
    return blobs.put(new ColumnChunks(type, size, rowsPerChunk, changed).toBytes());
  }

  /** Stores the list with other rows from its last chunk on; gives the address of the column. */
  String replaceEnd(Blobs blobs, ColumnValues end) {
    List<String> changed = new ArrayList<>(addresses.subList(0, addresses.size() - 1));
    int before = changed.size() * rowsPerChunk;
    for (int from = 0; from < end.size(); from += rowsPerChunk) {
      changed.add(blobs.put(end.slice(from, Math.min(end.size(), from + rowsPerChunk)).toBytes()));
    }
    return blobs.put(new ColumnChunks(type, before + end.size(), rowsPerChunk, changed).toBytes());
  }

  private byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(HEADER + HASH * addresses.size()).order(ByteOrder.LITTLE_ENDIAN)
        .put(FORMAT).put((byte) type.getValue()).putInt(size).putInt(rowsPerChunk);
    addresses.forEach(address -> buffer.put(HexFormat.of().parseHex(address)));
    return buffer.array();
  }
}
