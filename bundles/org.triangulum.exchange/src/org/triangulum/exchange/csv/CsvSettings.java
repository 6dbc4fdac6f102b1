// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.DateTexts;
import org.triangulum.exchange.data.ReaderSetting;

/** What a person can say about how a CSV file is read. */
public final class CsvSettings {
  private static final String DELIMITER = "delimiter";
  private static final String QUOTE = "quote";
  private static final String ENCODING = "encoding";
  private static final String DECIMAL = "decimal";
  private static final String DATES = "dates";
  static final String MISSING = "missing";
  /** Names the file that says what the columns mean. */
  public static final String CODEBOOK = "codebook";
  /** Says how many records come before the first row. */
  public static final String HEADERS = "headers";
  private static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe",
      '|', "colon", ':', "space", ' ');

  /** All settings. */
  public static final List<ReaderSetting> ALL = List.of(
      ReaderSetting.of(DELIMITER, "What separates fields: comma, semicolon, tab, pipe, or the character itself."),
      ReaderSetting.of(QUOTE, "What stands around fields that hold separators.", "\"", "'"),
      ReaderSetting.of(ENCODING, "Encoding of letters, such as UTF-8 or windows-1252."),
      ReaderSetting.of(DECIMAL, "What separates decimals.", "point", "comma"),
      ReaderSetting.of(DATES, "Which number of a date comes first, or that dates stay texts.", "auto", "dmy", "mdy",
          "none"),
      ReaderSetting.of(MISSING, "Texts that stand for a missing value besides the empty field, parted by |."),
      ReaderSetting.of(HEADERS, "How many records come before the first row; the first has the names.", "1", "2", "3",
          "4", "5"),
      ReaderSetting.of(CODEBOOK, "File beside it that says what the columns mean, or none; else NAME-dictionary.csv."));

  private CsvSettings() {
  }

  /**
   * The options that settings stand for.
   *
   * @throws ExchangeException when a setting has no meaning
   */
  public static CsvOptions options(Map<String, String> settings) throws ExchangeException {
    CsvOptions options = CsvOptions.DETECT;
    String delimiter = settings.getOrDefault(DELIMITER, "");
    if (!delimiter.isEmpty()) {
      if (!DELIMITERS.containsKey(delimiter) && (delimiter.length() > 1 || delimiter.charAt(0) > 127
          || Character.isLetterOrDigit(delimiter.charAt(0)))) {
        throw new ExchangeException("--set delimiter: \"" + delimiter + "\" is neither one character nor comma,"
            + " semicolon, tab, pipe, colon, space");
      }
      options = options.withDelimiter(DELIMITERS.getOrDefault(delimiter, delimiter.charAt(0)));
    }
    if (settings.containsKey(HEADERS)) {
      options = options.withHeaders(Integer.parseInt(settings.get(HEADERS)));
    }
    if (settings.containsKey(QUOTE)) {
      options = options.withQuote(settings.get(QUOTE).charAt(0));
    }
    if (settings.containsKey(ENCODING)) {
      options = options.withCharset(charset(settings.get(ENCODING)));
    }
    if (settings.containsKey(DECIMAL)) {
      options = options.withDecimalComma(settings.get(DECIMAL).equals("comma"));
    }
    if (settings.containsKey(MISSING)) {
      Set<String> texts = new LinkedHashSet<>(Arrays.asList(settings.get(MISSING).split("\\|")));
      texts.removeIf(String::isEmpty);
      options = options.withMissing(texts);
    }
    return options;
  }

  private static Charset charset(String name) throws ExchangeException {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new ExchangeException("--set encoding: \"" + name + "\" is no encoding that is known here; usual are UTF-8,"
          + " UTF-16, windows-1252, ISO-8859-1, x-MacRoman", e);
    }
  }

  /** Which number of a date comes first. */
  public static DateTexts.Order order(Map<String, String> settings) {
    return DateTexts.Order.valueOf(settings.getOrDefault(DATES, "auto").toUpperCase(Locale.ROOT));
  }

  /** How a table was read, with what was found out. */
  static Map<String, String> used(CsvTable table, Map<String, String> settings) {
    Map<String, String> used = new LinkedHashMap<>(settings);
    used.put(DELIMITER, DELIMITERS.entrySet().stream().filter(e -> e.getValue() == table.delimiter())
        .map(Map.Entry::getKey).findFirst().orElse(String.valueOf(table.delimiter())));
    used.put(ENCODING, table.charset().name());
    used.put(DECIMAL, table.point() == ',' ? "comma" : "point");
    return used;
  }
}
