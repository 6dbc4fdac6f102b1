// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser finds wrong, in words for people, and what it lets pass. */
public final class CsvFaults {
  /** What {@link #unclosed} finds, for people. */
  public static final String UNCLOSED = "a quotation mark that opens a field is never closed";

  private static final Pattern LINE = Pattern.compile("started in line (\\d+)");

  private CsvFaults() {
  }

  /** The line in which the record began that could not be read; 1 where the parser does not say. */
  public static int line(CsvParseException fault) {
    Matcher line = LINE.matcher(String.valueOf(fault.getMessage()));
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** What is wrong with it. */
  public static String reason(CsvParseException fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "cannot be read from here: " + cause.getMessage();
  }

  /** Whether a quotation mark opens a field and none closes it: the parser takes all that follows for its value. */
  public static boolean unclosed(String text, char separator) {
    boolean quoted = false;
    boolean fieldStart = true;
    boolean justClosed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes = quoted && c == '"';
      quoted = c == '"' ? !quoted && (fieldStart || justClosed) : quoted;
      justClosed = closes;
      fieldStart = !quoted && (c == separator || c == '\n');
    }
    return quoted;
  }
}
