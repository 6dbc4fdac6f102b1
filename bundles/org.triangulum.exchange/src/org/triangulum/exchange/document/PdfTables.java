// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.exchange.document.PdfLine.Piece;

/**
 * Finds tables in the lines of pages by their columns: neighbouring lines parted by wide gaps, most of whose pieces
 * behind the first are figures, and which stand above one another.
 */
final class PdfTables {
  private static final int FEWEST_LINES = 2;
  /** A piece that long is words of a text in columns. */
  private static final int LONGEST_FIGURE = 30;

  /**
   * The place of a line in a table.
   *
   * @param table from 1
   * @param columns of each piece, from 0
   * @param spans of each piece, how many columns it stands above
   */
  record Place(int table, List<Integer> columns, List<Integer> spans) {}

  private final Map<Integer, Place> places = new HashMap<>();
  private int tables;

  PdfTables(List<PdfLine> lines) {
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).pieces().size() > 1
          && lines.get(to).page() == lines.get(from).page()) {
        to++;
      }
      if (to - from >= FEWEST_LINES && figures(lines.subList(from, to))) {
        place(lines, from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  /** The place of a line in a table; null for a line of text. */
  Place of(int line) {
    return places.get(line);
  }

  private static boolean figures(List<PdfLine> lines) {
    List<Piece> behind = lines.stream().flatMap(l -> l.pieces().stream().skip(1)).toList();
    long numbers = behind.stream().filter(p -> p.text().length() <= LONGEST_FIGURE
        && p.text().matches("[<>=(]*[-\u2212+.]?\\d.*|[-\u2013\u2014.]+")).count();
    return numbers * 2 >= behind.size();
  }

  private void place(List<PdfLine> lines, int from, int to) {
    tables++;
    List<Piece> columns = columns(lines.subList(from, to));
    for (int i = from; i < to; i++) {
      List<Integer> first = new ArrayList<>();
      List<Integer> spans = new ArrayList<>();
      int next = 0;
      for (Piece piece : lines.get(i).pieces()) {
        int column = Math.max(next, nearest(columns, piece));
        int last = column;
        while (last + 1 < columns.size() && columns.get(last + 1).above(piece)) {
          last++;
        }
        first.add(column);
        spans.add(last - column + 1);
        next = last + 1;
      }
      places.put(i, new Place(tables, first, spans));
    }
  }

  /** The columns of the lines with the most usual number of pieces, each as wide as its widest piece. */
  private static List<Piece> columns(List<PdfLine> lines) {
    Map<Integer, Long> sizes = lines.stream().collect(Collectors.groupingBy(l -> l.pieces().size(),
        Collectors.counting()));
    int usual = sizes.entrySet().stream().max((a, b) -> a.getValue().equals(b.getValue())
        ? Integer.compare(a.getKey(), b.getKey()) : Long.compare(a.getValue(), b.getValue())).orElseThrow().getKey();
    List<Piece> columns = new ArrayList<>();
    for (PdfLine line : lines) {
      if (line.pieces().size() == usual) {
        for (int c = 0; c < usual; c++) {
          Piece piece = line.pieces().get(c);
          if (columns.size() <= c) {
            columns.add(piece);
          } else {
            Piece known = columns.get(c);
            columns.set(c, new Piece("", Math.min(known.left(), piece.left()), Math.max(known.right(),
                piece.right())));
          }
        }
      }
    }
    return columns;
  }

  private static int nearest(List<Piece> columns, Piece piece) {
    int best = 0;
    float least = Float.MAX_VALUE;
    for (int c = 0; c < columns.size(); c++) {
      Piece column = columns.get(c);
      float away = column.above(piece) ? 0 : Math.max(column.left() - piece.right(), piece.left() - column.right());
      if (away < least) {
        least = away;
        best = c;
      }
    }
    return best;
  }
}
