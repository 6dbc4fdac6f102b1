// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.csv.TableReader.Row;

/**
 * Writes tables for spreadsheets, and reads them back: UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180),
 * and no field that a spreadsheet would run as a formula (OWASP, CSV injection).
 */
public final class CsvSheet {
  /** The largest table that is read as a whole, in bytes. */
  public static final long LARGEST = 64 << 20;

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private CsvSheet() {
  }

  /**
   * Writes a table to a file, which is replaced as a whole or not at all.
   *
   * @param rows fields in the order of the header
   * @throws ExchangeException when it cannot be written
   */
  public static void write(Path target, List<String> header, List<List<String>> rows) throws ExchangeException {
    WholeFile.write(target, "table", file -> {
      Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
      text.write('\ufeff');
      CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
      out.writeRecord(header);
      for (List<String> row : rows) {
        out.writeRecord(row.stream().map(CsvSheet::neutral).toList());
      }
      out.flush();
    });
  }

  /**
   * Reads a table that came from a spreadsheet: its encoding and separator are found out, and what {@link #write} put
   * in front of formulas is taken away.
   *
   * @param columns names that may stand in the header
   * @param warnings takes what had to be guessed
   * @return the rows; null when the header is wrong, which is noted as a problem
   * @throws ExchangeException when the file cannot be read or is larger than {@link #LARGEST}
   */
  public static List<Row> read(Path source, List<String> columns, Problems problems, List<String> warnings)
      throws ExchangeException {
    String name = String.valueOf(source.getFileName());
    try {
      if (Files.size(source) > LARGEST) {
        throw new ExchangeException(source + " is larger than " + (LARGEST >> 20) + " MB; no table of this kind is");
      }
      CsvText text = CsvText.of(CsvBytes.of(source), CsvOptions.DETECT);
      text.warnings().forEach(warning -> warnings.add(name + ": " + warning));
      List<Row> rows = new TableReader(problems).read(name, text.text(), columns);
      return rows == null ? null : rows.stream().map(row -> new Row(row.file(), row.line(), row.columns(),
          row.fields().stream().map(CsvSheet::plain).toList())).toList();
    } catch (BadText e) {
      problems.add(name, e.line(), e.getMessage());
      return null;
    } catch (IOException e) {
      throw new ExchangeException(source + " cannot be read: " + e, e);
    }
  }

  /**
   * The fields of a table that came from a spreadsheet, without what {@link #neutral} put in front of formulas.
   *
   * @throws ExchangeException when the file cannot be read or is larger than {@link #LARGEST}
   */
  public static List<List<String>> rows(Path source, Problems problems) throws ExchangeException {
    String name = String.valueOf(source.getFileName());
    try {
      if (Files.size(source) > LARGEST) {
        throw new ExchangeException(source + " is larger than " + (LARGEST >> 20) + " MB; no table of this kind is");
      }
      CsvText text = CsvText.of(CsvBytes.of(source), CsvOptions.DETECT);
      List<List<String>> rows = new ArrayList<>();
      for (CsvRecord record : CsvReader.builder().fieldSeparator(text.delimiter()).skipEmptyLines(true)
          .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text.text())) {
        rows.add(record.getFields().stream().map(CsvSheet::plain).toList());
      }
      return rows;
    } catch (BadText e) {
      problems.add(name, e.line(), e.getMessage());
    } catch (CsvParseException e) {
      problems.add(name, CsvFaults.line(e), CsvFaults.reason(e));
    } catch (IOException e) {
      throw new ExchangeException(source + " cannot be read: " + e, e);
    }
    return List.of();
  }

  /** Takes the rows of a table one by one. */
  public interface Rows {
    /** Writes a row. */
    void write(List<String> fields) throws IOException;
  }

  /** Gives the rows of a table one by one. */
  public interface Content {
    /** Writes all rows. */
    void write(Rows rows) throws IOException;
  }

  /**
   * Writes a table of any length to a file, which is replaced as a whole or not at all. Fields are written as they are:
   * {@link #neutral} must be asked for where texts stand.
   *
   * @throws ExchangeException when it cannot be written
   */
  public static void write(Path target, List<String> header, Content content) throws ExchangeException {
    WholeFile.write(target, "table", file -> {
      Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
      text.write('\ufeff');
      CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
      out.writeRecord(header.stream().map(CsvSheet::neutral).toList());
      content.write(out::writeRecord);
      out.flush();
    });
  }

  /** A field as it was before {@link #neutral}. */
  public static String plain(String field) {
    return field.startsWith("'") && neutral(field.substring(1)).equals(field) ? field.substring(1) : field;
  }

  /**
   * A field that a spreadsheet shows and does not run: an apostrophe in front of what looks like a formula. What begins
   * with apostrophes and goes on so gets one more, so that {@link #plain} can tell.
   */
  public static String neutral(String field) {
    return FORMULA.matcher(field).matches() && !NUMBER.matcher(field).matches() ? "'" + field : field;
  }
}
