// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;

/**
 * The values of a column where they are stored, chunk by chunk: a cell is read without the other chunks of its column
 * and changed without rewriting them. Values are as stored: codes that a label declares missing are there as codes.
 *
 * <p>A snapshot: it does not follow later changes of the column. Chunks that were read are kept as long as memory is
 * plenty. Safe for use by several threads.
 */
public final class StoredColumn {
  private final String name;
  private final Blobs blobs;
  private final String address;
  private final ColumnChunks chunks;
  private final SoftReference<ColumnValues>[] kept;

  private StoredColumn(String name, Blobs blobs, String address, ColumnChunks chunks) {
    this.name = name;
    this.blobs = blobs;
    this.address = address;
    this.chunks = chunks;
    kept = kept(chunks.addresses().size());
  }

  @SuppressWarnings("unchecked")
  private static SoftReference<ColumnValues>[] kept(int chunks) {
    return new SoftReference[chunks];
  }

  /**
   * The values of a column.
   *
   * @throws StudyFileException when they are not in the store or do not fit the column
   */
  public static StoredColumn of(Column column, Blobs blobs) {
    if (column.getValues() == null) {
      throw new StudyFileException("Column " + column.getKey() + " has no values");
    }
    return at(column.getKey(), column.getType(), column.getValues(), blobs);
  }

  /**
   * Values that a column has or had.
   *
   * @param name of the column, for messages
   * @throws StudyFileException when they are not in the store or are not of the type
   */
  public static StoredColumn at(String name, ColumnType type, String address, Blobs blobs) {
    try {
      byte[] bytes = blobs.get(address);
      Optional<ColumnChunks> list = ColumnChunks.list(bytes);
      if (list.isPresent()) {
        return new StoredColumn(name, blobs, address, list.get().of(type));
      }
      ColumnValues whole = ColumnValues.fromBytes(type, bytes);
      StoredColumn stored = new StoredColumn(name, blobs, address, new ColumnChunks(whole.type(),
          whole.size(), Math.max(1, whole.size()), List.of(address)));
      stored.kept[0] = new SoftReference<>(whole);
      return stored;
    } catch (IllegalArgumentException e) {
      throw unreadable(name, e);
    }
  }

  static StudyFileException unreadable(String name, IllegalArgumentException cause) {
    return new StudyFileException("The values of column " + name + " are unreadable: " + cause.getMessage(), cause);
  }

  /** Where the values are stored: another address means other values. */
  public String address() {
    return address;
  }

  /** The number of rows. */
  public int size() {
    return chunks.size();
  }

  /** How the values are stored. */
  public ColumnType type() {
    return chunks.type();
  }

  /** How many rows {@link #chunk} gives at once; only the last chunk has fewer. */
  public int rowsPerChunk() {
    return chunks.rowsPerChunk();
  }

  /** The number of chunks. */
  public int chunkCount() {
    return kept.length;
  }

  /**
   * The values of some rows.
   *
   * @param chunk which, from 0; its first row is {@code chunk * rowsPerChunk()}
   * @throws StudyFileException when they are not in the store
   */
  public ColumnValues chunk(int chunk) {
    Objects.checkIndex(chunk, kept.length);
    SoftReference<ColumnValues> known = kept[chunk];
    ColumnValues values = known == null ? null : known.get();
    if (values == null) {
      try {
        values = chunks.read(blobs, chunk);
      } catch (IllegalArgumentException e) {
        throw unreadable(name, e);
      }
      kept[chunk] = new SoftReference<>(values);
    }
    return values;
  }

  private ColumnValues around(int row) {
    return chunk(Objects.checkIndex(row, size()) / chunks.rowsPerChunk());
  }

  /** As {@link ColumnValues#missing}. */
  public MissingKind missing(int row) {
    return around(row).missing(row % chunks.rowsPerChunk());
  }

  /** As {@link ColumnValues#number}. */
  public double number(int row) {
    return around(row).number(row % chunks.rowsPerChunk());
  }

  /** As {@link ColumnValues#text}. */
  public String text(int row) {
    return around(row).text(row % chunks.rowsPerChunk());
  }

  /** A cell. */
  public CellValue cell(int row) {
    return CellValue.at(around(row), row % chunks.rowsPerChunk());
  }

  /**
   * Stores the column with other cells; only the chunks of their rows are written. To be used inside a transaction that
   * gives the column the new address.
   *
   * @param cells by row
   * @return the address of the changed column
   * @throws IllegalArgumentException when a text is no value of this type
   */
  public String with(Map<Integer, CellValue> cells) {
    Map<Integer, ColumnValues> changed = new TreeMap<>();
    cells.forEach((row, cell) -> {
      ColumnValues before = changed.getOrDefault(row / chunks.rowsPerChunk(), around(row));
      int at = row % chunks.rowsPerChunk();
      changed.put(row / chunks.rowsPerChunk(), cell.isMissing() ? before.withMissing(at, cell.missing())
          : before.with(at, cell.text()));
    });
    if (changed.isEmpty()) {
      return address;
    }
    return kept.length == 1 ? ColumnChunks.write(blobs, changed.get(0)) : chunks.replace(blobs, changed);
  }

  /**
   * Stores the column with more rows at its end; of the others only the last chunk is written anew. As {@link #with}.
   *
   * @return the address of the longer column
   * @throws IllegalArgumentException when a text is no value of this type
   */
  public String append(List<CellValue> cells) {
    ColumnBuilder builder = ColumnBuilder.of(type(), cells.size());
    for (CellValue cell : cells) {
      if (cell.isMissing()) {
        builder.addMissing(cell.missing());
      } else {
        builder.add(cell.text());
      }
    }
    ColumnValues end = ColumnValues.joined(type(), List.of(chunk(kept.length - 1), builder.build()));
    return kept.length == 1 ? ColumnChunks.write(blobs, end) : chunks.replaceEnd(blobs, end);
  }
}
