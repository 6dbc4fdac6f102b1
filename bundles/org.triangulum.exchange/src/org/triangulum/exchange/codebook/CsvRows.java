// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.csv.TableReader.Row;

/** Makes codebooks of the rows of a table. */
final class CsvRows {
  private final String file;
  private final Problems problems;
  private final Map<String, Book> books = new LinkedHashMap<>();
  private final Map<CodeDraft, Integer> order = new IdentityHashMap<>();

  /** One codebook while its rows are read. */
  private static final class Book {
    private String title = "";
    private Optional<String> kind = Optional.empty();
    private Optional<String> description = Optional.empty();
    private final Map<CodeDraft, Row> rows = new LinkedHashMap<>();
    private final Map<String, CodeDraft> byKey = new HashMap<>();
    private final Map<String, CodeDraft> byPath = new HashMap<>();
    private final List<CodeDraft> top = new ArrayList<>();
  }

  CsvRows(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The codebooks; what is wrong with a row is noted, with line and column. */
  List<BookDraft> books(List<Row> rows) {
    rows.forEach(this::read);
    Set<String> keys = new HashSet<>();
    books.values().forEach(book -> book.rows.forEach((code, row) -> {
      if (!code.key.isEmpty() && !keys.add(code.key)) {
        problem(row, CodebookCsv.KEY, "the key \"" + code.key + "\" stands in two rows; a key names one code");
      }
    }));
    books.values().forEach(this::nest);
    List<BookDraft> drafts = new ArrayList<>();
    books.forEach((key, book) -> {
      sort(book.top);
      book.rows.keySet().forEach(code -> sort(code.codes));
      String title = book.title.isEmpty() && key.isEmpty() ? file.replaceFirst("\\.[^.]*$", "") : book.title;
      drafts.add(new BookDraft(key, "", title, book.kind, book.description, book.top));
    });
    return drafts;
  }

  private void read(Row row) {
    Book book = books.computeIfAbsent(row.key(CodebookCsv.BOOK), key -> new Book());
    if (row.has(CodebookCsv.BOOK_TITLE)) {
      book.title = row.key(CodebookCsv.BOOK_TITLE);
    }
    boolean head = !row.has(CodebookCsv.KEY) && row.get(CodeField.NAME.header()).isBlank();
    if (head || row.has(CodebookCsv.BOOK_KIND)) {
      book.kind = Optional.of(row.key(CodebookCsv.BOOK_KIND)).filter(kind -> row.knows(CodebookCsv.BOOK_KIND));
    }
    if (head || row.has(CodebookCsv.BOOK_DESCRIPTION)) {
      book.description = Optional.of(row.get(CodebookCsv.BOOK_DESCRIPTION))
          .filter(text -> row.knows(CodebookCsv.BOOK_DESCRIPTION));
    }
    if (head && !speaksOfACode(row)) {
      return;
    }
    CodeDraft code = new CodeDraft(row.line(), row.key(CodebookCsv.KEY), "", Optional.empty());
    for (CodeField field : CodeField.values()) {
      if (row.knows(field.header())) {
        String text = field.normal(row.get(field.header()));
        field.defect(text).ifPresent(defect -> problem(row, field.header(), defect));
        code.fields.put(field, text);
      }
    }
    if (row.has(CodebookCsv.ORDER)) {
      try {
        order.put(code, Integer.valueOf(row.key(CodebookCsv.ORDER)));
      } catch (NumberFormatException e) {
        problem(row, CodebookCsv.ORDER, "\"" + row.key(CodebookCsv.ORDER) + "\" is no whole number");
      }
    }
    if (code.name().isEmpty()) {
      problem(row, CodeField.NAME.header(), "the code has neither a name nor a key");
    }
    book.rows.put(code, row);
    book.byKey.putIfAbsent(code.key, code);
    String above = row.key(CodebookCsv.PARENT_PATH);
    book.byPath.putIfAbsent((above.isEmpty() ? "" : above + CodebookCsv.STEP) + code.name(), code);
  }

  private static boolean speaksOfACode(Row row) {
    return CodebookCsv.COLUMNS.stream().filter(column -> !column.startsWith(CodebookCsv.BOOK)).anyMatch(row::has);
  }

  private void nest(Book book) {
    Map<CodeDraft, CodeDraft> parents = new IdentityHashMap<>();
    book.rows.forEach((code, row) -> parent(book, row).ifPresent(parent -> parents.put(code, parent)));
    book.rows.forEach((code, row) -> {
      CodeDraft at = parents.get(code);
      for (int steps = 0; at != null && at != code && steps <= parents.size(); steps++) {
        at = parents.get(at);
      }
      if (at == code) {
        problem(row, CodebookCsv.PARENT, "the code stands below itself");
        parents.remove(code);
      }
      CodeDraft parent = parents.get(code);
      (parent == null ? book.top : parent.codes).add(code);
    });
  }

  private Optional<CodeDraft> parent(Book book, Row row) {
    String key = row.key(CodebookCsv.PARENT);
    if (!key.isEmpty()) {
      CodeDraft parent = book.byKey.get(key);
      if (parent == null) {
        problem(row, CodebookCsv.PARENT, "no row of this codebook has the key \"" + key + "\"");
      }
      return Optional.ofNullable(parent);
    }
    String path = row.key(CodebookCsv.PARENT_PATH);
    if (path.isEmpty() || row.knows(CodebookCsv.PARENT)) {
      return Optional.empty();
    }
    CodeDraft found = book.byPath.get(path);
    if (found == null) {
      problem(row, CodebookCsv.PARENT_PATH, "no row of this codebook stands at \"" + path
          + "\"; a path holds the names from the top, such as Access" + CodebookCsv.STEP + "Waiting");
    }
    return Optional.ofNullable(found);
  }

  /** Where all siblings have a number, it counts; else their rows do. */
  private void sort(List<CodeDraft> siblings) {
    if (order.keySet().containsAll(siblings)) {
      siblings.sort(Comparator.comparing(order::get));
    }
  }

  private void problem(Row row, String column, String cause) {
    problems.add(file, row.line(), "column " + column + ": " + cause);
  }
}
