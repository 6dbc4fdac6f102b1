// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Turn;

/** The segments of other codes that a relation compares with, by document. */
final class Neighbours {
  private final CodeRelation relation;
  private final Map<Document, CodingsOf> others = new HashMap<>();

  /**
   * The neighbours in some documents of a table.
   *
   * @param codes numbers of the other codes
   */
  Neighbours(CodingTable table, CodeRelation relation, BitSet codes, BitSet documents) {
    this.relation = relation;
    Map<Document, List<Coding>> found = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      if (codes.get(table.code(i)) && documents.get(table.document(i))) {
        found.computeIfAbsent(table.documentAt(table.document(i)), d -> new ArrayList<>()).add(table.coding(i));
      }
    }
    found.forEach((document, codings) -> others.put(document, CodingsOf.of(codings)));
  }

  /** Whether a segment stands as the relation demands. */
  boolean fits(Coding coding) {
    CodingsOf there = others.get(coding.getDocument());
    boolean without = relation.kind() == CodeRelation.Kind.WITHOUT;
    if (there == null) {
      return without;
    }
    return meets(coding, there) != without;
  }

  private boolean meets(Coding coding, CodingsOf there) {
    int start = coding.getStart();
    int end = coding.getEnd();
    switch (relation.kind()) {
      case NEAR -> {
        start = Math.max(0, start - relation.units() - 1);
        end = Math.min(Integer.MAX_VALUE - relation.units() - 1, end) + relation.units() + 1;
      }
      case SAME_TURN -> {
        List<Turn> turns = coding.getDocument().getTurns();
        int first = Turns.indexAt(coding.getDocument(), start);
        int last = Turns.indexAt(coding.getDocument(), Math.max(start, end - 1));
        start = first < 0 ? 0 : turns.get(first).getStart();
        end = last + 1 < turns.size() ? turns.get(last + 1).getStart() : Integer.MAX_VALUE;
      }
      case SAME_DOCUMENT -> {
        start = 0;
        end = Integer.MAX_VALUE;
      }
      default -> {
        if (start == end) {
          return false;
        }
      }
    }
    boolean[] met = new boolean[1];
    there.forEachOverlapping(start, end, i -> met[0] |= there.get(i) != coding && near(coding, there.get(i)));
    return met[0];
  }

  private boolean near(Coding coding, Coding other) {
    return relation.kind() != CodeRelation.Kind.NEAR || Math.max(other.getStart() - coding.getEnd(),
        coding.getStart() - other.getEnd()) <= relation.units();
  }
}
