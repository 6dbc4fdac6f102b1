// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the codebooks of a REFI-QDA file. The format knows one; Triangulum writes a set for each, and takes these back.
 * Sets of other programs overlap as they like: codes are not sorted by them, they are told.
 */
final class QdcSets {
  private final String file;
  private final String origin;
  private final List<String> losses;

  /**
   * The sets of a file.
   *
   * @param file its name, which the codebook bears where nothing else names it
   * @param origin the program that wrote it
   * @param losses takes what has no place
   */
  QdcSets(String file, String origin, List<String> losses) {
    this.file = file;
    this.origin = origin;
    this.losses = losses;
  }

  List<BookDraft> books(List<CodeDraft> top, List<QdcSet> sets) {
    if (origin.startsWith(CodebookQdc.ORIGIN) && divide(top, sets)) {
      List<BookDraft> books = new ArrayList<>();
      for (QdcSet set : sets) {
        books.add(new BookDraft("", set.guid(), set.name(), Optional.empty(), Optional.of(set.description()),
            top.stream().filter(code -> set.members().contains(code.id)).toList()));
      }
      return books;
    }
    sets.forEach(set -> losses.add("set " + set.name() + " of " + set.members().size()
        + (set.members().size() == 1 ? " code" : " codes")));
    return top.isEmpty() ? List.of()
        : List.of(new BookDraft("", "", file, Optional.empty(), Optional.empty(), top));
  }

  /** Whether each top code stands in exactly one set. */
  private static boolean divide(List<CodeDraft> top, List<QdcSet> sets) {
    Set<String> seen = new HashSet<>();
    for (QdcSet set : sets) {
      for (String member : set.members()) {
        if (!seen.add(member)) {
          return false;
        }
      }
    }
    return top.stream().allMatch(code -> seen.contains(code.id));
  }
}
