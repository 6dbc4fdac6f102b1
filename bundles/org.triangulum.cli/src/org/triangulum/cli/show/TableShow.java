// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonElement;
import java.util.List;
import org.triangulum.triangulation.display.DisplayJson;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/** Rendered tables for scripts and for people. */
final class TableShow {
  private TableShow() {}

  /** Tables one below the other; each row a block, since a terminal is narrower than a joint display. */
  static Shown of(List<RenderedDisplay> tables) {
    StringBuilder text = new StringBuilder();
    for (RenderedDisplay table : tables) {
      text.append((table.key() + " " + table.title()).strip()).append("  (").append(table.kind()).append(")\n");
      table.standing().forEach(line -> text.append("○ ").append(line).append('\n'));
      table.rows().forEach(row -> append(table, row, text));
      table.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
      text.append('\n');
    }
    return new Shown(Json.array(tables, table -> (JsonElement) DisplayJson.tree(table)), text.toString());
  }

  private static void append(RenderedDisplay table, Row row, StringBuilder text) {
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cells().get(c).plain();
      if (!cell.isEmpty()) {
        text.append(c == 0 ? "- " : "    ").append(table.headings().get(c).title()).append(": ")
            .append(cell.replace("\n", "\n      ")).append('\n');
      }
    }
    if (!row.mark().isEmpty()) {
      text.append("    [").append(row.mark()).append("]\n");
    }
  }
}
