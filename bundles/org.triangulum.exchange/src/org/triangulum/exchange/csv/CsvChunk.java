// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.ColumnValues;

/** A part of a file, from the start of a record to the end of one, read into its own columns. */
final class CsvChunk {
  private final CsvText text;
  private final ColumnSink[] sinks;
  private final Problems problems = new Problems();
  private byte[] bytes;
  private int from;
  private int to;
  private boolean end;
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
  CsvChunk(CsvText text, int headers, ColumnSink[] sinks) {
    this.text = text;
    this.headers = headers;
    this.sinks = sinks;
  }

  ColumnSink[] sinks() {
    return sinks;
  }

  /** Gives a column away, which is not kept here then. */
  ColumnValues take(int column, ColumnType type) {
    ColumnValues values = sinks[column].build(type);
    sinks[column] = null;
    return values;
  }

  int rows() {
    return rows;
  }

  /** For each row the line it begins in, from 1 at the start of the chunk. */
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

  /**
   * Reads all records of a block, which is not needed afterwards.
   *
   * @param start where they begin, behind a byte order mark
   */
  CsvChunk read(CsvBlocks.Block block, int start) {
    bytes = block.bytes();
    from = start;
    to = block.length();
    end = block.end();
    records();
    bytes = null;
    lines = Arrays.copyOf(lines, rows);
    for (ColumnSink sink : sinks) {
      if (sink != null) {
        sink.finish();
      }
    }
    return this;
  }

  private void records() {
    int start = from;
    if (PlainLines.suits(text)) {
      if (headers > 0) {
        start = text.recordEnds(bytes, from, to, headers);
        lineEnds = CsvText.lineEnds(bytes, from, start);
        headers = 0;
      }
      start = plain(start);
    }
    if (start < to) {
      parse(start);
    }
    lineEnds = CsvText.lineEnds(bytes, from, to);
  }

  /** Reads plain lines; how many lines came before what is left stands in {@link #lineEnds} then. */
  private int plain(int start) {
    int before = lineEnds;
    PlainLines plain = new PlainLines(text, bytes, sinks);
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
        .allowMissingFields(true).build(new Handler(), new InputStreamReader(
            new ByteArrayInputStream(bytes, start, to - start), text.charset()));
    try {
      for (Boolean record : records) {
        if (record) {
          addRow(line);
        }
      }
    } catch (CsvParseException e) {
      problems.add("", lineEnds + CsvFaults.line(e), CsvFaults.reason(e));
    }
    if (lastQuoted && end && !closed()) {
      problems.add("", line, CsvFaults.UNCLOSED);
    }
  }

  /** Whether the file ends with a quotation mark, line ends aside. */
  private boolean closed() {
    int last = to - 1;
    while (last > from && (bytes[last] == '\n' || bytes[last] == '\r')) {
      last--;
    }
    return bytes[last] == text.quote();
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
