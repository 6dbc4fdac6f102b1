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
  /** Room around the words of a cell, and where that is what keeps a table in one piece. */
  private static final int ROOM = 16;
  private static final int LITTLE_ROOM = 10;
  /** Words are broken where a column would be wider than that. */
  private static final int WORDS = 110;
  private static final int KEY = 190;
  private static final int MOST_LINES = 4;
  /** A heading up to that is not broken where there is room. */
  private static final int SHORT = 84;
  /** Lines of a heading in a narrow column. */
  private static final int NARROW_LINES = 3;
  private final List<Column> columns;
  private final GC gc;

  /**
   * What a column needs.
   *
   * @param heading its words
   * @param words whether its cells are words, which may be broken
   * @param natural pixels of its widest cell
   * @param range what stands over it and the column beside it, which stay together; empty for nothing
   * @param first whether it is the first of these two
   */
  record Column(String heading, boolean words, int natural, String range, boolean first) {}

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
    Layout roomy = layout(width, ROOM);
    if (roomy.bands().size() == 1) {
      return roomy;
    }
    Layout tight = layout(width, LITTLE_ROOM);
    return tight.bands().size() < roomy.bands().size() ? tight : roomy;
  }

  private Layout layout(int width, int room) {
    int count = columns.size();
    int[] widths = new int[count];
    int[] least = new int[count];
    for (int i = 0; i < count; i++) {
      Column column = columns.get(i);
      int heading = inLines(column.heading(), 1);
      widths[i] = Math.max(column.natural(), heading <= SHORT ? heading : Math.max(SHORT,
          inLines(column.heading(), 2))) + room;
      least[i] = Math.min(widths[i], Math.max(column.words() ? Math.min(column.natural(), WORDS) : column.natural(),
          inLines(column.heading(), NARROW_LINES)) + room);
    }
    for (int i = 0; i < count; i++) {
      if (firstOfRange(i)) {
        String range = columns.get(i).range();
        share(widths, i, room + (inLines(range, 1) <= 2 * SHORT ? inLines(range, 1) : inLines(range, 2)));
        share(least, i, room + inLines(range, 2));
      }
    }
    int over = Arrays.stream(widths).sum() - width;
    // Headings are broken first, then words.
    for (boolean words : new boolean[] {false, true}) {
      over = shrink(widths, least, over, words);
    }
    return new Layout(over > 0 ? bands(widths, width, room) : List.of(range(count)), widths);
  }

  private boolean firstOfRange(int index) {
    return columns.get(index).first();
  }

  private boolean isSecondOfRange(int index) {
    return !columns.get(index).range().isEmpty() && !columns.get(index).first();
  }

  /** Makes two columns wide enough for what stands over both. */
  private static void share(int[] widths, int first, int heading) {
    int lack = heading - widths[first] - widths[first + 1];
    if (lack > 0) {
      widths[first] += (lack + 1) / 2;
      widths[first + 1] += (lack + 1) / 2;
    }
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

  private List<List<Integer>> bands(int[] widths, int width, int room) {
    List<Integer> keys = new ArrayList<>();
    int keysWidth = 0;
    while (keys.size() < columns.size() - 1 && columns.get(keys.size()).words()
        && (keys.isEmpty() || columns.get(keys.size()).natural() <= KEY
        && keysWidth + widths[keys.size()] < width * 2 / 3)) {
      // Repeated in each band, but then there is room for it.
      int natural = columns.get(keys.size()).natural() + room;
      widths[keys.size()] = Math.max(widths[keys.size()], Math.min(natural, KEY));
      keysWidth += widths[keys.size()];
      keys.add(keys.size());
    }
    List<List<Integer>> bands = new ArrayList<>();
    List<Integer> band = new ArrayList<>(keys);
    int used = keysWidth;
    for (int i = keys.size(); i < columns.size(); i++) {
      int range = widths[i] + (firstOfRange(i) ? widths[i + 1] : 0);
      int block = isEstimate(i) ? widths[i] + widths[i + 1] + widths[i + 2] : range;
      boolean estimated = i > keys.size() && isEstimate(i - 1)
          && keysWidth + widths[i - 1] + range <= width;
      if (!isSecondOfRange(i) && !estimated && used + (keysWidth + block <= width ? block : range) > width
          && band.size() > keys.size()) {
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

  /** Whether it is a number with its interval beside it, which should not be parted from it. */
  private boolean isEstimate(int index) {
    return index + 2 < columns.size() && !columns.get(index).words() && columns.get(index).range().isEmpty()
        && firstOfRange(index + 1);
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
    return Math.max(1, Lines.of(gc, text, width - LITTLE_ROOM, MOST_LINES).size());
  }

  /** How many lines the heading of a column takes with what stands over it. */
  int headingLines(int index, int[] widths) {
    int lines = lines(columns.get(index).heading(), widths[index]);
    if (firstOfRange(index)) {
      return lines + lines(columns.get(index).range(), widths[index] + widths[index + 1]);
    }
    return lines;
  }

  /** The least width in which a heading takes so many lines at most; that of its longest word where it has more. */
  private int inLines(String heading, int lines) {
    String[] words = heading.split(" ");
    int longest = Arrays.stream(words).mapToInt(w -> gc.textExtent(w).x).max().orElse(0);
    int best = gc.textExtent(heading).x;
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 1; to <= words.length; to++) {
        int width = gc.textExtent(String.join(" ", Arrays.copyOfRange(words, from, to))).x;
        if (width >= longest && width < best && count(words, width) <= lines) {
          best = width;
        }
      }
    }
    return best;
  }

  private int count(String[] words, int width) {
    int lines = 1;
    String line = "";
    for (String word : words) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (gc.textExtent(longer).x > width && !line.isEmpty()) {
        lines++;
        line = word;
      } else {
        line = longer;
      }
    }
    return lines;
  }
}
