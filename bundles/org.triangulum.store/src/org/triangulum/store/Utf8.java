// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 that loses nothing: what has no exact form is refused instead of replaced by question marks. */
public final class Utf8 {
  private Utf8() {}

  /**
   * The bytes of a text.
   *
   * @throws IllegalArgumentException when the text holds half a character (an unpaired surrogate)
   */
  public static byte[] encode(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] result = new byte[bytes.remaining()];
      bytes.get(result);
      return result;
    } catch (CharacterCodingException e) {
      check(text);
      throw new IllegalArgumentException("Text has no UTF-8 form", e);
    }
  }

  /**
   * The text of bytes.
   *
   * @throws IllegalArgumentException when the bytes are no UTF-8
   */
  public static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("Bytes are no UTF-8 text", e);
    }
  }

  /** Refuses a text that {@link #encode} would refuse. */
  public static void check(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          throw new IllegalArgumentException("Text holds half a character (an unpaired surrogate) at position " + i);
        }
      }
    }
  }
}
