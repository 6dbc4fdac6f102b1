// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Retrieval;
import org.triangulum.coding.Retrieval.Order;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.segment.SegmentRow.Head;
import org.triangulum.ui.qual.segment.SegmentRow.Hit;

/** Puts segments in an order, below headings where the order has any. */
final class SegmentRows {
  private SegmentRows() {}

  /** The rows; segments below folded headings are left out. */
  static List<SegmentRow> of(Retrieval found, Order order, Set<Object> folded) {
    Retrieval sorted = found.sorted(order);
    List<SegmentRow> rows = new ArrayList<>(sorted.size());
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      boolean headed = headed(order);
      Object value = headed ? value(sorted, from, order) : null;
      while (to < sorted.size() && (!headed || value(sorted, to, order) == value)) {
        to++;
      }
      boolean hidden = headed && folded.contains(key(value));
      if (headed) {
        rows.add(new Head(value, name(value) + " · " + counts(to - from, people(sorted, from, to)), hidden));
      }
      for (int i = from; i < to && !hidden; i++) {
        rows.add(new Hit(sorted, i, sorted.coding(i)));
      }
      from = to;
    }
    return rows;
  }

  /** Whether segments that are equal in an order stand below a heading. */
  private static boolean headed(Order order) {
    return order != Order.WEIGHT && order != Order.LENGTH;
  }

  private static Object value(Retrieval found, int index, Order order) {
    return switch (order) {
      case DOCUMENT -> found.coding(index).getDocument();
      case CODE -> found.coding(index).getCode();
      case GROUP -> found.group(index).orElse(null);
      case PARTICIPANT -> found.participant(index).orElse(null);
      case STANCE -> found.coding(index).getStance();
      case WEIGHT, LENGTH -> null;
    };
  }

  /** What is remembered of a heading that is folded. */
  static Object key(Object value) {
    return value instanceof StudyElement element ? element.getId() : String.valueOf(value);
  }

  private static String name(Object value) {
    if (value instanceof Code code) {
      return CodeNames.name(code);
    }
    if (value instanceof Stance stance) {
      return (Glyphs.of(stance) + " " + Glyphs.word(stance)).strip();
    }
    return value instanceof StudyElement element ? Words.name(element) : Messages.documents_none_of_these;
  }

  private static int people(Retrieval found, int from, int to) {
    Map<Participant, Boolean> people = new IdentityHashMap<>();
    for (int i = from; i < to; i++) {
      found.participant(i).ifPresent(p -> people.put(p, true));
    }
    return people.size();
  }

  /** How many segments and people, as in {@code 42 in 9 people}. */
  static String counts(int segments, int people) {
    return NLS.bind(people == 1 ? Messages.segments_count_one : Messages.segments_count, segments, people);
  }
}
