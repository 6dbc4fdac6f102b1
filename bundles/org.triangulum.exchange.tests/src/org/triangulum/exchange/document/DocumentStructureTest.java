// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings and tables as formats say them. */
class DocumentStructureTest {
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

  private DocumentText read(String name, byte[] bytes) throws Exception {
    return study.read(study.write(name, bytes)).tabularText();
  }

  /** Rows as {@code table: column text|column text}. */
  private static List<String> rows(DocumentText text) {
    return text.structure().rows().stream().map(r -> r.table() + ": " + r.cells().stream().map(c -> c.column()
        + (c.span() > 1 ? "-" + (c.column() + c.span() - 1) : "") + " " + text.text().substring(c.start(), c.end()))
        .collect(Collectors.joining("|"))).toList();
  }

  private static List<String> headings(DocumentText text) {
    return text.structure().headings().stream().map(h -> h.level() + " " + text.text().substring(h.start(), h.end()))
        .toList();
  }

  @Test
  void wordTablesKeepCellsOfSeveralLinesAndColumns() throws Exception {
    DocumentText text = read("a.docx", MadeDocx.of(document -> {
      document.createParagraph().createRun().setText("Results");
      document.getParagraphs().get(0).setStyle("Heading2");
      XWPFTable table = document.createTable(2, 3);
      table.getRow(0).getCell(0).setText("Answer");
      table.getRow(0).getCell(1).setText("Both groups");
      table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(0).removeCell(2);
      table.getRow(1).getCell(0).setText("Yes");
      table.getRow(1).getCell(0).addParagraph().createRun().setText("(or nearly)");
      table.getRow(1).getCell(1).setText("12");
      table.getRow(1).getCell(2).setText("40%");
      document.createParagraph().createRun().setText("After it.");
    }));
    assertEquals(List.of("2 Results"), headings(text));
    assertEquals(List.of("1: 0 Answer|1-2 Both groups", "1: 0 Yes\n(or nearly)|1 12|2 40%"), rows(text));
  }

  @Test
  void markdownAndWebPagesSayTheirHeadingsAndTables() throws Exception {
    DocumentText markdown = read("a.md", "# Report\n\nText.\n\n## Part\n\n| a | b |\n|---|---|\n| 1 | |\n| 3 | 4 |\n"
        .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("1 Report", "2 Part"), headings(markdown));
    assertEquals(List.of("1: 0 a|1 b", "1: 0 1|1 ", "1: 0 3|1 4"), rows(markdown));
    DocumentText page = read("a.html", ("<html><body><h1>Report</h1><p>Text</p><table><tr><th>a</th>"
        + "<th colspan=2>b</th></tr><tr><td>1</td><td><p>2</p></td><td>3</td></tr></table></body></html>")
        .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("1 Report"), headings(page));
    assertEquals(List.of("1: 0 a|1-2 b", "1: 0 1|1 2|2 3"), rows(page));
  }

  @Test
  void tablesOfPdfAreFoundByTheirColumns() throws Exception {
    byte[] pdf = MadePdf.of(List.of("Answers to the first question are shown in the table.", "", "Group\tn\tMean\tSD",
        "Parents\t12\t3.25\t0.87", "Children and young people\t8\t31.50\t12.10", "", "The last line is text again."));
    assertEquals(List.of("1: 0 Group|1 n|2 Mean|3 SD", "1: 0 Parents|1 12|2 3.25|3 0.87",
        "1: 0 Children and young people|1 8|2 31.50|3 12.10"), rows(read("a.pdf", pdf)));
    String transcript = study.read(study.write("b.pdf", pdf)).text().text();
    assertTrue(transcript.contains("Parents 12 3.25 0.87"), transcript);
  }

  @Test
  void formFeedsAreThePagesOfPlainText() throws Exception {
    DocumentText text = read("a.txt", "One.\n\fTwo.\nStill two.\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(1, 2, 2), List.of(text.pageAt(0), text.pageAt(text.text().indexOf("Two")),
        text.pageAt(text.text().indexOf("Still"))));
  }
}
