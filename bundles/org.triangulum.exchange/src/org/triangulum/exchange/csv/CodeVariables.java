// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.CodingTable;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;

/**
 * Codes as variables of participants or documents, for a statistics program: of each code whether it was given (0 or 1)
 * and how often. A segment counts for its code and for all codes above it.
 *
 * @param <T> what a row is
 */
final class CodeVariables<T extends KeyedElement> {
  private static final String COUNT = " n";

  private final List<Code> codes;
  private final Map<T, int[]> counts = new IdentityHashMap<>();
  private final Map<Code, Integer> numbers = new IdentityHashMap<>();
  private int without;

  CodeVariables(Study study, Function<Segment, Optional<T>> row) {
    CodingTable table = CodingTable.of(study);
    codes = table.codes();
    codes.forEach(code -> numbers.put(code, numbers.size()));
    for (Segment segment : CodeQuery.of(Set.of(), false).run(table, document -> Optional.empty())) {
      Optional<T> whose = row.apply(segment);
      if (whose.isEmpty()) {
        without++;
      } else {
        int[] of = counts.computeIfAbsent(whose.get(), each -> new int[codes.size()]);
        Object at = segment.coding().getCode();
        while (at instanceof Code code) {
          of[numbers.get(code)]++;
          at = code.eContainer();
        }
      }
    }
  }

  /** How many segments belong to no row. */
  int without() {
    return without;
  }

  /** Whether a row has segments. */
  boolean has(T row) {
    return counts.containsKey(row);
  }

  /** Two columns a code, named by its key. */
  List<String> header(String... first) {
    List<String> header = new ArrayList<>(List.of(first));
    for (Code code : codes) {
      header.add(orEmpty(code.getKey()));
      header.add(orEmpty(code.getKey()) + COUNT);
    }
    return header;
  }

  /**
   * The values of a row.
   *
   * @param asked whether the row could have segments at all; if not its values are missing, not 0
   */
  List<String> row(T of, boolean asked, String... first) {
    List<String> row = new ArrayList<>(List.of(first));
    int[] values = counts.getOrDefault(of, new int[codes.size()]);
    for (int value : values) {
      row.add(!asked ? "" : value > 0 ? "1" : "0");
      row.add(!asked ? "" : Integer.toString(value));
    }
    return row;
  }
}
