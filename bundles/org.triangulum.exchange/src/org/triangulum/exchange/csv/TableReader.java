// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.Problems;

/** Reads the rows of a table that a person writes: with a header row of known names, each mistake with its line. */
public final class TableReader {

  /**
   * One row.
   *
   * @param file where it stands
   * @param line from 1
   * @param columns names of the header with their positions
   * @param fields in the order of the header
   */
  public record Row(String file, int line, Map<String, Integer> columns, List<String> fields) {

    /** A field; empty where nothing stands. */
    public String get(String column) {
      Integer position = columns.get(column);
      return position == null ? "" : fields.get(position);
    }

    /** Whether the table has a column. */
    public boolean knows(String column) {
      return columns.containsKey(column);
    }

    /** A field in the form in which keys are compared. */
    public String key(String column) {
      return get(column).strip();
    }

    /** Whether something stands in a field. */
    public boolean has(String column) {
      return !get(column).isEmpty();
    }
  }

  private final Problems problems;

  /** A reader that notes what is wrong. */
  public TableReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The rows of a table; what is wrong with the table itself is noted as a problem.
   *
   * @param columns names that may stand in the header
   * @return the rows that could be read; null when the header is wrong, so that nothing is known about the rows
   */
  public List<Row> read(String file, String text, List<String> columns) {
    List<Row> rows = new ArrayList<>();
    char separator = separator(text);
    CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
        .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text);
    Map<String, Integer> positions = null;
    int last = 1;
    try {
      for (CsvRecord record : records) {
        int line = (int) record.getStartingLineNumber();
        last = line;
        if (positions == null) {
          List<String> header = record.getFields().stream().map(String::strip).toList();
          if (!checkHeader(file, line, header, columns)) {
            return null;
          }
          positions = new HashMap<>();
          for (String name : header) {
            positions.put(name, positions.size());
          }
        } else if (!blank(record.getFields())) {
          add(rows, file, line, positions, record.getFields());
        }
      }
    } catch (CsvParseException e) {
      problems.add(file, CsvFaults.line(e), CsvFaults.reason(e));
    }
    if (CsvFaults.unclosed(text, separator)) {
      problems.add(file, last, CsvFaults.UNCLOSED);
    }
    if (positions == null && !problems.in(file)) {
      problems.add(file, 1, "the header row with the names of the columns is missing");
      return null;
    }
    return rows;
  }

  /** Spreadsheets of some countries separate by semicolons or tabs; headers of tables hold neither. */
  private static char separator(String text) {
    String header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    if (header.indexOf(',') < 0) {
      return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }
    return ',';
  }

  private boolean checkHeader(String file, int line, List<String> header, List<String> columns) {
    Set<String> seen = new HashSet<>();
    boolean right = true;
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (name.isEmpty()) {
        problems.add(file, line, "column " + (i + 1) + " has no name");
        right = false;
      } else if (!columns.contains(name)) {
        problems.add(file, line, "unknown column \"" + name + "\"" + Nearest.hint(name, columns));
        right = false;
      } else if (!seen.add(name)) {
        problems.add(file, line, "column \"" + name + "\" stands twice");
        right = false;
      }
    }
    return right;
  }

  private static boolean blank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }

  private void add(List<Row> rows, String file, int line, Map<String, Integer> positions, List<String> fields) {
    int width = positions.size();
    if (fields.size() > width && !blank(fields.subList(width, fields.size())) || fields.size() < width) {
      problems.add(file, line, "the row has " + fields.size() + " fields, the header " + width
          + (fields.size() > width ? "; a text with a separator in it must be quoted" : ""));
      return;
    }
    rows.add(new Row(file, line, positions, fields));
  }
}
