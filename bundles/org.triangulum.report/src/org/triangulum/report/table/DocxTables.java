// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.triangulum.exchange.XmlText;
import org.triangulum.exchange.document.WordPage;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/** Tables in a Word document: landscape, headings repeated on each page, rows kept together. */
final class DocxTables implements TableFormat {
  private static final int MARGIN = 720;
  private static final int SMALL = 9;
  private static final String HEAD = "E7EAEE";
  private static final String ASKED = "A8330A";
  private static final String QUIET = "57606A";

  @Override
  public List<String> write(String title, List<RenderedDisplay> tables, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      document.getProperties().getCoreProperties().setTitle(XmlText.of(title));
      WordPage.landscape(document, MARGIN);
      if (tables.isEmpty()) {
        run(document.createParagraph(), "The study has no such table.", false, SMALL + 1, null);
      }
      for (RenderedDisplay table : tables) {
        table(document, table);
      }
      document.write(bytes);
    }
    StableZip.copy(bytes.toByteArray(), out);
    return List.of();
  }

  private static void table(XWPFDocument document, RenderedDisplay display) {
    run(document.createParagraph(), (display.key() + " " + display.title()).strip(), true, 2 * SMALL - 4, null);
    run(document.createParagraph(), display.kind() + (display.purpose().isEmpty() ? "" : ". " + display.purpose()),
        false, SMALL + 1, QUIET);
    if (!display.standing().isEmpty()) {
      run(document.createParagraph(), "○ " + String.join("; ", display.standing()), true, SMALL + 1, ASKED);
    }
    XWPFTable table = document.createTable(1, display.headings().size());
    table.setWidth("100%");
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < display.headings().size(); c++) {
      Heading heading = display.headings().get(c);
      head.getCell(c).setColor(HEAD);
      run(first(head.getCell(c)), heading.title() + (heading.group().isEmpty() ? "" : " (" + heading.group() + ")"),
          true, SMALL, null);
    }
    for (Row row : display.rows()) {
      XWPFTableRow line = table.createRow();
      line.setCantSplitRow(true);
      for (int c = 0; c < row.cells().size(); c++) {
        fill(line.getCell(c), row.cells().get(c), c == 0 ? row.mark() : "", c == 0);
      }
    }
    display.notes().forEach(note -> run(document.createParagraph(), note, false, SMALL, QUIET));
    document.createParagraph();
  }

  private static void fill(XWPFTableCell cell, Cell content, String mark, boolean bold) {
    boolean fresh = true;
    for (Part part : content.parts()) {
      if (part.kind() == Kind.CHART && content.parts().size() > 1) {
        continue; // what it shows stands in words beside it
      }
      boolean missing = part.kind() == Kind.PENDING || part.kind() == Kind.NOTHING;
      for (String line : (missing ? "○ " + part.plain() : part.plain()).split("\\R")) {
        run(fresh ? first(cell) : paragraph(cell), line, bold, SMALL,
            part.kind() == Kind.PENDING ? ASKED : missing ? QUIET : null);
        fresh = false;
      }
    }
    if (!mark.isEmpty()) {
      run(fresh ? first(cell) : paragraph(cell), "[" + mark + "]", false, SMALL, QUIET);
    }
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell) {
    XWPFParagraph paragraph = cell.addParagraph();
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBefore(60);
    return paragraph;
  }

  private static void run(XWPFParagraph paragraph, String text, boolean bold, int size, String color) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Arial");
    run.setFontSize(size);
    run.setBold(bold);
    if (color != null) {
      run.setColor(color);
    }
    run.setText(XmlText.of(text));
  }
}
