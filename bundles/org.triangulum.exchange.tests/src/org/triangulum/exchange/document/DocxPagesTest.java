// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxPagesTest {
  private static final String SEEN = "<w:lastRenderedPageBreak/>";
  private static final String SET = "<w:r><w:br w:type=\"page\"/></w:r>";
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

  private DocumentText read(String... parts) throws Exception {
    return study.read(study.write("a.docx", MadeDocx.body(String.join("", parts)))).text();
  }

  private static String run(String content) {
    return "<w:r>" + content.replaceAll("(^|>)([^<>]+)", "$1<w:t xml:space=\"preserve\">$2</w:t>") + "</w:r>";
  }

  private static String paragraph(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String cell(String content) {
    return "<w:tc>" + paragraph(run(content)) + "</w:tc>";
  }

  private static String pages(DocumentText text, String... words) {
    return String.join(" ", Arrays.stream(words).map(w -> {
      assertTrue(text.text().contains(w), w + " in " + text.text());
      return w + text.pageAt(text.text().indexOf(w));
    }).toList());
  }

  @Test
  void pagesEndWhereWordNotedIt() throws Exception {
    DocumentText text = read(paragraph(run("Alpha one ") + run(SEEN + "beta goes on")), paragraph(run("Gamma")),
        paragraph(run(SEEN + "Delta")));
    assertEquals("Alpha one beta goes on\nGamma\nDelta\n", text.text());
    assertEquals("Alpha1 one1 beta2 goes2 Gamma2 Delta3", pages(text, "Alpha", "one", "beta", "goes", "Gamma",
        "Delta"));
  }

  @Test
  void aBreakThatIsSetAndSeenIsOne() throws Exception {
    DocumentText text = read(paragraph(run("Alpha") + SET), paragraph(run(SEEN + "Beta")),
        paragraph("<w:pPr><w:pageBreakBefore/></w:pPr>" + run(SEEN + "Gamma")),
        paragraph("<w:pPr><w:pageBreakBefore w:val=\"0\"/></w:pPr>" + run("Delta")), paragraph(SET),
        paragraph(run(SEEN) + SET), paragraph(run(SEEN + "Epsilon")), paragraph(SET), paragraph(run("Zeta")));
    assertEquals("Alpha1 Beta2 Gamma3 Delta3 Epsilon5 Zeta6", pages(text, "Alpha", "Beta", "Gamma", "Delta", "Epsilon",
        "Zeta"));
  }

  @Test
  void aRowStandsWhereItBegins() throws Exception {
    DocumentText text = read(paragraph(run("Alpha")), "<w:tbl><w:tr>", cell("r1a"), cell("r1b"), "</w:tr><w:tr>",
        cell(SEEN + "r2a"), cell("r2b"), "</w:tr><w:tr>", cell("r3a" + SEEN + " more"), cell("r3b" + SEEN + " more"),
        "</w:tr><w:tr>", cell("r4a"), cell("r4b"), "</w:tr></w:tbl>", paragraph(run("Omega")));
    assertEquals("Alpha1 r1b1 r2a2 r2b2 r3a2 r3b2 r4a3 Omega3", pages(text, "Alpha", "r1b", "r2a", "r2b", "r3a",
        "r3b", "r4a", "Omega"));
  }

  @Test
  void pagesOfContentControlsCountButAreNotTold() throws Exception {
    DocumentText text = read("<w:sdt><w:sdtContent>", paragraph(run("Contents")), paragraph(run(SEEN + "Chapter")),
        "</w:sdtContent></w:sdt>", paragraph(run("Alpha")), paragraph(run(SEEN + "Beta")));
    assertEquals("Contents0 Chapter0 Alpha2 Beta3", pages(text, "Contents", "Chapter", "Alpha", "Beta"));
  }

  @Test
  void noPageIsInventedWhereWordNotedNone() throws Exception {
    DocumentText text = read(paragraph(run("Alpha") + SET), paragraph(run("Beta")));
    assertEquals("Alpha0 Beta0", pages(text, "Alpha", "Beta"));
    assertEquals(List.of(0), text.pages().stream().map(DocumentText.PageStart::number).toList());
  }
}
