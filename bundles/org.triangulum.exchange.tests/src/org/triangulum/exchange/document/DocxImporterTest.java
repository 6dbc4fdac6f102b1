// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxImporterTest {
  @TempDir
  private Path folder;
  private DocumentStudy study;

  @BeforeEach
  void create() {
    study = new DocumentStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private ReadDocument read(byte[] docx) throws Exception {
    return study.read(study.write("a.docx", docx));
  }

  @Test
  void paragraphsLineBreaksAndTabsAreKept() throws Exception {
    ReadDocument read = read(MadeDocx.of(document -> {
      XWPFRun run = document.createParagraph().createRun();
      run.setText("Parent 5: one");
      run.addBreak();
      run.setText("two");
      run.addTab();
      run.setText("three 👩‍👧 אמא");
      document.createParagraph();
      document.createParagraph().createRun().setText("four");
    }));
    assertEquals("Parent 5: one\ntwo\tthree 👩‍👧 אמא\n\nfour\n", read.text().text());
    assertEquals(List.of(), read.losses());
  }

  @Test
  void tablesAreTurnsWhenTheirFirstColumnNamesSpeakers() throws Exception {
    study.bring(study.write("t.docx", MadeDocx.of(document -> {
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Interviewer");
      table.getRow(0).getCell(1).setText("How was it?");
      table.getRow(1).getCell(0).setText("Parent 5");
      table.getRow(1).getCell(1).setText("Well.");
      table.getRow(1).getCell(1).addParagraph().createRun().setText("And then better.");
    })), Map.of());
    assertEquals(List.of("Interviewer|How was it?", "Parent 5|Well.\nAnd then better."),
        study.said(study.document("t")));
  }

  @Test
  void listsShowTheirNumbers() throws Exception {
    ReadDocument read = read(MadeDocx.of(document -> {
      CTAbstractNum list = CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(BigInteger.ZERO);
      for (int level = 0; level < 2; level++) {
        CTLvl format = list.addNewLvl();
        format.setIlvl(BigInteger.valueOf(level));
        format.addNewNumFmt().setVal(level == 0 ? STNumberFormat.DECIMAL : STNumberFormat.LOWER_ROMAN);
        format.addNewLvlText().setVal(level == 0 ? "%1." : "%1.%2)");
      }
      BigInteger number = document.createNumbering().addNum(document.getNumbering()
          .addAbstractNum(new XWPFAbstractNum(list)));
      for (int level : new int[] {0, 1, 1, 0, 1}) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(number);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText("x");
      }
    }));
    assertEquals("1. x\n1.i) x\n1.ii) x\n2. x\n2.i) x\n", read.text().text());
  }

  @Test
  void headersAreApartAndFootnotesStandAtTheEnd() throws Exception {
    ReadDocument read = read(MadeDocx.of(document -> {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Confidential");
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("They came");
      XWPFFootnote note = document.createFootnote();
      note.createParagraph().createRun().setText("In May.");
      paragraph.addFootnoteReference(note);
      paragraph.createRun().setText(" and stayed.");
    }));
    assertEquals("They came[1] and stayed.\n\n[1] In May.\n", read.text().text());
    assertEquals(
        "Footnotes stand at the end of the text, with their number in square brackets: 1.", read.notes().get(0));
    assertEquals(List.of("The page header \"Confidential\" is not part of the text."), read.losses());
  }

  @Test
  void trackedDeletionsAreLeftOutAndTold() throws Exception {
    ReadDocument read = read(MadeDocx.body("<w:p><w:r><w:t>They </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r>"
        + "<w:delText>never </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>often </w:t></w:r>"
        + "</w:ins><w:hyperlink><w:r><w:t>came</w:t></w:r></w:hyperlink><w:r><w:commentReference w:id=\"0\"/></w:r>"
        + "<w:smartTag><w:r><w:noBreakHyphen/><w:t>up.</w:t></w:r></w:smartTag></w:p>"));
    assertEquals("They often came\u2011up.\n", read.text().text());
    assertEquals(List.of("Tracked deletions not yet accepted were left out: 1.",
        "Comments of reviewers were left out: 1."), read.losses());
    assertTrue(read.notes().contains("Tracked insertions not yet accepted are part of the text: 1."));
  }

  @Test
  void namesInBoldAreSpeakersWithoutAColon() throws Exception {
    study.bring(study.write("b.docx", MadeDocx.of(document -> {
      bold(document, "Interviewer", " How was it?");
      bold(document, "Parent 5", " Very well, we had a good time with the worker.");
      bold(document, "I want to say", " something");
      document.createParagraph().createRun().setText("And more.");
      bold(document, "Parent 6:", " Yes.");
    })), Map.of());
    assertEquals(List.of("Interviewer|How was it?", "Parent 5|Very well, we had a good time with the worker.\n"
        + "I want to say something\nAnd more.", "Parent 6|Yes."), study.said(study.document("b")));
  }

  private static void bold(XWPFDocument document, String label, String said) {
    XWPFParagraph paragraph = document.createParagraph();
    XWPFRun name = paragraph.createRun();
    name.setBold(true);
    name.setText(label);
    paragraph.createRun().setText(said);
  }
}
