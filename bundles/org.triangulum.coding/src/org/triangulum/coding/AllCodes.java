// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.triangulum.model.study.Coding;

/** Finds the stretches of text that have each of several codes. */
final class AllCodes {
  private final CodingTable table;
  private final List<BitSet> codes;
  private final IntPredicate passes;

  /**
   * A search in a table.
   *
   * @param codes numbers of the codes, each with those that count as it
   * @param passes which codings count
   */
  AllCodes(CodingTable table, List<BitSet> codes, IntPredicate passes) {
    this.table = table;
    this.codes = codes;
    this.passes = passes;
  }

  void find(Retrieval.Builder found) {
    List<Map<Integer, List<Coding>>> byCode = new ArrayList<>();
    codes.forEach(code -> byCode.add(new HashMap<>()));
    Map<Coding, Integer> numbers = new IdentityHashMap<>();
    for (int i = 0; i < table.size(); i++) {
      for (int c = 0; c < codes.size(); c++) {
        if (codes.get(c).get(table.code(i)) && passes.test(i)) {
          byCode.get(c).computeIfAbsent(table.document(i), d -> new ArrayList<>()).add(table.coding(i));
          numbers.put(table.coding(i), i);
        }
      }
    }
    for (Map.Entry<Integer, List<Coding>> first : byCode.get(0).entrySet()) {
      CodingsOf firsts = CodingsOf.of(first.getValue());
      List<Span> common = Stretches.covered(firsts);
      for (Map<Integer, List<Coding>> other : byCode.subList(1, byCode.size())) {
        common = Stretches.common(common,
            Stretches.covered(CodingsOf.of(other.getOrDefault(first.getKey(), List.of()))));
      }
      for (Span span : common) {
        found.add(numbers.get(firsts.overlapping(span.start(), span.start() + 1).get(0)), span);
      }
    }
  }
}
