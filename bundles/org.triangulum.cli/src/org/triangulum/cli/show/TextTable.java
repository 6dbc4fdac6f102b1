// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;

/** A table for the terminal: columns padded to their widest cell, two blanks apart; the last one is not padded. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when it has not as many cells as the header
   */
  void row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + rows.get(0).size() + " columns");
    }
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i));
        line.append(" ".repeat(i + 1 < columns ? widths[i] - width(row.get(i)) + 2 : 0));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** The keys of elements, for a cell. */
  static String keys(List<? extends StudyElement> elements) {
    return elements.stream().map(e -> ElementLabel.of(e).key()).collect(Collectors.joining(", "));
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
