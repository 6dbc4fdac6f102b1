// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;

/** Where the cells of a sheet are, in pixels from its upper left corner without the headings. */
final class SheetPlaces {
  private static final int NARROWEST = 110;
  private final int[] lefts;
  private final int[] tops;

  /**
   * Columns share the room by what stands in them; rows are as high as their highest cell.
   *
   * @param room width there is
   */
  SheetPlaces(RenderedDisplay sheet, SheetCell cells, int room) {
    int columns = sheet.headings().size();
    lefts = new int[columns + 1];
    double all = sheet.headings().stream().mapToDouble(SheetPlaces::weight).sum();
    for (int c = 0; c < columns; c++) {
      int width = (int) (room * weight(sheet.headings().get(c)) / all);
      lefts[c + 1] = lefts[c] + Math.max(NARROWEST, width);
    }
    tops = new int[sheet.rows().size() + 1];
    for (int r = 0; r < sheet.rows().size(); r++) {
      int height = 0;
      for (int c = 0; c < columns; c++) {
        height = Math.max(height, cells.height(sheet.rows().get(r).cells().get(c), width(c)));
      }
      tops[r + 1] = tops[r] + height + 1;
    }
  }

  private static double weight(Heading heading) {
    return switch (heading.role()) {
      case TOPIC -> 1.3;
      case QUALITATIVE -> 2.3;
      case QUANTITATIVE, GROUP, META_INFERENCE -> 1.8;
      case TEXT -> 1.2;
      case FIT -> 0.9;
    };
  }

  /** The width of all. */
  int width() {
    return lefts[lefts.length - 1];
  }

  /** The height of all. */
  int height() {
    return tops[tops.length - 1];
  }

  int left(int column) {
    return lefts[column];
  }

  int width(int column) {
    return lefts[column + 1] - lefts[column];
  }

  int top(int row) {
    return tops[row];
  }

  /** The height of a row with the line below it. */
  int height(int row) {
    return tops[row + 1] - tops[row];
  }

  /** The column at a place; empty beside the sheet. */
  Optional<Integer> column(int x) {
    return x < 0 || x >= width() ? Optional.empty() : Optional.of(index(lefts, x));
  }

  /** Column and row at a place; empty beside the sheet. */
  Optional<Point> cell(int x, int y) {
    return x >= width() || y < 0 || y >= height() ? Optional.empty()
        : Optional.of(new Point(index(lefts, x), index(tops, y)));
  }

  private static int index(int[] starts, int at) {
    int found = Arrays.binarySearch(starts, at);
    return Math.min(starts.length - 2, found >= 0 ? found : -found - 2);
  }
}
