// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;

/**
 * A CSV file with what was found out about it. Separators, quotes and line ends are single bytes: UTF-16 is turned into
 * UTF-8 first.
 *
 * @param source the file's bytes
 * @param start behind the byte order mark
 * @param charset how the bytes are read
 * @param delimiter what separates the fields
 * @param point what separates the decimals
 * @param quote what stands around fields that hold separators
 * @param warnings what had to be guessed
 */
record CsvText(CsvBytes source, int start, Charset charset, char delimiter, char point, char quote,
    List<String> warnings) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d+\\.\\d+");

  /**
   * Finds out how a file is to be read.
   *
   * @throws BadText when it is no text in the encoding that was asked for
   */
  static CsvText of(CsvBytes file, CsvOptions options) throws IOException {
    List<String> warnings = new ArrayList<>();
    CsvBytes source = file;
    Charset charset = options.charset().orElse(null);
    byte[] start = file.start(SAMPLE);
    boolean utf16 = TextFiles.startsWith(start, 0xff, 0xfe) || TextFiles.startsWith(start, 0xfe, 0xff);
    if (utf16 && charset == null || charset != null && charset.name().startsWith("UTF-16")) {
      byte[] bytes = new String(file.all(), utf16 ? StandardCharsets.UTF_16 : charset).getBytes(StandardCharsets.UTF_8);
      source = CsvBytes.of(bytes);
      charset = StandardCharsets.UTF_8;
      start = source.start(SAMPLE);
    }
    charset = checked(source, charset, warnings);
    int mark = TextFiles.startsWith(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
    String sample = new String(start, mark, start.length - mark, charset);
    char delimiter = options.delimiter().orElseGet(new Sample(sample, options.quote())::delimiter);
    boolean comma = options.decimalComma().orElse(delimiter != ',' && decimalComma(sample, delimiter));
    return new CsvText(source, mark, charset, delimiter, comma ? ',' : '.', options.quote(), List.copyOf(warnings));
  }

  /** The encoding; refuses what is no text in the one that was asked for. */
  private static Charset checked(CsvBytes source, Charset said, List<String> warnings) throws IOException {
    boolean utf8 = said == null || said.equals(StandardCharsets.UTF_8);
    BadText bad = null;
    int lines = 0;
    CsvBlocks.Block block = new CsvBlocks.Block();
    try (CsvBlocks blocks = new CsvBlocks(source.open(), SAMPLE, CsvBlocks::lastLine)) {
      while (blocks.next(block)) {
        if (!ascii(block, lines) && utf8 && bad == null) {
          try {
            TextFiles.checkUtf8(ByteBuffer.wrap(block.bytes(), 0, block.length()), lines,
                blocks.taken() - block.length());
          } catch (BadText e) {
            bad = e;
          }
        }
        lines += lineEnds(block.bytes(), 0, block.length());
      }
    }
    if (bad != null && said != null) {
      throw bad;
    }
    if (bad != null) {
      warnings.add("The file is not UTF-8 (line " + bad.line()
          + "); it was read as Windows-1252. Check letters with accents.");
      return WINDOWS;
    }
    return said == null ? StandardCharsets.UTF_8 : said;
  }

  private static boolean ascii(CsvBlocks.Block block, int linesBefore) {
    byte all = 0;
    boolean nul = false;
    for (int i = 0; i < block.length(); i++) {
      byte b = block.bytes()[i];
      all |= b;
      nul |= b == 0;
    }
    for (int i = 0; nul && i < block.length(); i++) {
      if (block.bytes()[i] == 0) {
        throw new BadText(linesBefore + 1 + lineEnds(block.bytes(), 0, i),
            "the file holds a NUL character, so it is no text");
      }
    }
    return all >= 0;
  }

  /** How many lines end in bytes: by LF, CR LF, or CR alone. */
  static int lineEnds(byte[] bytes, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      ends += b == '\n' || b == '\r' && (i + 1 == to || bytes[i + 1] != '\n') ? 1 : 0;
    }
    return ends;
  }

  /** The text as a whole: without byte order mark, lines ended by LF. */
  String text() throws IOException {
    byte[] bytes = source.all();
    return TextFiles.unixLines(new String(bytes, start, bytes.length - start, charset));
  }

  /** The text from its start, without byte order mark; to be closed. */
  Reader reader() throws IOException {
    InputStream in = source.open();
    in.skipNBytes(start);
    return new InputStreamReader(in, charset);
  }

  /** Its records in blocks of about so many bytes, the first with the byte order mark; to be closed. */
  CsvBlocks blocks(int size) throws IOException {
    return new CsvBlocks(source.open(), size, this::lastRecord);
  }

  /** Where the last record ends, outside quotes, of bytes that begin with a record; 0 where none does. */
  int lastRecord(byte[] bytes, int length) {
    boolean quotes = false;
    for (int i = 0; i < length; i++) {
      quotes |= bytes[i] == quote;
    }
    if (!quotes) {
      return CsvBlocks.lastLine(bytes, length);
    }
    boolean quoted = false;
    boolean fieldStart = true;
    boolean justClosed = false;
    int last = 0;
    int begin = TextFiles.startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    for (int i = begin; i < length; i++) {
      byte b = bytes[i];
      boolean closes = quoted && b == quote;
      // Inside a field without quotes around it a quotation mark is a character like others.
      quoted = b == quote ? !quoted && (fieldStart || justClosed) : quoted;
      justClosed = closes;
      fieldStart = !quoted && (b == delimiter || b == '\n' || b == '\r');
      last = b == '\n' && !quoted ? i + 1 : last;
    }
    return last;
  }

  /** Where so many records end that begin at a position. */
  int recordEnds(byte[] bytes, int from, int to, int records) {
    int at = from;
    for (int i = 0; i < records && at < to; i++) {
      boolean blank;
      do {
        int begin = at;
        at = recordEnd(bytes, begin, to);
        blank = at - begin == 1 || at - begin == 2 && bytes[begin] == '\r';
      } while (blank && at < to);
    }
    return at;
  }

  private int recordEnd(byte[] bytes, int from, int to) {
    boolean quoted = false;
    boolean fieldStart = true;
    boolean justClosed = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean closes = quoted && b == quote;
      quoted = b == quote ? !quoted && (fieldStart || justClosed) : quoted;
      justClosed = closes;
      fieldStart = !quoted && b == delimiter;
      if (!quoted && (b == '\n' || b == '\r')) {
        return b == '\r' && i + 1 < to && bytes[i + 1] == '\n' ? i + 2 : i + 1;
      }
    }
    return to;
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
