// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/**
 * Which columns are missing together: the rows of a pattern chart.
 *
 * @param columns the columns looked at
 * @param patterns the most frequent ones, most frequent first
 * @param otherRows rows with a pattern that is not among them
 * @param incomplete number of rows with anything missing
 */
public record MissingPatterns(List<Column> columns, List<Pattern> patterns, int otherRows, int incomplete) {
  private static final int MOST = 40;
  private static final int BITS = Long.SIZE;

  /**
   * Columns that are missing together.
   *
   * @param missing the columns, as indexes into those looked at; empty for complete rows
   * @param rows how many rows have just these missing
   * @param first the first such row, from 0
   */
  public record Pattern(List<Integer> missing, int rows, int first) {
    public Pattern {
      missing = List.copyOf(missing);
    }
  }

  public MissingPatterns {
    columns = List.copyOf(columns);
    patterns = List.copyOf(patterns);
  }

  /** Missing in a row, as bits. */
  private record Bits(long[] words) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  static MissingPatterns of(List<Column> columns, List<ColumnValues> values, int rows) {
    long[][] bits = new long[(columns.size() + BITS - 1) / BITS][rows];
    for (int column = 0; column < columns.size(); column++) {
      ColumnValues each = values.get(column);
      long[] words = bits[column / BITS];
      long bit = 1L << column % BITS;
      for (int row = 0; row < rows; row++) {
        words[row] |= each.missing(row) == MissingKind.NONE ? 0 : bit;
      }
    }
    Map<Bits, int[]> counts = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      long[] words = new long[bits.length];
      for (int word = 0; word < words.length; word++) {
        words[word] = bits[word][row];
      }
      int first = row;
      counts.computeIfAbsent(new Bits(words), b -> new int[] {0, first})[0]++;
    }
    List<Pattern> all = new ArrayList<>();
    counts.forEach((pattern, count) -> all.add(new Pattern(BitSet.valueOf(pattern.words()).stream().boxed().toList(),
        count[0], count[1])));
    all.sort(Comparator.comparingInt(Pattern::rows).reversed().thenComparingInt(Pattern::first));
    int complete = all.stream().filter(p -> p.missing().isEmpty()).mapToInt(Pattern::rows).sum();
    return new MissingPatterns(columns, all.subList(0, Math.min(MOST, all.size())),
        all.stream().skip(MOST).mapToInt(Pattern::rows).sum(), rows - complete);
  }
}
