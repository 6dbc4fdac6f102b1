// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A binary file read from beginning to end through a window of fixed size, which knows where it is, and takes no
 * memory that the file does not back: a declared size is believed only as far as there are bytes.
 */
public final class ByteSource implements Closeable {
  private static final int WINDOW = 1 << 18;

  /** A file is not what it should be. */
  public static final class Fault extends IOException {
    private static final long serialVersionUID = 1L;

    /** Something is wrong at a place. */
    public Fault(String place, String cause) {
      super(place.isEmpty() ? cause : place + ": " + cause);
    }
  }

  private final InputStream in;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private ByteBuffer numbers = ByteBuffer.wrap(window);
  private int at;
  private int end;
  private long before;

  private ByteSource(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  /** Opens a file. */
  public static ByteSource of(Path file) throws IOException {
    return new ByteSource(Files.newInputStream(file), Files.size(file));
  }

  /** Reads what a stream gives, whose length is not known. */
  public static ByteSource of(InputStream in) {
    return new ByteSource(in, Long.MAX_VALUE);
  }

  /** Numbers are read in this order of bytes from here. */
  public void order(ByteOrder order) {
    numbers = ByteBuffer.wrap(window).order(order);
  }

  /** The order of bytes in which numbers are read. */
  public ByteOrder order() {
    return numbers.order();
  }

  /** Where the next byte stands, from 0. */
  public long position() {
    return before + at;
  }

  /** Where the next byte stands, for people. */
  public String place() {
    return "byte " + (position() + 1);
  }

  /** A mistake at this place. */
  public Fault fault(String cause) {
    return new Fault(place(), cause);
  }

  /** How many bytes are left; {@link Long#MAX_VALUE} where that is not known. */
  public long left() {
    return size == Long.MAX_VALUE ? size : size - position();
  }

  /** Whether nothing is left. */
  public boolean atEnd() throws IOException {
    return at == end && !fill(1);
  }

  /** Makes so many bytes stand in the window, where there are so many. */
  private boolean fill(int wanted) throws IOException {
    if (end - at >= wanted) {
      return true;
    }
    System.arraycopy(window, at, window, 0, end - at);
    before += at;
    end -= at;
    at = 0;
    while (end < wanted) {
      int read = in.read(window, end, window.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  private int take(int bytes) throws IOException {
    if (end - at < bytes && !fill(bytes)) {
      throw new EOFException("breaks off after " + (before + end) + " bytes");
    }
    int from = at;
    at += bytes;
    return from;
  }

  /** The next byte, 0 to 255. */
  public int u8() throws IOException {
    return window[take(1)] & 0xff;
  }

  /** The next two bytes as a number from 0. */
  public int u16() throws IOException {
    return numbers.getShort(take(2)) & 0xffff;
  }

  /** The next two bytes as a signed number. */
  public int i16() throws IOException {
    return numbers.getShort(take(2));
  }

  /** The next four bytes as a signed number. */
  public int i32() throws IOException {
    return numbers.getInt(take(4));
  }

  /** The next eight bytes as a signed number. */
  public long i64() throws IOException {
    return numbers.getLong(take(8));
  }

  /** The next four bytes as a floating-point number. */
  public float f32() throws IOException {
    return numbers.getFloat(take(4));
  }

  /** The next eight bytes as a floating-point number. */
  public double f64() throws IOException {
    return numbers.getDouble(take(8));
  }

  /** Puts the next bytes where they are wanted. */
  public void bytes(byte[] to, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int part = Math.min(length - done, WINDOW);
      System.arraycopy(window, take(part), to, offset + done, part);
      done += part;
    }
  }

  /**
   * The next bytes.
   *
   * @param what they are, for the message when there are not so many
   */
  public byte[] bytes(long length, String what) throws IOException {
    if (length < 0 || length > left() || length > Integer.MAX_VALUE - 8) {
      throw fault(what + " would take " + length + " bytes, and there are " + (left() == Long.MAX_VALUE ? "fewer"
          : Long.toString(left())));
    }
    byte[] all = new byte[(int) Math.min(length, left() == Long.MAX_VALUE ? 1 << 16 : length)];
    int done = 0;
    while (done < length) {
      if (done == all.length) {
        all = Arrays.copyOf(all, (int) Math.min(length, all.length * 2L));
      }
      int part = all.length - done;
      bytes(all, done, part);
      done += part;
    }
    return all;
  }

  /** A declared number of things that take at least so many bytes each, refused where the file has not so many. */
  public int count(long declared, int bytesEach, String what) throws IOException {
    if (declared < 0 || declared > Integer.MAX_VALUE - 8
        || left() != Long.MAX_VALUE && declared * bytesEach > left()) {
      throw fault("the file declares " + declared + " " + what + ", for which it has not the bytes");
    }
    return (int) declared;
  }

  /** Passes over bytes. */
  public void skip(long bytes) throws IOException {
    long rest = bytes;
    while (rest > 0) {
      int part = (int) Math.min(rest, WINDOW);
      take(part);
      rest -= part;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
