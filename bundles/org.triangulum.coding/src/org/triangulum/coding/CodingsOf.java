// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;

/**
 * The codings of one document in order of their start, the longer first of those that start together, with look-ups by
 * place. A snapshot: make a new one after a change.
 *
 * <p>Look-ups cost the logarithm of the number of codings for each one found: the codings are an interval tree, a
 * balanced search tree by start in which each node knows the last end below it.
 */
public final class CodingsOf {
  private final Coding[] codings;
  private final int[] starts;
  private final int[] ends;
  /** Last end among the codings of the subtree whose root an index is. */
  private final int[] lastEnds;

  private CodingsOf(Coding[] codings, int[] starts, int[] ends) {
    this.codings = codings;
    this.starts = starts;
    this.ends = ends;
    lastEnds = new int[codings.length];
    lastEnd(0, codings.length);
  }

  /** The codings of a document of a study. */
  public static CodingsOf of(Study study, Document document) {
    List<Coding> found = new ArrayList<>();
    for (Coding coding : study.getCodings()) {
      if (coding.getDocument() == document) {
        found.add(coding);
      }
    }
    return of(found);
  }

  /** Some codings of one document, such as those that a filter lets through. */
  public static CodingsOf of(Collection<Coding> codings) {
    Coding[] all = codings.toArray(new Coding[0]);
    int[] starts = new int[all.length];
    int[] ends = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      starts[i] = all[i].getStart();
      ends[i] = all[i].getEnd();
    }
    return sorted(all, starts, ends);
  }

  /** Codings at places that need not be those they have in the study. */
  static CodingsOf sorted(Coding[] codings, int[] starts, int[] ends) {
    if (inOrder(starts, ends, codings.length)) {
      return new CodingsOf(codings, Arrays.copyOf(starts, codings.length), Arrays.copyOf(ends, codings.length));
    }
    Integer[] order = new Integer[codings.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> starts[a] != starts[b] ? Integer.compare(starts[a], starts[b])
        : Integer.compare(ends[b], ends[a]));
    Coding[] all = new Coding[order.length];
    int[] sortedStarts = new int[order.length];
    int[] sortedEnds = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      all[i] = codings[order[i]];
      sortedStarts[i] = starts[order[i]];
      sortedEnds[i] = ends[order[i]];
    }
    return new CodingsOf(all, sortedStarts, sortedEnds);
  }

  /** An edit seldom changes the order. */
  private static boolean inOrder(int[] starts, int[] ends, int count) {
    for (int i = 1; i < count; i++) {
      if (starts[i] < starts[i - 1] || starts[i] == starts[i - 1] && ends[i] > ends[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private int lastEnd(int low, int high) {
    if (low >= high) {
      return -1;
    }
    int middle = (low + high) >>> 1;
    lastEnds[middle] = Math.max(ends[middle], Math.max(lastEnd(low, middle), lastEnd(middle + 1, high)));
    return lastEnds[middle];
  }

  /** Those that a filter lets through, where they stand here. */
  public CodingsOf filtered(Predicate<Coding> filter) {
    int count = 0;
    Coding[] kept = new Coding[codings.length];
    int[] keptStarts = new int[codings.length];
    int[] keptEnds = new int[codings.length];
    for (int i = 0; i < codings.length; i++) {
      if (filter.test(codings[i])) {
        kept[count] = codings[i];
        keptStarts[count] = starts[i];
        keptEnds[count++] = ends[i];
      }
    }
    return new CodingsOf(Arrays.copyOf(kept, count), Arrays.copyOf(keptStarts, count), Arrays.copyOf(keptEnds, count));
  }

  /** How many there are. */
  public int size() {
    return codings.length;
  }

  /** A coding by its index in this order. */
  public Coding get(int index) {
    return codings[index];
  }

  /** Where the coding of an index starts. */
  public int start(int index) {
    return starts[index];
  }

  /** Where the coding of an index ends. */
  public int end(int index) {
    return ends[index];
  }

  /** All codings in order. */
  public List<Coding> all() {
    return List.of(codings);
  }

  /** The codings of the character at an offset, in order. An empty coding is found at its place. */
  public List<Coding> at(int offset) {
    return found(offset, offset + 1);
  }

  /**
   * The codings that share at least one UTF-16 unit with a span, or are empty and stand in it, in order.
   *
   * @param end behind the last unit; where it is the start nothing is found
   */
  public List<Coding> overlapping(int start, int end) {
    return found(start, end);
  }

  private List<Coding> found(int start, int end) {
    List<Coding> found = new ArrayList<>();
    forEachOverlapping(start, end, index -> found.add(codings[index]));
    return found;
  }

  /** As {@link #overlapping}, giving indexes and making no list: for painting. */
  public void forEachOverlapping(int start, int end, IntConsumer action) {
    if (start < end) {
      visit(0, codings.length, start, end, action);
    }
  }

  private void visit(int low, int high, int start, int end, IntConsumer action) {
    if (low >= high) {
      return;
    }
    int middle = (low + high) >>> 1;
    if (lastEnds[middle] < start) {
      return;
    }
    visit(low, middle, start, end, action);
    if (starts[middle] < end) {
      if (ends[middle] > start || starts[middle] == ends[middle] && starts[middle] >= start) {
        action.accept(middle);
      }
      visit(middle + 1, high, start, end, action);
    }
  }

  /** Whether any coding shares at least one UTF-16 unit with a span, or is empty and stands in it. */
  public boolean anyOverlapping(int start, int end) {
    boolean[] any = new boolean[1];
    forEachOverlapping(start, end, index -> any[0] = true);
    return any[0];
  }

  /** The last end of all. */
  int lastEnd() {
    return codings.length == 0 ? 0 : lastEnds[codings.length >>> 1];
  }
}
