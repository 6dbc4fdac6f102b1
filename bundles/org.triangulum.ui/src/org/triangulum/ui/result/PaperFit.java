// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.triangulum.ui.widget.Lines;

/**
 * How a table stands on a page of some width: words are broken before anything is cut off, and columns for which there
 * is still no room go into a further band below, under the first columns once more.
 */
final class PaperFit {
  /** Room around the words of a cell. */
  static final int PADDING = 16;
  /** Words are broken where a column would be wider than that. */
  private static final int WORDS = 110;
  private static final int KEY = 190;
  private static final int MOST_LINES = 4;
  private final List<Column> columns;
  private final GC gc;

  /**
   * What a column needs.
   *
   * @param heading its words
   * @param words whether its cells are words, which may be broken
   * @param natural pixels of its widest cell
   * @param glued whether it stays beside the column before it
   */
  record Column(String heading, boolean words, int natural, boolean glued) {}

  /**
   * Columns with their widths, in bands of which each is a table.
   *
   * @param bands numbers of columns
   * @param widths by number of the column
   */
  record Layout(List<List<Integer>> bands, int[] widths) {}

  PaperFit(List<Column> columns, GC gc) {
    this.columns = columns;
    this.gc = gc;
  }

  Layout layout(int width) {
    int count = columns.size();
    int[] widths = new int[count];
    int[] least = new int[count];
    for (int i = 0; i < count; i++) {
      Column column = columns.get(i);
      int word = word(column.heading());
      widths[i] = Math.max(column.natural(), column.words() ? word : twoLines(column.heading())) + PADDING;
      least[i] = Math.min(widths[i], Math.max(column.words() ? Math.min(column.natural(), WORDS) : column.natural(),
          word) + PADDING);
    }
    int over = Arrays.stream(widths).sum() - width;
    // Headings are broken first, then words.
    for (boolean words : new boolean[] {false, true}) {
      over = shrink(widths, least, over, words);
    }
    return new Layout(over > 0 ? bands(widths, width) : List.of(range(count)), widths);
  }

  private int shrink(int[] widths, int[] least, int over, boolean words) {
    int spare = 0;
    for (int i = 0; i < widths.length; i++) {
      spare += columns.get(i).words() == words ? widths[i] - least[i] : 0;
    }
    int rest = over;
    for (int i = 0; i < widths.length && over > 0 && spare > 0; i++) {
      if (columns.get(i).words() == words) {
        int less = Math.min(widths[i] - least[i],
            (int) Math.ceil((double) (widths[i] - least[i]) * Math.min(1, (double) over / spare)));
        widths[i] -= less;
        rest -= less;
      }
    }
    return rest;
  }

  private List<List<Integer>> bands(int[] widths, int width) {
    List<Integer> keys = new ArrayList<>();
    int keysWidth = 0;
    while (keys.size() < columns.size() - 1 && columns.get(keys.size()).words()
        && (keys.isEmpty() || keysWidth + widths[keys.size()] < width * 2 / 3)) {
      // Repeated in each band, but then there is room for it.
      int natural = columns.get(keys.size()).natural() + PADDING;
      widths[keys.size()] = Math.max(widths[keys.size()], Math.min(natural, KEY));
      keysWidth += widths[keys.size()];
      keys.add(keys.size());
    }
    List<List<Integer>> bands = new ArrayList<>();
    List<Integer> band = new ArrayList<>(keys);
    int used = keysWidth;
    for (int i = keys.size(); i < columns.size(); i++) {
      int block = widths[i];
      for (int next = i + 1; next < columns.size() && columns.get(next).glued(); next++) {
        block += widths[next];
      }
      if (!columns.get(i).glued() && used + block > width && band.size() > keys.size()) {
        bands.add(band);
        band = new ArrayList<>(keys);
        used = keysWidth;
      }
      band.add(i);
      used += widths[i];
    }
    bands.add(band);
    return bands;
  }

  private static List<Integer> range(int count) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(i);
    }
    return all;
  }

  /** How many lines a text takes in a column of a width. */
  int lines(String text, int width) {
    return Math.max(1, Lines.of(gc, text, width - PADDING + 6, MOST_LINES).size());
  }

  private int word(String heading) {
    return Arrays.stream(heading.split(" ")).mapToInt(w -> gc.textExtent(w).x).max().orElse(0);
  }

  /** Width in which a heading takes two lines at most. */
  private int twoLines(String heading) {
    int best = gc.textExtent(heading).x;
    for (int at = heading.indexOf(' '); at >= 0; at = heading.indexOf(' ', at + 1)) {
      best = Math.min(best, Math.max(gc.textExtent(heading.substring(0, at)).x,
          gc.textExtent(heading.substring(at + 1)).x));
    }
    return best;
  }
}
