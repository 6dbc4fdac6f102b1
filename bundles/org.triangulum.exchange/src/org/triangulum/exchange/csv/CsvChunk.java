// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.triangulum.exchange.Problems;

/** A part of a file, from the start of a record to the end of one, read into its own columns. */
final class CsvChunk {
  private final CsvText text;
  private final int from;
  private final int to;
  private final ColumnSink[] sinks;
  private final Problems problems = new Problems();
  private boolean header;
  private int rows;
  private int line;
  private boolean lastQuoted;

  /**
   * A chunk still to be read.
   *
   * @param header whether its first record is the header
   * @param sinks one a column; null for columns that are not wanted
   */
  CsvChunk(CsvText text, int from, int to, boolean header, ColumnSink[] sinks) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.header = header;
    this.sinks = sinks;
  }

  ColumnSink[] sinks() {
    return sinks;
  }

  int rows() {
    return rows;
  }

  int from() {
    return from;
  }

  /** What is wrong; lines count from 1 at the start of the chunk. */
  Problems problems() {
    return problems;
  }

  /** Reads all records. */
  CsvChunk read() {
    CsvReader<Boolean> records = CsvReader.builder().fieldSeparator(text.delimiter()).skipEmptyLines(true)
        .allowExtraFields(true).allowMissingFields(true).build(new Handler(), reader(text, from, to));
    try {
      for (Boolean record : records) {
        rows += record ? 1 : 0;
      }
    } catch (CsvParseException e) {
      problems.add("", CsvFaults.line(e), CsvFaults.reason(e));
    }
    if (lastQuoted && to == text.bytes().length && !closed()) {
      problems.add("", line, CsvFaults.UNCLOSED);
    }
    return this;
  }

  /** Whether the file ends with a quotation mark, line ends aside. */
  private boolean closed() {
    int last = to - 1;
    while (last > from && (text.bytes()[last] == '\n' || text.bytes()[last] == '\r')) {
      last--;
    }
    return text.bytes()[last] == '"';
  }

  static Reader reader(CsvText text, int from, int to) {
    return new InputStreamReader(new ByteArrayInputStream(text.bytes(), from, to - from), text.charset());
  }

  /** Takes fields where they lie in the parser's buffer; no text is made of numbers. */
  private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private boolean skipping;

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = (int) startingLineNumber;
      skipping = header;
      header = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      lastQuoted = quoted;
      if (skipping) {
        return;
      }
      if (index >= sinks.length) {
        if (length > 0) {
          ragged(index + 1);
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
        ragged(getFieldCount());
      }
      return true;
    }

    private void ragged(int fields) {
      problems.add("", line, "the row has " + (fields > sinks.length ? "more than " + sinks.length : fields)
          + " fields, the header " + sinks.length
          + (fields > sinks.length ? "; a text with a separator in it must be quoted" : ""));
    }
  }
}
