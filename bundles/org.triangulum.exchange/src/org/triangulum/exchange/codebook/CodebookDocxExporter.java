// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.XmlText;
import org.triangulum.exchange.document.WordPage;
import org.triangulum.exchange.codebook.CodebookDocx.Column;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** All codebooks as tables that a team reads and edits in Word, and {@link CodebookDocxImporter} takes back. */
public final class CodebookDocxExporter implements Exporter {
  private static final int MARGIN = 560;
  private static final int INDENT = 220;
  private static final int SMALL = 9;

  @Override
  public String id() {
    return CodebookDocx.ID;
  }

  @Override
  public String title() {
    return CodebookDocx.TITLE;
  }

  @Override
  public String pattern() {
    return CodebookDocx.PATTERN;
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    List<String> losses = new ArrayList<>();
    WholeFile.write(target, "codebook", out -> {
      try (XWPFDocument document = new XWPFDocument()) {
        WordPage.landscape(document, MARGIN);
        if (study.getCodebooks().isEmpty()) {
          line(document, "The study has no codebook.", false, SMALL);
        }
        study.getCodebooks().forEach(book -> book(document, book, losses));
        document.write(out);
      }
    });
    return losses;
  }

  private static void book(XWPFDocument document, Codebook book, List<String> losses) {
    line(document, CodebookDocx.HEADING + CodeNames.name(book), true, 2 * SMALL);
    line(document, CodebookDocx.KEY_LINE + orEmpty(book.getKey()), false, SMALL);
    if (!orEmpty(book.getKind()).isEmpty()) {
      line(document, CodebookDocx.KIND_LINE + book.getKind(), false, SMALL);
    }
    if (!orEmpty(book.getDescription()).isEmpty()) {
      line(document, book.getDescription(), false, SMALL + 1);
    }
    Column[] columns = Column.values();
    XWPFTable table = document.createTable(1, columns.length);
    table.setWidth("100%");
    for (Column column : columns) {
      XWPFTableCell cell = table.getRow(0).getCell(column.ordinal());
      cell.setColor("E7EAEE");
      fill(cell, column, column.header, true, 0);
    }
    table.getRow(0).setRepeatHeader(true);
    rows(table, book, "", 0, losses);
    document.createParagraph();
  }

  private static void rows(XWPFTable table, KeyedElement parent, String above, int level, List<String> losses) {
    int number = 1;
    for (Code code : Codebooks.codes(parent)) {
      String place = above + number++;
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(true);
      for (Column column : Column.values()) {
        String text = column == Column.NUMBER ? place
            : column == Column.KEY ? orEmpty(code.getKey()) : column.field.of(code);
        fill(row.getCell(column.ordinal()), column, text, column == Column.NAME && level == 0,
            column == Column.NAME ? level * INDENT : 0);
      }
      String color = orEmpty(code.getColor());
      if (color.matches("#[0-9a-fA-F]{6}")) {
        row.getCell(Column.NUMBER.ordinal()).setColor(color.substring(1));
      }
      lost(code, losses);
      rows(table, code, place + ".", level + 1, losses);
    }
  }

  private static void lost(Code code, List<String> losses) {
    if (code.getGroup() != null) {
      losses.add(CodebookDifferences.named(code) + ": group " + code.getGroup().getKey());
    }
  }

  private static void fill(XWPFTableCell cell, Column column, String text, boolean bold, int indent) {
    cell.setWidth(Integer.toString(column.width));
    String[] lines = TextFiles.unixLines(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      XWPFParagraph paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
      paragraph.setSpacingAfter(0);
      if (indent > 0) {
        paragraph.setIndentationLeft(indent);
      }
      run(paragraph, lines[i], bold, SMALL);
    }
  }

  private static void line(XWPFDocument document, String text, boolean bold, int size) {
    for (String each : TextFiles.unixLines(text).split("\n", -1)) {
      run(document.createParagraph(), each, bold, size);
    }
  }

  private static void run(XWPFParagraph paragraph, String text, boolean bold, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Arial");
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(XmlText.of(text));
  }
}
