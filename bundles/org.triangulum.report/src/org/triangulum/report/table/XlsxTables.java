// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.XmlText;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/**
 * Tables in a workbook, one a sheet. Words are cells of text, marked as such, so that no text of a study is ever run as
 * a formula (OWASP, CSV injection), also not after somebody edits it; a cell that is one bare number is a number.
 */
final class XlsxTables implements TableFormat {
  private static final int MOST = 32767;
  private static final int WIDTH = 256;
  private static final int WIDEST_SHEET_NAME = 31;

  @Override
  public List<String> write(String title, List<RenderedDisplay> tables, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> losses = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      workbook.getProperties().getCoreProperties().setTitle(XmlText.of(title));
      Styles styles = new Styles(workbook);
      Set<String> names = new HashSet<>();
      for (RenderedDisplay table : tables) {
        sheet(workbook.createSheet(name(table, names)), table, styles, losses);
      }
      if (tables.isEmpty()) {
        text(workbook.createSheet("Empty").createRow(0).createCell(0), "The study has no such table.", styles.text);
      }
      workbook.write(bytes);
    }
    StableZip.copy(bytes.toByteArray(), out);
    return losses;
  }

  private static final class Styles {
    private final CellStyle text;
    private final CellStyle asked;
    private final CellStyle head;

    Styles(XSSFWorkbook workbook) {
      text = workbook.createCellStyle();
      text.setWrapText(true);
      text.setVerticalAlignment(VerticalAlignment.TOP);
      text.setQuotePrefixed(true);
      asked = workbook.createCellStyle();
      asked.cloneStyleFrom(text);
      Font italic = workbook.createFont();
      italic.setItalic(true);
      italic.setColor(IndexedColors.DARK_RED.getIndex());
      asked.setFont(italic);
      head = workbook.createCellStyle();
      head.cloneStyleFrom(text);
      Font bold = workbook.createFont();
      bold.setBold(true);
      head.setFont(bold);
      head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private static String name(RenderedDisplay table, Set<String> names) {
    String wanted = table.key().isEmpty() ? table.title() : table.key();
    String safe = WorkbookUtil.createSafeSheetName(XmlText.of(wanted.isEmpty() ? "Table" : wanted));
    String name = safe;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String ending = " " + i;
      name = safe.substring(0, Math.min(safe.length(), WIDEST_SHEET_NAME - ending.length())) + ending;
    }
    return name;
  }

  private static void sheet(Sheet sheet, RenderedDisplay table, Styles styles, List<String> losses) {
    int at = 0;
    text(sheet.createRow(at++).createCell(0), (table.key() + " " + table.title()).strip(), styles.head);
    text(sheet.createRow(at++).createCell(0), table.kind() + (table.purpose().isEmpty() ? ""
        : ". " + table.purpose()), null);
    if (!table.standing().isEmpty()) {
      text(sheet.createRow(at++).createCell(0), "○ " + String.join("; ", table.standing()), null);
    }
    org.apache.poi.ss.usermodel.Row head = sheet.createRow(at++);
    boolean marked = table.rows().stream().anyMatch(r -> !r.mark().isEmpty());
    for (int c = 0; c < table.headings().size(); c++) {
      text(head.createCell(c), table.headings().get(c).title(), styles.head);
      sheet.setColumnWidth(c, WIDTH * switch (table.headings().get(c).role()) {
        case TOPIC, FIT -> 18;
        case TEXT, QUANTITATIVE -> 32;
        case QUALITATIVE, GROUP, META_INFERENCE -> 44;
      });
    }
    if (marked) {
      text(head.createCell(table.headings().size()), "Mark", styles.head);
    }
    sheet.createFreezePane(1, at);
    for (Row row : table.rows()) {
      org.apache.poi.ss.usermodel.Row line = sheet.createRow(at++);
      for (int c = 0; c < row.cells().size(); c++) {
        fill(line.createCell(c), row.cells().get(c), styles, losses,
            table.title() + ", " + table.headings().get(c).title());
      }
      if (marked) {
        text(line.createCell(row.cells().size()), row.mark(), styles.text);
      }
    }
    for (String note : table.notes()) {
      text(sheet.createRow(at++).createCell(0), note, null);
    }
  }

  private static void fill(org.apache.poi.ss.usermodel.Cell cell, Cell content, Styles styles, List<String> losses,
      String place) {
    List<Part> shown = content.parts().stream()
        .filter(p -> p.kind() != Kind.CHART || content.parts().size() == 1).toList();
    if (shown.size() == 1 && shown.get(0).number().isPresent()
        && shown.get(0).plain().matches("-?[0-9]+(\\.[0-9]+)?")) {
      cell.setCellValue(shown.get(0).number().getAsDouble());
      cell.setCellStyle(styles.text);
      return;
    }
    String words = shown.stream().map(p -> p.kind() == Kind.PENDING || p.kind() == Kind.NOTHING ? "○ " + p.plain()
        : p.plain()).collect(Collectors.joining("\n"));
    if (words.length() > MOST) {
      losses.add(place + ": cut after " + MOST + " characters, more than a cell can hold");
      words = words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MOST - 1))) + "…";
    }
    text(cell, words, content.pending() ? styles.asked : styles.text);
  }

  private static void text(org.apache.poi.ss.usermodel.Cell cell, String text, CellStyle style) {
    cell.setCellValue(XmlText.of(TextFiles.unixLines(text)));
    if (style != null) {
      cell.setCellStyle(style);
    }
  }
}
