// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Text of files without silent loss: what is not exactly UTF-8 is refused, saying where. */
public final class TextFiles {
  private TextFiles() {
  }

  /**
   * The text of UTF-8 bytes: without a byte order mark at the start, lines ended by LF.
   *
   * @throws IllegalArgumentException saying what is wrong; with the line in {@link BadText#line()}
   */
  public static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      throw new BadText(1, "the file is UTF-16; it must be saved as UTF-8");
    }
    int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      checkUtf8(bytes);
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new BadText(lineOf(text, nul), "the file holds a NUL character, so it is no text");
    }
    return unixLines(text);
  }

  /** The text with each CR LF and each CR alone as LF. */
  public static String unixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether bytes begin so. */
  public static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks that bytes are UTF-8.
   *
   * @throws BadText naming byte and line where they are not
   */
  public static void checkUtf8(byte[] bytes) {
    checkUtf8(ByteBuffer.wrap(bytes), 0, 0);
  }

  /**
   * Checks that a part of a file, from the start of a line, is UTF-8.
   *
   * @param in an array's bytes from 0
   * @param lines how many lines come before the part
   * @param before how many bytes come before it
   * @throws BadText naming byte and line where it is not
   */
  public static void checkUtf8(ByteBuffer in, int lines, long before) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (result.isError()) {
      int line = lines + 1;
      byte[] bytes = in.array();
      for (int i = 0; i < in.position(); i++) {
        if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
          line++;
        }
      }
      throw new BadText(line, String.format("byte %d (0x%02X) is not UTF-8; save the file as UTF-8",
          before + in.position() + 1, bytes[in.position()] & 0xff));
    }
  }

  private static int lineOf(String text, int position) {
    return (int) unixLines(text.substring(0, position)).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Bytes that are no text. */
  public static final class BadText extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final int line;

    /** Bytes that are no text, and why. */
    public BadText(int line, String cause) {
      super(cause);
      this.line = line;
    }

    /** Where, from 1. */
    public int line() {
      return line;
    }
  }
}
