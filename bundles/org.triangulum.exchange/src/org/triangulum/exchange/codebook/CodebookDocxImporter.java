// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.triangulum.exchange.ExchangeException;

/**
 * Codebooks from tables in a Word document: those that {@link CodebookDocxExporter} wrote, after a team edited them,
 * and a team's own with a header row of known names. Tracked changes are read as if they were accepted.
 */
public final class CodebookDocxImporter extends CodebookImporter {
  /** The largest file that is read, in bytes. */
  private static final long LARGEST = 64 << 20;

  @Override
  public String id() {
    return CodebookDocx.ID;
  }

  @Override
  public String title() {
    return CodebookDocx.TITLE;
  }

  @Override
  public List<String> patterns() {
    return List.of(CodebookDocx.PATTERN);
  }

  /** Word files are transcripts more often than codebooks: only one with a line for the key of a codebook is taken. */
  @Override
  public boolean probe(Path source) {
    try {
      if (!Files.isRegularFile(source) || !source.toString().toLowerCase(Locale.ROOT).endsWith(".docx")
          || Files.size(source) > LARGEST) {
        return false;
      }
      try (XWPFDocument document = open(source)) {
        return document.getParagraphs().stream().anyMatch(paragraph -> text(paragraph)
            .startsWith(CodebookDocx.KEY_LINE));
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static XWPFDocument open(Path source) throws IOException {
    try (InputStream in = Files.newInputStream(source)) {
      return new XWPFDocument(in);
    }
  }

  @Override
  List<BookDraft> read(Path source, Findings findings) throws ExchangeException {
    try {
      if (Files.size(source) > LARGEST) {
        throw new ExchangeException(source + " is larger than " + (LARGEST >> 20) + " MB; no codebook is");
      }
      try (XWPFDocument document = open(source)) {
        return new Reading(findings).books(document);
      }
    } catch (OpenXML4JRuntimeException e) {
      throw new ExchangeException(source + " is no Word document (.docx): " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw new ExchangeException(source + " cannot be read as a Word document (.docx): " + e.getMessage(), e);
    }
  }

  private static String text(XWPFParagraph paragraph) {
    return DocxText.of(paragraph);
  }

  /** The text before a table, which says whose it is. */
  private static final class Reading {
    private final Findings findings;
    private final List<BookDraft> books = new ArrayList<>();
    private final List<String> description = new ArrayList<>();
    private String title = "";
    private String key = "";
    private String kind = "";
    private boolean tracked;
    private int tables;

    Reading(Findings findings) {
      this.findings = findings;
    }

    List<BookDraft> books(XWPFDocument document) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          tracked |= DocxText.tracked(paragraph);
          line(text(paragraph));
        } else if (element instanceof XWPFTable table) {
          table(table);
        }
      }
      if (tracked) {
        findings.warnings().add("The document has tracked changes; it was read as if they were accepted");
      }
      if (books.isEmpty() && findings.problems().isEmpty()) {
        findings.problems().add(findings.file(), 0, tables == 0 ? "holds no table"
            : "no table has a header row with a column Code, such as: No., Key, Code, Definition");
      }
      return books;
    }

    private void line(String text) {
      if (text.startsWith(CodebookDocx.HEADING)) {
        title = text.substring(CodebookDocx.HEADING.length()).strip();
      } else if (text.startsWith(CodebookDocx.KEY_LINE.strip())) {
        key = text.substring(CodebookDocx.KEY_LINE.strip().length()).strip();
        description.clear();
      } else if (!key.isEmpty() && text.startsWith(CodebookDocx.KIND_LINE) && description.isEmpty()) {
        kind = text.substring(CodebookDocx.KIND_LINE.length()).strip();
      } else if (!key.isEmpty() || !text.isBlank()) {
        description.add(text);
      }
    }

    private void table(XWPFTable table) {
      DocxRows rows = new DocxRows(++tables, table, findings);
      if (!rows.isCodebook()) {
        findings.losses().add("table " + tables + ", whose header row names no column Code");
        return;
      }
      List<CodeDraft> codes = rows.codes();
      tracked |= rows.tracked();
      boolean ours = !key.isEmpty();
      String name = title.isEmpty() && !ours ? findings.file().replaceFirst("\\.[^.]*$", "")
          + (books.isEmpty() ? "" : " " + tables) : title;
      books.add(new BookDraft(key, "", name, ours ? Optional.of(kind) : Optional.empty(),
          ours ? Optional.of(String.join("\n", description).strip()) : Optional.empty(), codes));
      title = "";
      key = "";
      kind = "";
      description.clear();
    }
  }
}
