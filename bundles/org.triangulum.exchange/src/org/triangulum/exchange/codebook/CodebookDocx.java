// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Word form of a codebook: a heading, its key, and a table with one row a code. The numbers of the first column
 * tell the levels: 1.2 stands below 1. Rows are told apart by their keys, so that names can be edited.
 */
final class CodebookDocx {
  static final String ID = "codebook-docx";
  static final String TITLE = "Codebook as a table (Word)";
  static final String PATTERN = "*.docx";
  static final String HEADING = "Codebook: ";
  static final String KEY_LINE = "Codebook key: ";
  static final String KIND_LINE = "Kind: ";

  private CodebookDocx() {}

  /** A column of the table: what it is called, by which other names teams call it, its width in twips. */
  enum Column {
    NUMBER("No.", null, 800, "no", "number", "#", "nr", "nr."),
    KEY("Key", null, 1100, "id", "code id"),
    NAME("Code", CodeField.NAME, 2000, "name", "code name", "theme", "label"),
    KIND("Kind", CodeField.KIND, 1000, "type"),
    DEFINITION("Definition", CodeField.DEFINITION, 2600, "description", "meaning"),
    INCLUDE("Include", CodeField.INCLUDE, 1800, "inclusion", "inclusion criteria", "when to use"),
    EXCLUDE("Exclude", CodeField.EXCLUDE, 1800, "exclusion", "exclusion criteria", "when not to use"),
    EXAMPLE("Example", CodeField.EXAMPLE, 1800, "examples", "example quote"),
    COLOR("Colour", CodeField.COLOR, 950, "color"),
    STATUS("Status", CodeField.STATUS, 950),
    SOURCE("Source", CodeField.SOURCE, 1200, "origin");

    final String header;
    /** What it holds; null for number and key. */
    final CodeField field;
    final int width;
    private final List<String> aliases;

    Column(String header, CodeField field, int width, String... aliases) {
      this.header = header;
      this.field = field;
      this.width = width;
      this.aliases = List.of(aliases);
    }

    /** The column of a header, in any case. */
    static Optional<Column> of(String header) {
      String name = header.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(column -> column.header.toLowerCase(Locale.ROOT).equals(name)
          || column.aliases.contains(name)).findFirst();
    }
  }
}
