// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that describes the study folder says what the rules say. */
class DescriptionTest {

  /** First and last cell of each row of the table of files. */
  private static Map<String, String> rows() throws Exception {
    Path page = Folders.source("bundles/org.triangulum.exchange").orElseThrow().resolve("study-folder.md");
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("| `")) {
        String[] cells = line.split(" \\| ");
        rows.put(cells[0].replaceAll("[|` ]", ""), cells.length > 2 ? cells[2].replaceAll("\\|$", "").strip() : "");
      }
    }
    return rows;
  }

  @Test
  void everyTableIsDescribedWithAllItsColumns() throws Exception {
    Map<String, String> rows = rows();
    for (TableRule rule : FolderRules.TABLES) {
      assertTrue(rows.containsKey(rule.file()), rule.file());
      Set<String> described = Arrays.stream(rows.get(rule.file()).replaceAll("\\([^)]*\\)", "").split(","))
          .map(String::strip).collect(Collectors.toCollection(TreeSet::new));
      Set<String> columns = new TreeSet<>(rule.columns());
      columns.remove(TableRule.UUID);
      assertEquals(columns, described, rule.file());
    }
  }

  @Test
  void everyOtherFileIsDescribedAndNoneThatThereIsNot() throws Exception {
    Set<String> described = new TreeSet<>(rows().keySet());
    FolderRules.TABLES.forEach(rule -> assertTrue(described.remove(rule.file())));
    FolderRules.JSON.forEach(rule -> assertTrue(described.remove(rule.folder() ? rule.place() + "/KEY.json"
        : rule.place()), rule.place()));
    described.removeAll(List.of("datasets/KEY.csv", "documents/KEY.txt", "originals/KEY", "results/KEY.json",
        "display-versions/KEY.json"));
    assertEquals(Set.of(), described);
  }
}
