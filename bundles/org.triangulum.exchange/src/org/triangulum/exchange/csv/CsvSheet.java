// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.triangulum.exchange.ExchangeException;

/**
 * Writes tables for spreadsheets: UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180), and no field that a
 * spreadsheet would run as a formula (OWASP, CSV injection).
 */
public final class CsvSheet {
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
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
    Path goal = target.toAbsolutePath().normalize();
    if (Files.isDirectory(goal)) {
      throw new ExchangeException(target + " is a folder; the table was not written");
    }
    Path fresh = goal.resolveSibling("." + goal.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(goal.getParent());
      try (BufferedWriter text = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
          CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
        text.write('\ufeff');
        out.writeRecord(header);
        for (List<String> row : rows) {
          out.writeRecord(row.stream().map(CsvSheet::neutral).toList());
        }
      }
      Files.move(fresh, goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ExchangeException("The table " + target + " was not written: " + e, e);
    } finally {
      fresh.toFile().delete();
    }
  }

  /** A field that a spreadsheet shows and does not run: an apostrophe in front of what looks like a formula. */
  static String neutral(String field) {
    return FORMULA.matcher(field).matches() && !NUMBER.matcher(field).matches() ? "'" + field : field;
  }
}
