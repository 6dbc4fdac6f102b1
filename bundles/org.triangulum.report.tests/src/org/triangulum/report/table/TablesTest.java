// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Exporters;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

class TablesTest {

  private static RenderedDisplay display(String key, String words) {
    return new RenderedDisplay("side-by-side display", key, "Heard", "For the team",
        List.of(new Heading("Topic", Role.TOPIC, ""), new Heading("Score", Role.QUANTITATIVE, "F"),
            new Heading("Words", Role.QUALITATIVE, ""), new Heading("Fit", Role.FIT, "")),
        List.of(new Row("r1", List.of(Cell.of(Part.text("Listening")), Cell.of(Part.of(Kind.NUMBER, "4.5").number(4.5)),
            new Cell(List.of(Part.of(Kind.QUOTE, words).by("Parent 1"), Part.text("two\nlines"))),
            Cell.of(Part.of(Kind.PENDING, "not yet judged"))), "unmatched")), List.of("A note"));
  }

  private static byte[] write(TableFormat format, RenderedDisplay... displays) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write("Study", List.of(displays), out);
    return out.toByteArray();
  }

  @Test
  void aWordTableIsATableWithItsHeadingRepeatedAndSaysWhatIsOpen() throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
        write(new DocxTables(), display("J1", "They heard us."))))) {
      XWPFTable table = document.getTables().get(0);
      assertTrue(table.getRow(0).isRepeatHeader());
      assertEquals("Score (F)", table.getRow(0).getCell(1).getText());
      assertEquals("“They heard us.” — Parent 1\ntwo\nlines", table.getRow(1).getCell(2).getParagraphs().stream()
          .map(p -> p.getText()).collect(Collectors.joining("\n")));
      assertEquals("○ not yet judged", table.getRow(1).getCell(3).getText());
      assertTrue(table.getRow(1).getCell(0).getText().contains("[unmatched]"));
      assertTrue(document.getParagraphs().stream().anyMatch(p -> p.getText().equals(
          "○ fit not yet judged in 1 of 1 rows")));
    }
  }

  @Test
  void textOfAStudyIsNeverAFormulaAndABareNumberIsANumber() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
        write(new XlsxTables(), display("=J1", "x"), display("=j1", "x"))))) {
      XSSFSheet sheet = workbook.getSheet("=J1");
      sheet.forEach(row -> row.forEach(cell -> assertTrue(cell.getCellType() != CellType.FORMULA)));
      XSSFCell number = sheet.getRow(4).getCell(1);
      assertEquals(CellType.NUMERIC, number.getCellType());
      assertEquals(4.5, number.getNumericCellValue());
      XSSFCell text = sheet.getRow(0).getCell(0);
      assertEquals("=J1 Heard", text.getStringCellValue());
      assertTrue(text.getCellStyle().getQuotePrefixed());
      assertEquals("unmatched", sheet.getRow(4).getCell(4).getStringCellValue());
      assertEquals("=j1 2", workbook.getSheetName(1));
    }
  }

  @Test
  void whatDoesNotFitIntoACellIsToldAndWhatXmlForbidsIsReplaced() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> losses = new XlsxTables().write("Study\u0000", List.of(display("J1", "\u0001" + "x".repeat(40000))),
        out);
    assertEquals(List.of("Heard, Words: cut after 32767 characters, more than a cell can hold"), losses);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      String kept = workbook.getSheetAt(0).getRow(4).getCell(2).getStringCellValue();
      assertEquals(32767, kept.length());
      assertTrue(kept.startsWith("“\ufffdx") && kept.endsWith("…"));
    }
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws Exception {
    for (TableFormat format : List.of(new DocxTables(), new XlsxTables(), new HtmlTables())) {
      assertArrayEquals(write(format, display("J1", "a")), write(format, display("J1", "a")));
    }
  }

  @Test
  void thePageHoldsNoMarkupOfTheStudyAndNoScript() throws Exception {
    String page = new String(write(new HtmlTables(), display("J1", "<script>alert(1)</script>")),
        StandardCharsets.UTF_8);
    assertFalse(page.contains("<script"));
    assertTrue(page.contains("&lt;script&gt;"));
    assertTrue(page.contains("○ fit not yet judged in 1 of 1 rows"));
    assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"), page);
  }

  @Test
  void everyTableExporterIsFoundAndWritesAnEmptyStudyToo(@TempDir Path folder) throws Exception {
    Set<String> found = new TreeSet<>();
    for (Exporter exporter : Exporters.discovered(TableExporter.class.getClassLoader()).all()) {
      if (exporter instanceof TableExporter) {
        found.add(exporter.id());
        Path file = folder.resolve(exporter.id() + exporter.pattern().substring(1));
        exporter.export(StudyFactory.eINSTANCE.createStudy(), new MemoryBlobs(), file, Progress.NONE);
        assertTrue(Files.size(file) > 100);
      }
    }
    assertEquals(Set.of("case-matrix-docx", "case-matrix-xlsx", "convergence-docx", "convergence-xlsx",
        "joint-displays-docx", "joint-displays-html", "joint-displays-xlsx"), found);
  }
}
