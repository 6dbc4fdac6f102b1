// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;

/**
 * The segments that a query found. Texts are read when a segment is looked at, so that a million of them cost no more
 * than their numbers; looking at them in order of documents reads each text once. Confined to one thread.
 */
public final class Retrieval extends AbstractList<Segment> implements RandomAccess {

  /** Orders of segments; those that are equal stand in the order of documents. */
  public enum Order {
    /** By document, start, code, and place in the study. */
    DOCUMENT,
    /** By code, parents before children. */
    CODE,
    /** By group; those of no group last. */
    GROUP,
    /** By participant; those of no participant last. */
    PARTICIPANT,
    /** By stance, in the order of its literals. */
    STANCE,
    /** The heaviest first. */
    WEIGHT,
    /** The longest first. */
    LENGTH
  }

  private final CodingTable table;
  private final Function<Document, Optional<String>> texts;
  /** Numbers in the table, and where each segment stands. */
  private final int[] hits;
  private final int[] starts;
  private final int[] ends;
  private Document document;
  private String text;

  private Retrieval(CodingTable table, Function<Document, Optional<String>> texts, int[] hits, int[] starts,
      int[] ends) {
    this.table = table;
    this.texts = texts;
    this.hits = hits;
    this.starts = starts;
    this.ends = ends;
  }

  /** Collects segments in any order. */
  static final class Builder {
    private final CodingTable table;
    private final Function<Document, Optional<String>> texts;
    private int[] hits = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Builder(CodingTable table, Function<Document, Optional<String>> texts) {
      this.table = table;
      this.texts = texts;
    }

    void add(int index) {
      add(index, table.coding(index).getStart(), table.coding(index).getEnd());
    }

    void add(int index, Span span) {
      add(index, span.start(), span.end());
    }

    private void add(int index, int start, int end) {
      if (size == hits.length) {
        hits = Arrays.copyOf(hits, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      hits[size] = index;
      starts[size] = start;
      ends[size++] = end;
    }

    /** Drops what does not fit, by number in the table. */
    void keep(IntPredicate fits) {
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (fits.test(hits[i])) {
          hits[kept] = hits[i];
          starts[kept] = starts[i];
          ends[kept++] = ends[i];
        }
      }
      size = kept;
    }

    Retrieval build() {
      return new Retrieval(table, texts, Arrays.copyOf(hits, size), Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size)).inDocuments();
    }
  }

  @Override
  public int size() {
    return hits.length;
  }

  @Override
  public Segment get(int index) {
    Coding coding = table.coding(hits[index]);
    String all = text(coding.getDocument());
    boolean there = starts[index] >= 0 && starts[index] <= ends[index] && ends[index] <= all.length();
    return new Segment(coding, new Span(Math.max(0, starts[index]), Math.max(0, Math.max(starts[index], ends[index]))),
        there ? all.substring(starts[index], ends[index]) : "",
        there ? Context.before(all, starts[index]) : "", there ? Context.after(all, ends[index]) : "",
        Turns.speakerAt(coding.getDocument(), starts[index]).map(Speaker::getKey).orElse(""),
        participant(index), group(index));
  }

  /** Whose a segment is, without reading its text. */
  public Optional<Participant> participant(int index) {
    int participant = table.participant(hits[index]);
    return participant < 0 ? Optional.empty() : Optional.of(table.participantAt(participant));
  }

  /** Whose group's a segment is, without reading its text. */
  public Optional<ParticipantGroup> group(int index) {
    int group = table.group(hits[index]);
    return group < table.groups().size() ? Optional.of(table.groups().get(group)) : Optional.empty();
  }

  /** The coding of a segment, without reading its text. */
  public Coding coding(int index) {
    return table.coding(hits[index]);
  }

  private String text(Document of) {
    if (of != document) {
      text = texts.apply(of).orElse("");
      document = of;
    }
    return text;
  }

  /** How many participants the segments are from. */
  public int participants() {
    BitSet seen = new BitSet();
    for (int hit : hits) {
      if (table.participant(hit) >= 0) {
        seen.set(table.participant(hit));
      }
    }
    return seen.cardinality();
  }

  /** How many documents the segments stand in. */
  public int documents() {
    BitSet seen = new BitSet();
    for (int hit : hits) {
      seen.set(table.document(hit));
    }
    return seen.cardinality();
  }

  /** Segments, participants and documents by code and group. */
  public CodeMatrix counts() {
    return CodeMatrix.of(table.only(hits), false);
  }

  /** The codings as a table of their own, for other counts. */
  public CodingTable table() {
    return table.only(hits);
  }

  /** Those whose words hold a pattern. */
  Retrieval holding(Pattern pattern) {
    int[] order = new int[hits.length];
    int kept = 0;
    for (int i = 0; i < hits.length; i++) {
      String all = text(table.coding(hits[i]).getDocument());
      boolean there = starts[i] >= 0 && starts[i] <= ends[i] && ends[i] <= all.length();
      if (pattern.matcher(there ? all.subSequence(starts[i], ends[i]) : "").find()) {
        order[kept++] = i;
      }
    }
    return picked(Arrays.copyOf(order, kept));
  }

  /** The same segments in another order. */
  public Retrieval sorted(Order order) {
    int last = Integer.MAX_VALUE;
    return switch (order) {
      case DOCUMENT -> by(i -> hits[i]).inDocuments();
      case CODE -> by(i -> table.code(hits[i]));
      case GROUP -> by(i -> table.group(hits[i]));
      case PARTICIPANT -> by(i -> table.participant(hits[i]) < 0 ? last : table.participant(hits[i]));
      case STANCE -> by(i -> coding(i).getStance().getValue());
      case WEIGHT -> by(i -> -coding(i).getWeight());
      case LENGTH -> by(i -> starts[i] - ends[i]);
    };
  }

  /** By document, start and code; equals keep their order. Two passes of counting, then each document by itself. */
  private Retrieval inDocuments() {
    int[] byCode = counted(IntStream.range(0, hits.length).toArray(), table.codes().size(), i -> table.code(hits[i]));
    int[] order = counted(byCode, table.documents(), i -> table.document(hits[i]));
    long[] keys = new long[order.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) starts[order[i]] << Integer.SIZE | i;
    }
    int from = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || table.document(hits[order[i]]) != table.document(hits[order[from]])) {
        Arrays.sort(keys, from, i);
        from = i;
      }
    }
    return picked(Arrays.stream(keys).mapToInt(key -> order[(int) key]).toArray());
  }

  /** Segments by a number from 0 below a bound; equals keep their order. */
  private static int[] counted(int[] order, int bound, IntUnaryOperator value) {
    int[] next = new int[bound + 1];
    for (int i : order) {
      next[value.applyAsInt(i) + 1]++;
    }
    for (int v = 0; v < bound; v++) {
      next[v + 1] += next[v];
    }
    int[] sorted = new int[order.length];
    for (int i : order) {
      sorted[next[value.applyAsInt(i)]++] = i;
    }
    return sorted;
  }

  /** Sorted by a number; equals keep their order. */
  private Retrieval by(IntUnaryOperator value) {
    long[] keys = new long[hits.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) value.applyAsInt(i) << Integer.SIZE | i;
    }
    Arrays.parallelSort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return picked(order);
  }

  private Retrieval picked(int[] order) {
    int[] pickedHits = new int[order.length];
    int[] pickedStarts = new int[order.length];
    int[] pickedEnds = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      pickedHits[i] = hits[order[i]];
      pickedStarts[i] = starts[order[i]];
      pickedEnds[i] = ends[order[i]];
    }
    return new Retrieval(table, texts, pickedHits, pickedStarts, pickedEnds);
  }
}
