// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes from start to end in blocks that are cut where a line or record ends. For one thread. */
final class CsvBlocks implements Closeable {

  /** Where bytes may be cut. */
  interface Cut {
    /** Where the last whole line or record of the first bytes ends; 0 where none does. */
    int last(byte[] bytes, int length);
  }

  /** A block; used again for the next one. */
  static final class Block {
    private byte[] bytes = {};
    private int length;
    private boolean end;

    /** Holds more than the block. */
    byte[] bytes() {
      return bytes;
    }

    /** How many bytes are the block's. */
    int length() {
      return length;
    }

    /** Whether nothing follows. */
    boolean end() {
      return end;
    }
  }

  private final InputStream in;
  private final int size;
  private final Cut cut;
  private byte[] left = {};
  private boolean end;
  private long taken;

  /**
   * Bytes to be read.
   *
   * @param size of a block in bytes, at least 1; one with a longer line or record is as long as that
   */
  CsvBlocks(InputStream in, int size, Cut cut) {
    this.in = in;
    this.size = size;
    this.cut = cut;
  }

  /** How many bytes the blocks so far had. */
  long taken() {
    return taken;
  }

  /** Reads the next block; false where there is none. */
  boolean next(Block block) throws IOException {
    int length = left.length;
    block.bytes = block.bytes.length < Math.max(size, length) ? new byte[Math.max(size, length)] : block.bytes;
    System.arraycopy(left, 0, block.bytes, 0, length);
    int last = 0;
    while (last == 0 && !end) {
      if (length == block.bytes.length) {
        block.bytes = Arrays.copyOf(block.bytes, Math.multiplyExact(length, 2));
      }
      length += in.readNBytes(block.bytes, length, block.bytes.length - length);
      end = length < block.bytes.length;
      last = cut.last(block.bytes, length);
    }
    last = end ? length : last;
    left = Arrays.copyOfRange(block.bytes, last, length);
    block.length = last;
    block.end = end;
    taken += last;
    return last > 0;
  }

  /** Cuts behind line feeds. */
  static int lastLine(byte[] bytes, int length) {
    int last = length;
    while (last > 0 && bytes[last - 1] != '\n') {
      last--;
    }
    return last;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
