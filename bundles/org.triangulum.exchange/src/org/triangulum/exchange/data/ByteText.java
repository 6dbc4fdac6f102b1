// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.triangulum.exchange.ExchangeException;

/** Bytes of a declared encoding as text, without silent loss; a letter cut off at the end is left out. */
public final class ByteText {
  private static final int LONGEST_LETTER = 4;

  private final Charset charset;
  private final CharsetDecoder decoder;

  /** Texts of this encoding. */
  public ByteText(Charset charset) {
    this.charset = charset;
    this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The encoding. */
  public Charset charset() {
    return charset;
  }

  /**
   * The encoding of a name a person or a file gives.
   *
   * @throws ExchangeException when there is none of that name
   */
  public static Charset charset(String name) throws ExchangeException {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new ExchangeException("\"" + name + "\" is no encoding that is known here; usual are UTF-8, windows-1252,"
          + " ISO-8859-1, x-MacRoman", e);
    }
  }

  /**
   * The text of bytes without blanks at its end.
   *
   * @throws ByteSource.Fault when the bytes are no text of the encoding
   */
  public String of(byte[] bytes, int length, String place) throws ByteSource.Fault {
    int end = length;
    while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    boolean ascii = true;
    for (int i = 0; i < end; i++) {
      ascii &= bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
    for (int cut = 0; cut < Math.min(LONGEST_LETTER, end); cut++) {
      try {
        return decoder.decode(ByteBuffer.wrap(bytes, 0, end - cut)).toString();
      } catch (CharacterCodingException e) {
        // Only a letter that the width of the field cuts off may be incomplete.
        if (end < length || bytes[end - 1 - cut] >= 0) {
          break;
        }
      }
    }
    throw new ByteSource.Fault(place, "bytes that are no text in " + charset.name()
        + "; say which encoding it is, as in --set encoding=windows-1252");
  }
}
