// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.ColumnType;

/**
 * How a CSV file is read. What is not given is found out from the file.
 *
 * @param charset encoding; found out: byte order mark, else UTF-8, else Windows-1252
 * @param delimiter what separates fields; found out among comma, semicolon and tab
 * @param decimalComma whether decimals are written with a comma
 * @param missing texts that stand for a missing value besides the empty field
 * @param types types of columns by name; those of the others are found out from the values
 * @param marks whether a field that begins with {@code !} must be a mark of the study folder, such as {@code !refused}
 * @param quote what stands around a field that holds separators
 * @param headers how many records come before the first row; the first of them names the columns
 */
public record CsvOptions(Optional<Charset> charset, Optional<Character> delimiter, Optional<Boolean> decimalComma,
    Set<String> missing, Map<String, ColumnType> types, boolean marks,
    char quote, int headers) {

  /** Finds out everything, as for a file from a spreadsheet or a statistics program. */
  public static final CsvOptions DETECT = new CsvOptions(Optional.empty(), Optional.empty(), Optional.empty(),
      Set.of("NA", "N/A", "#N/A", "#NULL!", "NaN", "."), Map.of(), false, '"', 1);

  /** The values of a study folder: UTF-8, missing values empty or marked. */
  public static final CsvOptions STUDY_FOLDER = new CsvOptions(Optional.of(StandardCharsets.UTF_8), Optional.empty(),
      Optional.empty(), Set.of(), Map.of(), true, '"', 1);

  public CsvOptions {
    missing = Set.copyOf(missing);
    types = Map.copyOf(types);
  }

  /** The same with another separator of fields. */
  public CsvOptions withDelimiter(char separator) {
    return new CsvOptions(charset, Optional.of(separator), decimalComma, missing, types, marks, quote, headers);
  }

  /** The same with a given encoding. */
  public CsvOptions withCharset(Charset encoding) {
    return new CsvOptions(Optional.of(encoding), delimiter, decimalComma, missing, types, marks, quote, headers);
  }

  /** The same with decimals written with a comma, or not. */
  public CsvOptions withDecimalComma(boolean comma) {
    return new CsvOptions(charset, delimiter, Optional.of(comma), missing, types, marks, quote, headers);
  }

  /** The same with other texts for missing values. */
  public CsvOptions withMissing(Set<String> texts) {
    return new CsvOptions(charset, delimiter, decimalComma, texts, types, marks, quote, headers);
  }

  /** The same with types that are not to be found out. */
  public CsvOptions withTypes(Map<String, ColumnType> columnTypes) {
    return new CsvOptions(charset, delimiter, decimalComma, missing, columnTypes, marks, quote, headers);
  }

  /** The same with another quotation mark. */
  public CsvOptions withQuote(char mark) {
    return new CsvOptions(charset, delimiter, decimalComma, missing, types, marks, mark, headers);
  }

  /** The same with so many records before the first row. */
  public CsvOptions withHeaders(int records) {
    return new CsvOptions(charset, delimiter, decimalComma, missing, types, marks, quote, records);
  }
}
