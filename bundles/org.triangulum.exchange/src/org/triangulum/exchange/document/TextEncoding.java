// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;

/**
 * Finds out how plain text is encoded: a byte order mark; zeros in every other byte; strictly UTF-8; else the detector
 * of ICU, and among encodings of Latin letters the one whose letters and quotation marks stand where they can.
 */
final class TextEncoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
  private static final int SAMPLE = 1 << 16;
  private static final Set<String> LATIN = Set.of("windows-1250", "windows-1252", "windows-1254");
  /** Encodings are read as the Windows ones that hold all their characters and more. */
  private static final Map<String, String> SUPERSETS = Map.of("ISO-8859-1", "windows-1252", "ISO-8859-2",
      "windows-1250", "ISO-8859-5", "ISO-8859-5", "ISO-8859-7", "windows-1253", "ISO-8859-8", "windows-1255",
      "ISO-8859-8-I", "windows-1255", "ISO-8859-9", "windows-1254");

  /**
   * Decoded text.
   *
   * @param text without a byte order mark
   * @param charset how it was decoded
   * @param guessed whether a person should check it
   */
  record Decoded(String text, Charset charset, boolean guessed) {}

  private TextEncoding() {
  }

  /**
   * Decodes in a given encoding.
   *
   * @throws BadText when the bytes are no text in it
   */
  static Decoded decode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(withoutMark(text), charset, false);
    } catch (CharacterCodingException e) {
      throw new BadText(0, "the file is no text in " + charset.name() + "; choose another encoding");
    }
  }

  /**
   * Decodes in the encoding that is found.
   *
   * @throws BadText when the bytes are no text
   */
  static Decoded detect(byte[] bytes) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return decode(bytes, marked);
    }
    Charset wide = withoutByteOrderMark(bytes);
    if (wide != null) {
      Decoded decoded = decode(bytes, wide);
      return new Decoded(decoded.text(), wide, true);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new BadText(0, "byte " + (i + 1) + " is NUL, so it is no text");
      }
    }
    try {
      TextFiles.checkUtf8(bytes);
      return decode(bytes, StandardCharsets.UTF_8);
    } catch (BadText e) {
      return guess(bytes);
    }
  }

  private static Charset byteOrderMark(byte[] bytes) {
    if (TextFiles.startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (TextFiles.startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (TextFiles.startsWith(bytes, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32BE");
    }
    return TextFiles.startsWith(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE
        : TextFiles.startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
  }

  /** UTF-16 whose line ends, blanks and digits are zero in the same half of each unit, and hardly any in the other. */
  private static Charset withoutByteOrderMark(byte[] bytes) {
    int length = Math.min(bytes.length & ~1, SAMPLE);
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int more = Math.max(zeros[0], zeros[1]);
    if ((bytes.length & 1) != 0 || more < length / 20 || more == 0 || Math.min(zeros[0], zeros[1]) > more / 20) {
      return null;
    }
    Charset charset = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    String sample = new String(bytes, 0, length, charset);
    boolean words = sample.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    return words ? charset : null;
  }

  private static Decoded guess(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    int high = 0;
    int letters = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
      letters += b < 0 || Character.isLetter(b) ? 1 : 0;
    }
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    Charset found = match == null ? null : charset(match.getName());
    boolean latinLetters = found == null || LATIN.contains(found.name());
    if (!latinLetters && high * 4 >= letters && match.getConfidence() >= 10) {
      return new Decoded(withoutMark(new String(bytes, found)), found, true);
    }
    List<Charset> latin = new ArrayList<>(List.of(WINDOWS, MACINTOSH));
    if (found != null && latinLetters && !latin.contains(found)) {
      latin.add(found);
    }
    Charset best = WINDOWS;
    int bestScore = Integer.MIN_VALUE;
    for (Charset each : latin) {
      int score = LatinLetters.score(new String(sample, each));
      if (score > bestScore) {
        best = each;
        bestScore = score;
      }
    }
    return new Decoded(new String(bytes, best), best, true);
  }

  private static Charset charset(String name) {
    String wanted = SUPERSETS.getOrDefault(name, name);
    return Charset.isSupported(wanted) ? Charset.forName(wanted) : null;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
