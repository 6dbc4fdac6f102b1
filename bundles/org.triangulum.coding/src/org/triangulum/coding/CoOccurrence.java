// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.triangulum.model.study.Code;

/**
 * How often segments of two codes overlap.
 *
 * <p>Two segments co-occur when they stand in the same document and share at least one UTF-16 unit; touching ends and
 * empty segments do not count. Each pair of segments counts once, so that a long segment that overlaps two others gives
 * two. Words coded by two coders are two segments: take a {@link CodingTable} of one coder to count words once.
 */
public final class CoOccurrence {
  private final CodingTable table;
  private final List<Code> codes;
  private final int[] column;
  private final int[] pairs;
  private final int[] segments;

  private CoOccurrence(CodingTable table, List<Code> codes) {
    this.table = table;
    this.codes = codes.stream().distinct().toList();
    this.column = new int[table.codes().size()];
    Arrays.fill(column, CodingTable.NONE);
    int next = 0;
    for (Code code : this.codes) {
      column[table.number(code).orElseThrow(() ->
          new IllegalArgumentException("The code " + code.getKey() + " is not in the study"))] = next++;
    }
    this.pairs = new int[next * next];
    this.segments = new int[next];
  }

  /** Counts among some codes; codes below them are not included. */
  public static CoOccurrence of(CodingTable table, List<Code> codes) {
    CoOccurrence counts = new CoOccurrence(table, codes);
    counts.count();
    return counts;
  }

  /** Rows and columns. */
  public List<Code> codes() {
    return codes;
  }

  /** Pairs of overlapping segments of two codes; of one code, pairs of different segments. */
  public int pairs(Code one, Code other) {
    int a = number(one);
    int b = number(other);
    return pairs[Math.min(a, b) * codes.size() + Math.max(a, b)];
  }

  /** Segments of a code, empty ones included. */
  public int segments(Code code) {
    return segments[number(code)];
  }

  /**
   * The coefficient c = n12 / (n1 + n2 - n12) of pairs to segments (as in ATLAS.ti's co-occurrence table), 0 to 1.
   *
   * @return empty when neither code has segments, or when segments overlap so often that the pairs no longer compare to
   *     the segments and the formula would pass 1
   */
  public OptionalDouble coefficient(Code one, Code other) {
    double both = pairs(one, other);
    double rest = (double) segments(one) + segments(other) - both;
    return rest <= 0 || both > rest ? OptionalDouble.empty() : OptionalDouble.of(both / rest);
  }

  private int number(Code code) {
    int column = table.number(code).isPresent() ? this.column[table.number(code).getAsInt()] : CodingTable.NONE;
    if (column < 0) {
      throw new IllegalArgumentException("The code " + code.getKey() + " was not counted");
    }
    return column;
  }

  /** Codings by document, each document's in order of start, swept with the numbers of open segments by code. */
  private void count() {
    int[] offsets = new int[table.documents() + 1];
    for (int i = 0; i < table.size(); i++) {
      if (wanted(i)) {
        offsets[table.document(i) + 1]++;
        segments[column[table.code(i)]]++;
      }
    }
    for (int d = 0; d < table.documents(); d++) {
      offsets[d + 1] += offsets[d];
    }
    int[] next = offsets.clone();
    long[] byStart = new long[offsets[table.documents()]];
    for (int i = 0; i < table.size(); i++) {
      if (wanted(i)) {
        byStart[next[table.document(i)]++] = (long) table.coding(i).getStart() << Integer.SIZE | i;
      }
    }
    Sweep sweep = new Sweep();
    for (int d = 0; d < table.documents(); d++) {
      Arrays.sort(byStart, offsets[d], offsets[d + 1]);
      sweep.document(byStart, offsets[d], offsets[d + 1]);
    }
  }

  private boolean wanted(int index) {
    return column[table.code(index)] >= 0;
  }

  /** Segments open at a position: a heap by end, and how many there are of each code. */
  private final class Sweep {
    private final int[] open = new int[codes.size()];
    private final int[] openCodes = new int[codes.size()];
    private final int[] place = new int[codes.size()];
    private int openCount;
    private long[] heap = new long[64];
    private int heapSize;

    void document(long[] byStart, int from, int to) {
      for (int k = from; k < to; k++) {
        int index = (int) byStart[k];
        int start = (int) (byStart[k] >>> Integer.SIZE);
        int end = table.coding(index).getEnd();
        while (heapSize > 0 && (int) (heap[0] >>> Integer.SIZE) <= start) {
          close((int) pop());
        }
        if (end > start) {
          pairWithOpen(column[table.code(index)]);
          open(column[table.code(index)], end);
        }
      }
      while (heapSize > 0) {
        close((int) pop());
      }
    }

    private void pairWithOpen(int code) {
      for (int k = 0; k < openCount; k++) {
        int other = openCodes[k];
        pairs[Math.min(code, other) * codes.size() + Math.max(code, other)] += open[other];
      }
    }

    private void open(int code, int end) {
      if (open[code]++ == 0) {
        place[code] = openCount;
        openCodes[openCount++] = code;
      }
      push((long) end << Integer.SIZE | code);
    }

    private void close(int code) {
      if (--open[code] == 0) {
        int last = openCodes[--openCount];
        openCodes[place[code]] = last;
        place[last] = place[code];
      }
    }

    private void push(long entry) {
      if (heapSize == heap.length) {
        heap = Arrays.copyOf(heap, 2 * heapSize);
      }
      int at = heapSize++;
      while (at > 0 && heap[(at - 1) / 2] > entry) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      heap[at] = entry;
    }

    private long pop() {
      long top = heap[0];
      long entry = heap[--heapSize];
      int at = 0;
      while (2 * at + 1 < heapSize) {
        int child = 2 * at + 1;
        if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
          child++;
        }
        if (heap[child] >= entry) {
          break;
        }
        heap[at] = heap[child];
        at = child;
      }
      heap[at] = entry;
      return top;
    }
  }
}
