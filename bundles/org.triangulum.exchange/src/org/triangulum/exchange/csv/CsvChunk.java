// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import org.triangulum.exchange.Problems;

/** A part of a file, from the start of a record to the end of one, read into its own columns. */
final class CsvChunk {
  private final CsvText text;
  private final int from;
  private final int to;
  private final ColumnSink[] sinks;
  private final Problems problems = new Problems();
  private int headers;
  private int rows;
  private int[] lines = new int[1 << 10];
  private int lineEnds;
  private int line;
  private boolean lastQuoted;

  /**
   * A chunk still to be read.
   *
   * @param headers how many records at its start are no rows
   * @param sinks one a column; null for columns that are not wanted
   */
  CsvChunk(CsvText text, int from, int to, int headers, ColumnSink[] sinks) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.headers = headers;
    this.sinks = sinks;
  }

  ColumnSink[] sinks() {
    return sinks;
  }

  int rows() {
    return rows;
  }

  /** For each row the line it begins in, from 1 at the start of the chunk; longer than there are rows. */
  int[] lines() {
    return lines;
  }

  /** How many lines end in the chunk. */
  int lineEnds() {
    return lineEnds;
  }

  /** What is wrong; lines count from 1 at the start of the chunk. */
  Problems problems() {
    return problems;
  }

  /** Reads all records. */
  CsvChunk read() {
    int start = from;
    if (PlainLines.suits(text)) {
      if (headers > 0) {
        start = text.recordEnds(from, headers);
        lineEnds = lineEnds(from, start);
        headers = 0;
      }
      start = plain(start);
    }
    if (start < to) {
      parse(start);
    }
    lineEnds = lineEnds(from, to);
    return this;
  }

  private int lineEnds(int start, int end) {
    int ends = 0;
    for (int i = start; i < end; i++) {
      byte b = text.bytes()[i];
      ends += b == '\n' || b == '\r' && (i + 1 == end || text.bytes()[i + 1] != '\n') ? 1 : 0;
    }
    return ends;
  }

  /** Reads plain lines; how many lines came before what is left stands in {@link #lineEnds} then. */
  private int plain(int start) {
    int before = lineEnds;
    PlainLines plain = new PlainLines(text, sinks);
    int end = plain.read(start, to, new PlainLines.Lines() {
      @Override
      public void row(int number, int fields) {
        addRow(before + number);
        if (fields != sinks.length) {
          ragged(before + number, fields);
        }
      }

      @Override
      public void problem(int number, String cause) {
        problems.add("", before + number, cause);
      }
    });
    lineEnds += plain.lines();
    return end;
  }

  private void addRow(int number) {
    lines = rows == lines.length ? Arrays.copyOf(lines, rows * 2) : lines;
    lines[rows++] = number;
  }

  private void parse(int start) {
    CsvReader<Boolean> records = CsvReader.builder().fieldSeparator(text.delimiter())
        .quoteCharacter(text.quote()).skipEmptyLines(true).allowExtraFields(true)
        .allowMissingFields(true).build(new Handler(), reader(text, start, to));
    try {
      for (Boolean record : records) {
        if (record) {
          addRow(line);
        }
      }
    } catch (CsvParseException e) {
      problems.add("", lineEnds + CsvFaults.line(e), CsvFaults.reason(e));
    }
    if (lastQuoted && to == text.bytes().length && !closed()) {
      problems.add("", line, CsvFaults.UNCLOSED);
    }
  }

  /** Whether the file ends with a quotation mark, line ends aside. */
  private boolean closed() {
    int last = to - 1;
    while (last > from && (text.bytes()[last] == '\n' || text.bytes()[last] == '\r')) {
      last--;
    }
    return text.bytes()[last] == text.quote();
  }

  static Reader reader(CsvText text, int from, int to) {
    return new InputStreamReader(new ByteArrayInputStream(text.bytes(), from, to - from), text.charset());
  }

  /** Takes fields where they lie in the parser's buffer; no text is made of numbers. */
  private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private boolean skipping;

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = lineEnds + (int) startingLineNumber;
      skipping = headers > 0;
      headers--;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      lastQuoted = quoted;
      if (skipping) {
        return;
      }
      if (index >= sinks.length) {
        if (length > 0) {
          ragged(line, index + 1);
        }
        return;
      }
      ColumnSink sink = sinks[index];
      if (sink != null) {
        String wrong = sink.add(buffer, offset, length);
        if (wrong != null) {
          problems.add("", line, wrong);
        }
      }
    }

    @Override
    protected Boolean buildRecord() {
      if (skipping || getRecordType() == RecordType.EMPTY) {
        return false;
      }
      if (getFieldCount() < sinks.length) {
        ragged(line, getFieldCount());
      }
      return true;
    }
  }

  private void ragged(int number, int fields) {
    problems.add("", number, "the row has " + (fields > sinks.length ? "more than " + sinks.length : fields)
        + " fields, the header " + sinks.length
        + (fields > sinks.length ? "; a text with a separator in it must be quoted" : ""));
  }
}
