// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.triangulum.model.study.JointVersion;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/** Kept versions of joint displays, and what differs between two states. */
public final class DisplayVersions {
  private DisplayVersions() {}

  /**
   * A difference.
   *
   * @param row topic of the row; empty for the display itself
   * @param column title of the column; empty for a whole row
   * @param before plain text; empty for what is new
   * @param after plain text; empty for what is gone
   */
  public record Difference(String row, String column, String before, String after) {}

  /** A version as it was shown; empty when it is not stored or cannot be read. */
  public static Optional<RenderedDisplay> read(JointVersion version, Blobs blobs) {
    try {
      return text(version, blobs).map(DisplayJson::read);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // whoever lists the version says that it cannot be read
    }
  }

  static Optional<String> text(JointVersion version, Blobs blobs) {
    if (orEmpty(version.getContent()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(blobs.getText(version.getContent()));
    } catch (StudyFileException e) {
      return Optional.empty();
    }
  }

  /** What differs, in the order of the later state; rows are the same by identifier, columns by title. */
  public static List<Difference> compare(RenderedDisplay before, RenderedDisplay after) {
    List<Difference> differences = new ArrayList<>();
    add(differences, "", "title", before.title(), after.title());
    add(differences, "", "purpose", before.purpose(), after.purpose());
    Map<String, Row> old = before.rows().stream().collect(Collectors.toMap(Row::id, r -> r, (a, b) -> a,
        LinkedHashMap::new));
    for (Row row : after.rows()) {
      Row was = old.remove(row.id());
      if (was == null) {
        differences.add(new Difference(topic(row), "", "", plain(row)));
        continue;
      }
      for (int c = 0; c < after.headings().size(); c++) {
        String column = after.headings().get(c).title();
        add(differences, topic(row), column, cell(before, was, column), row.cells().get(c).plain());
      }
      for (Heading heading : before.headings()) {
        if (after.headings().stream().noneMatch(h -> h.title().equals(heading.title()))) {
          add(differences, topic(row), heading.title(), cell(before, was, heading.title()), "");
        }
      }
    }
    old.values().forEach(row -> differences.add(new Difference(topic(row), "", plain(row), "")));
    List<String> kept = after.rows().stream().map(Row::id).filter(id -> before.rows().stream()
        .anyMatch(r -> r.id().equals(id))).toList();
    List<String> order = before.rows().stream().map(Row::id).filter(kept::contains).toList();
    if (!order.equals(kept)) {
      differences.add(new Difference("", "order of rows", topics(before, order), topics(after, kept)));
    }
    return List.copyOf(differences);
  }

  private static void add(List<Difference> differences, String row, String column, String before, String after) {
    if (!before.equals(after)) {
      differences.add(new Difference(row, column, before, after));
    }
  }

  private static String cell(RenderedDisplay display, Row row, String column) {
    for (int c = 0; c < display.headings().size(); c++) {
      if (display.headings().get(c).title().equals(column)) {
        return row.cells().get(c).plain();
      }
    }
    return "";
  }

  private static String topics(RenderedDisplay display, List<String> ids) {
    return ids.stream().map(id -> display.rows().stream().filter(r -> r.id().equals(id)).findFirst()
        .map(DisplayVersions::topic).orElse("")).collect(Collectors.joining("; "));
  }

  private static String topic(Row row) {
    return row.cells().isEmpty() ? "" : row.cells().get(0).plain();
  }

  private static String plain(Row row) {
    return row.cells().stream().map(Cell::plain).collect(Collectors.joining(" | "));
  }
}
