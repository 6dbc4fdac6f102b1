// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.csv.TableReader;
import org.triangulum.exchange.csv.TableReader.Row;

/** Reads the table that says what becomes of each file of an import; {@code documents.md} describes it. */
final class DocumentMap {

  /**
   * One row.
   *
   * @param map the name of the table
   * @param line from 1
   * @param file path in the folder that is imported
   * @param fields what is said about it, by column
   */
  record Entry(String map, int line, String file, Map<String, String> fields) {}

  private DocumentMap() {
  }

  /** The rows of a map; what is wrong with it is noted. */
  static List<Entry> read(Path path, Problems problems) {
    String name = String.valueOf(path.getFileName());
    List<Entry> entries = new ArrayList<>();
    try {
      List<String> columns = new ArrayList<>(DocumentSettings.COLUMNS);
      columns.add(DocumentSettings.FILE);
      List<Row> rows = new TableReader(problems).read(name, TextFiles.decode(Files.readAllBytes(path)), columns);
      for (Row row : rows == null ? List.<Row>of() : rows) {
        if (row.key(DocumentSettings.FILE).isEmpty()) {
          problems.add(name, row.line(), "file is missing");
          continue;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        DocumentSettings.COLUMNS.forEach(column -> fields.put(column, row.get(column)));
        entries.add(new Entry(name, row.line(), row.key(DocumentSettings.FILE).replace('\\', '/'), fields));
      }
    } catch (BadText e) {
      problems.add(name, e.line(), e.getMessage());
    } catch (IOException e) {
      problems.add(name, 0, "the map cannot be read: " + e);
    }
    return entries;
  }
}
