// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.store.StudyFile;

class CodebookDocxTest {
  private static final int NUMBER = 0;
  private static final int KEY = 1;
  private static final int NAME = 2;
  private static final int KIND = 3;
  private static final int DEFINITION = 4;

  @TempDir
  Path folder;

  private CodebookFixture at;

  @BeforeEach
  void open() {
    at = new CodebookFixture(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private StagedCodebooks stage(Path source) throws Exception {
    return new CodebookDocxImporter().stage(source, Progress.NONE);
  }

  /** The exported document as somebody edited it. */
  private Path edited(Consumer<XWPFDocument> edit) throws Exception {
    Path source = at.export(new CodebookDocxExporter());
    Path target = folder.resolve("edited.docx");
    try (InputStream in = Files.newInputStream(source); XWPFDocument document = new XWPFDocument(in);
        OutputStream out = Files.newOutputStream(target)) {
      edit.accept(document);
      document.write(out);
    }
    return target;
  }

  private static void put(XWPFTable table, int row, int column, String text) {
    XWPFTableCell cell = table.getRow(row).getCell(column);
    while (cell.getParagraphs().size() > 1) {
      cell.removeParagraph(1);
    }
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    while (!paragraph.getRuns().isEmpty()) {
      paragraph.removeRun(0);
    }
    paragraph.createRun().setText(text);
  }

  @Test
  void aDocumentThatNobodyChangedChangesNothing() throws Exception {
    Path document = at.export(new CodebookDocxExporter());
    assertTrue(new CodebookDocxImporter().probe(document));
    assertEquals(List.of(), stage(document).differences(at.study()));
  }

  @Test
  void allThatTheTableShowsComesBackInAnotherStudy() throws Exception {
    Path document = folder.resolve("book.docx");
    List<String> losses = new CodebookDocxExporter().export(at.study(), at.file.blobs(), document, Progress.NONE);
    assertEquals(List.of("code T1.1 =Waiting, \"long\" > weeks: group F"), losses);
    at.file.editor().run("What the table does not show", "", study -> at.code("T1.1").setGroup(null));
    try (StudyFile other = at.other()) {
      stage(document).apply(other.editor(), other.blobs(), Progress.NONE);
      assertEquals(CodebookFixture.told(at.study()), CodebookFixture.told(other.study()));
    }
  }

  @Test
  void whatATeamEditsInWordIsToldAndDone() throws Exception {
    StagedCodebooks staged = stage(edited(document -> {
      XWPFTable table = document.getTables().get(0);
      put(table, 1, NAME, "Getting in");
      put(table, 3, NUMBER, "2.1");
      put(table, 5, DEFINITION, "New words");
      XWPFTableRow row = table.createRow();
      row.getCell(NAME).setText("Hope");
      table.removeRow(4);
    }));
    assertEquals(List.of("Renamed: code T1 Access, now \"Getting in\"",
        "Changed: code T2 Trust, definition from nothing to \"New words\"",
        "Moved: code T1.1.1 Calls, from =Waiting, \"long\" > weeks to Trust",
        "Added: code Hope, below Thematic codebook",
        "Missing in the file: code T1.2 Ünïcödé שלום; it stays in the study"), staged.report(at.study()).differences());
    ImportReport report = at.apply(staged);
    assertEquals("Table 1, row 6: no number; the code stands beside that of the row above", report.warnings().get(0));
    assertEquals(List.of("T1", "T2", "hope"),
        at.study().getCodebooks().get(0).getCodes().stream().map(Code::getKey).toList());
    assertEquals("F", at.code("T1.1").getGroup().getKey());
    assertEquals("Ünïcödé שלום", at.code("T1.2").getName());
    at.file.editor().undo();
    assertEquals("Access", at.code("T1").getName());
  }

  @Test
  void trackedChangesAreReadAsAccepted() throws Exception {
    ImportReport report = at.apply(stage(edited(document -> {
      XWPFParagraph name = document.getTables().get(0).getRow(1).getCell(NAME).getParagraphArray(0);
      name.removeRun(0);
      name.getCTP().addNewIns().addNewR().addNewT().setStringValue("Inserted");
      name.getCTP().addNewDel().addNewR().addNewT().setStringValue("Removed");
    })));
    assertEquals("Inserted", at.code("T1").getName());
    assertEquals(List.of("The document has tracked changes; it was read as if they were accepted"), report.warnings());
  }

  @Test
  void aTeamsOwnTableIsANewCodebook() throws Exception {
    Path target = folder.resolve("Our codes.docx");
    try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(target)) {
      document.createTable(1, 2).getRow(0).getCell(0).setText("Agenda");
      document.createParagraph().createRun().setText("Some words before");
      XWPFTable table = document.createTable(3, 3);
      String[][] cells = {{"Theme", "Inclusion criteria", "Owner"}, {"Hope", "Wishes", "AN"}, {"Fear", "Worries", ""}};
      for (int i = 0; i < cells.length; i++) {
        for (int j = 0; j < cells[i].length; j++) {
          table.getRow(i).getCell(j).setText(cells[i][j]);
        }
      }
      document.write(out);
    }
    assertFalse(new CodebookDocxImporter().probe(target));
    ImportReport report = at.apply(stage(target));
    Codebook book = at.study().getCodebooks().get(2);
    assertEquals("Our codes", book.getTitle());
    assertEquals("Worries", book.getCodes().get(1).getInclude());
    assertEquals(List.of("table 1: column Agenda", "table 1, whose header row names no column Code",
        "table 2: column Owner"), report.losses());
    assertEquals(Map.of("codebook", 1, "code", 2), report.counts());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2|0|9.1|table 1, row 3, column No.: no row has the number 9, below which 9.1 stands
      2|0|two|table 1, row 3, column No.: "two" is no number such as 2 or 2.1
      2|1|T1|table 1, row 3, column Key: the key "T1" stands in two rows; a key names one code
      3|3|topic|table 1, row 4, column Kind: "topic" is not one of code, theme, category, context
      3|8|red|table 1, row 4, column Colour: "red" is no colour such as #33aa55
      """)
  void aMistakeIsToldWithTableRowAndColumn(int row, int column, String text, String message) throws Exception {
    List<String> before = CodebookFixture.told(at.study());
    Path source = edited(document -> put(document.getTables().get(0), row, column, text));
    ExchangeException refused = assertThrows(ExchangeException.class, () -> stage(source));
    assertTrue(refused.getMessage().contains("edited.docx: " + message), refused.getMessage());
    assertEquals(before, CodebookFixture.told(at.study()));
  }

  @Test
  void aRowWithoutCellsANamelessCodeAndADocumentWithoutTableAreTold() throws Exception {
    Path merged = edited(document -> {
      document.getTables().get(0).getRow(1).removeCell(DEFINITION);
      put(document.getTables().get(0), 2, KEY, "");
      put(document.getTables().get(0), 2, NAME, " ");
      put(document.getTables().get(0), 2, KIND, "code");
    });
    String told = assertThrows(ExchangeException.class, () -> stage(merged)).getMessage();
    assertTrue(told.contains("table 1, row 2: has 10 cells, the header 11; cells that were merged must be split"),
        told);
    assertTrue(told.contains("row 3, column Code: the code has neither a name nor a key"), told);
    Path bare = edited(document -> {
      while (!document.getTables().isEmpty()) {
        document.removeBodyElement(document.getPosOfTable(document.getTables().get(0)));
      }
    });
    assertTrue(assertThrows(ExchangeException.class, () -> stage(bare)).getMessage().contains("holds no table"));
  }

  @Test
  void whatIsNoWordDocumentIsRefusedWithItsName() throws Exception {
    for (String text : List.of("", "PK\u0003\u0004 broken", "plain words", "<html/>")) {
      Path file = at.write("no.docx", text);
      assertFalse(new CodebookDocxImporter().probe(file));
      String told = assertThrows(ExchangeException.class, () -> stage(file)).getMessage();
      assertTrue(told.contains("no.docx") && told.contains("Word document (.docx)"), told);
    }
  }
}
