// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodingTable;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.ui.table.Outline.Fold;

/** The rows of the codes of a study as it is now: what is folded or filtered away is left out. */
final class CodeRows {
  private final CodeMatrix own;
  private final CodeMatrix withSubcodes;
  private final Set<String> folded;
  private final String[] words;
  private final List<CodeRow> rows = new ArrayList<>();

  private CodeRows(CodeMatrix own, CodeMatrix withSubcodes, Set<String> folded, String filter) {
    this.own = own;
    this.withSubcodes = withSubcodes;
    this.folded = folded;
    words = filter.isBlank() ? new String[0] : filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
  }

  /** How often each code was used, to be counted once for all trees. */
  record Counts(CodeMatrix own, CodeMatrix withSubcodes) {
    static Counts of(Study study) {
      CodingTable table = CodingTable.of(study);
      return new Counts(CodeMatrix.of(table, false), CodeMatrix.of(table, true));
    }
  }

  /**
   * The rows of some codebooks.
   *
   * @param folded identifiers of the elements whose codes are hidden; of no effect while something is filtered for
   */
  static List<CodeRow> of(List<Codebook> books, Counts counts, Set<String> folded, String filter) {
    CodeRows made = new CodeRows(counts.own(), counts.withSubcodes(), folded, filter);
    books.forEach(made::add);
    return made.rows;
  }

  private void add(Codebook book) {
    Set<Code> shown = new HashSet<>();
    book.getCodes().forEach(code -> mark(code, shown));
    if (words.length > 0 && shown.isEmpty()) {
      return;
    }
    int segments = book.getCodes().stream().mapToInt(withSubcodes::segments).sum();
    rows.add(new CodeRow(book, 0, fold(book, book.getCodes()), segments, 0));
    if (open(book)) {
      book.getCodes().stream().filter(shown::contains).forEach(code -> add(code, 1, shown));
    }
  }

  private void add(Code code, int level, Set<Code> shown) {
    CodeMatrix counts = open(code) ? own : withSubcodes;
    rows.add(new CodeRow(code, level, fold(code, code.getCodes()), counts.segments(code), counts.participants(code)));
    if (open(code)) {
      code.getCodes().stream().filter(shown::contains).forEach(below -> add(below, level + 1, shown));
    }
  }

  /** A code is shown when it matches or one below it does. */
  private boolean mark(Code code, Set<Code> shown) {
    boolean any = matches(code);
    for (Code below : code.getCodes()) {
      any |= mark(below, shown);
    }
    if (any) {
      shown.add(code);
    }
    return any;
  }

  private boolean matches(Code code) {
    if (words.length == 0) {
      return true;
    }
    String all = Stream.of(code.getKey(), code.getName(), code.getDefinition(), code.getInclude(), code.getExclude(),
        code.getExample()).filter(text -> text != null).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(all::contains);
  }

  private boolean open(KeyedElement element) {
    return words.length > 0 || !folded.contains(element.getId());
  }

  private Fold fold(KeyedElement element, List<Code> below) {
    return below.isEmpty() ? Fold.LEAF : open(element) ? Fold.OPEN : Fold.CLOSED;
  }
}
