// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;

/**
 * The bytes of a CSV file with what was found out about them. Separators, quotes and line ends are single bytes: UTF-16
 * is turned into UTF-8 first.
 *
 * @param bytes the file
 * @param start behind the byte order mark
 * @param charset how the bytes are read
 * @param delimiter what separates the fields
 * @param point what separates the decimals
 * @param quote what stands around fields that hold separators
 * @param warnings what had to be guessed
 */
record CsvText(byte[] bytes, int start, Charset charset, char delimiter, char point, char quote,
    List<String> warnings) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d+\\.\\d+");

  /**
   * Finds out how the bytes are to be read.
   *
   * @throws BadText when they are no text in the encoding that was asked for
   */
  static CsvText of(byte[] file, CsvOptions options) {
    List<String> warnings = new ArrayList<>();
    byte[] bytes = file;
    Charset charset = options.charset().orElse(null);
    boolean utf16 = TextFiles.startsWith(file, 0xff, 0xfe) || TextFiles.startsWith(file, 0xfe, 0xff);
    if (utf16 && charset == null || charset != null && charset.name().startsWith("UTF-16")) {
      bytes = new String(file, utf16 ? StandardCharsets.UTF_16 : charset).getBytes(StandardCharsets.UTF_8);
      charset = StandardCharsets.UTF_8;
    }
    checkNoNul(bytes);
    if (charset == null) {
      charset = found(bytes, warnings);
    } else if (charset.equals(StandardCharsets.UTF_8) && !ascii(bytes)) {
      TextFiles.checkUtf8(bytes);
    }
    int start = TextFiles.startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    String sample = new String(bytes, start, Math.min(SAMPLE, bytes.length - start), charset);
    if (start > 0 && sample.startsWith("\ufeff")) {
      sample = sample.substring(1);
    }
    char delimiter = options.delimiter().orElseGet(new Sample(sample, options.quote())::delimiter);
    boolean comma = options.decimalComma().orElse(delimiter != ',' && decimalComma(sample, delimiter));
    return new CsvText(bytes, start, charset, delimiter, comma ? ',' : '.', options.quote(), List.copyOf(warnings));
  }

  /** The text: without byte order mark, lines ended by LF. */
  String text() {
    return TextFiles.unixLines(new String(bytes, start, bytes.length - start, charset));
  }

  /**
   * Where a part of the bytes ends, counted from the start: the first end of a record, outside quotes, at or behind a
   * position; the end of the bytes where there is none.
   */
  int[] recordEnds(int... positions) {
    int[] ends = new int[positions.length];
    Arrays.fill(ends, bytes.length);
    boolean quoted = false;
    boolean fieldStart = true;
    boolean justClosed = false;
    int found = 0;
    for (int i = start; i < bytes.length && found < ends.length; i++) {
      byte b = bytes[i];
      boolean closes = quoted && b == quote;
      // Inside a field without quotes around it a quotation mark is a character like others.
      quoted = b == quote ? !quoted && (fieldStart || justClosed) : quoted;
      justClosed = closes;
      fieldStart = !quoted && (b == delimiter || b == '\n' || b == '\r');
      while (b == '\n' && !quoted && found < ends.length && i >= positions[found]) {
        ends[found++] = i + 1;
      }
    }
    return ends;
  }

  /** Where so many records end that begin at a position. */
  int recordEnds(int from, int records) {
    int at = from;
    for (int i = 0; i < records && at < bytes.length; i++) {
      boolean blank;
      do {
        int begin = at;
        at = recordEnd(begin);
        blank = at - begin == 1 || at - begin == 2 && bytes[begin] == '\r';
      } while (blank && at < bytes.length);
    }
    return at;
  }

  private int recordEnd(int from) {
    boolean quoted = false;
    boolean fieldStart = true;
    boolean justClosed = false;
    for (int i = from; i < bytes.length; i++) {
      byte b = bytes[i];
      boolean closes = quoted && b == quote;
      quoted = b == quote ? !quoted && (fieldStart || justClosed) : quoted;
      justClosed = closes;
      fieldStart = !quoted && b == delimiter;
      if (!quoted && (b == '\n' || b == '\r')) {
        return b == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
      }
    }
    return bytes.length;
  }

  private static Charset found(byte[] bytes, List<String> warnings) {
    if (ascii(bytes)) {
      return StandardCharsets.UTF_8;
    }
    try {
      TextFiles.checkUtf8(bytes);
      return StandardCharsets.UTF_8;
    } catch (BadText e) {
      warnings.add("The file is not UTF-8 (line " + e.line()
          + "); it was read as Windows-1252. Check letters with accents.");
      return WINDOWS;
    }
  }

  private static void checkNoNul(byte[] bytes) {
    int line = 1;
    for (byte b : bytes) {
      line += b == '\n' ? 1 : 0;
      if (b == 0) {
        throw new BadText(line, "the file holds a NUL character, so it is no text");
      }
    }
  }

  private static boolean ascii(byte[] bytes) {
    byte all = 0;
    for (byte b : bytes) {
      all |= b;
    }
    return all >= 0;
  }

  private static boolean decimalComma(String sample, char delimiter) {
    boolean comma = false;
    for (String field : sample.split("[\\r\\n" + (delimiter == '\t' ? "\\t" : Pattern.quote("" + delimiter)) + "]")) {
      String bare = field.strip().replace("\"", "");
      comma |= WITH_COMMA.matcher(bare).matches();
      if (WITH_POINT.matcher(bare).matches()) {
        return false;
      }
    }
    return comma;
  }

  /** The beginning of the file. */
  private record Sample(String text, char quote) {
    private static final int LINES = 50;

    /** The separator that gives the most records as many fields as the first has, more than one. */
    char delimiter() {
      char best = ',';
      double score = 0;
      for (char candidate : new char[] {',', ';', '\t'}) {
        List<Integer> counts = counts(candidate);
        if (!counts.isEmpty() && counts.get(0) > 0) {
          double alike = (double) counts.stream().filter(counts.get(0)::equals).count() / counts.size();
          if (alike > score) {
            best = candidate;
            score = alike;
          }
        }
      }
      return best;
    }

    /** Separators outside quotes in each of the first records. */
    private List<Integer> counts(char delimiter) {
      List<Integer> counts = new ArrayList<>();
      boolean quoted = false;
      boolean blank = true;
      int count = 0;
      for (int i = 0; i < text.length() && counts.size() < LINES; i++) {
        char c = text.charAt(i);
        quoted ^= c == quote;
        if (!quoted && (c == '\n' || c == '\r')) {
          if (!blank) {
            counts.add(count);
          }
          count = 0;
          blank = true;
        } else {
          blank = false;
          count += !quoted && c == delimiter ? 1 : 0;
        }
      }
      if (counts.isEmpty() && !blank) {
        counts.add(count);
      }
      return counts;
    }
  }
}
