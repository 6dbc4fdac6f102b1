// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.triangulum.exchange.data.ByteSource;

/** The blocks of a file compressed by ZLIB, one behind the other, unpacked. */
final class ZsavBlocks extends InputStream {
  private static final int HEADER = 24;
  private static final int BUFFER = 1 << 16;
  /** ZLIB cannot pack more than about a thousand to one; blocks of cases are far from that together. */
  private static final long LARGEST_BLOCK = 1L << 30;

  private final ByteSource in;
  private final long end;
  private final Inflater inflater = new Inflater();
  private final byte[] packed = new byte[BUFFER];
  private int last;
  private long unpacked;

  private ZsavBlocks(ByteSource in, long end) {
    this.in = in;
    this.end = end;
  }

  static ZsavBlocks open(ByteSource in) throws IOException {
    long start = in.position();
    long header = in.i64();
    long trailer = in.i64();
    long length = in.i64();
    if (header != start || trailer < start + HEADER || length < HEADER
        || trailer + length != start + HEADER + in.left()) {
      throw in.fault("the directory of the compressed blocks is not where the file says it is");
    }
    return new ZsavBlocks(in, trailer);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    try {
      while (true) {
        int got = inflater.inflate(to, offset, length);
        if (got > 0) {
          unpacked += got;
          if (unpacked > LARGEST_BLOCK) {
            throw in.fault("a block unpacks to more than 1024 MB; the file is not to be trusted");
          }
          return got;
        }
        if (inflater.finished()) {
          if (inflater.getRemaining() == 0 && in.position() >= end) {
            return -1;
          }
          int left = inflater.getRemaining();
          inflater.reset();
          unpacked = 0;
          inflater.setInput(packed, last - left, left);
          if (left > 0) {
            continue;
          }
        }
        last = (int) Math.min(BUFFER, end - in.position());
        if (last <= 0) {
          if (inflater.getTotalIn() == 0) {
            return -1;
          }
          throw in.fault("a compressed block breaks off");
        }
        in.bytes(packed, 0, last);
        inflater.setInput(packed, 0, last);
      }
    } catch (DataFormatException e) {
      throw in.fault("a compressed block is damaged: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
