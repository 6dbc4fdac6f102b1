// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Turn;

/** OpenDocument, rich text, web pages, Markdown and subtitles. */
class OtherFormatsTest {
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

  private ReadDocument read(String name, String text) throws Exception {
    return study.read(study.write(name, text));
  }

  private List<String> said(String name, byte[] bytes) throws Exception {
    study.bring(study.write(name, bytes), Map.of());
    return study.said(study.document(name.replaceFirst("\\..*", "")));
  }

  private List<String> said(String name, String text) throws Exception {
    return said(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] odt(String styles, String body) throws Exception {
    return MadeDocx.zip("content.xml", ("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:"
        + "office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:"
        + "opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:"
        + "opendocument:xmlns:drawing:1.0\"><office:automatic-styles>" + styles + "</office:automatic-styles>"
        + "<office:body><office:text>" + body + "</office:text></office:body></office:document-content>")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void openDocumentKeepsBlanksBreaksListsTablesAndNotes() throws Exception {
    ReadDocument read = study.read(study.write("a.odt", odt("<text:list-style style:name=\"L\">"
        + "<text:list-level-style-number text:level=\"1\"/></text:list-style>", "<text:tracked-changes><text:"
        + "changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:"
        + "tracked-changes><text:h>Interview</text:h><text:p>Parent 5:<text:s text:c=\"2\"/>they <text:span>came 👩‍👧"
        + "</text:span><text:line-break/>in<text:tab/>May<text:note><text:note-citation>1</text:note-citation>"
        + "<text:note-body><text:p>Or June.</text:p></text:note-body></text:note></text:p>"
        + "<text:list text:style-name=\"L\"><text:list-item><text:p>one</text:p></text:list-item><text:list-item>"
        + "<text:p>two</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>A"
        + "</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
        + "</table:table>")));
    assertEquals("Interview\nParent 5:  they came 👩‍👧\nin\tMay[1]\n1. one\n2. two\nA\tB\n\n[1] Or June.\n",
        read.text().text());
    assertEquals(List.of("Tracked deletions not yet accepted were left out: 1."), read.losses());
  }

  @Test
  void openDocumentNamesInBoldBeginTurns() throws Exception {
    assertEquals(List.of("Interviewer|How?", "Parent 5|Well."), said("b.odt", odt("<style:style style:name=\"B\">"
        + "<style:text-properties fo:font-weight=\"bold\"/></style:style>", "<text:p><text:span text:style-name=\"B\">"
        + "Interviewer</text:span> How?</text:p><text:p><text:span text:style-name=\"B\">Parent 5</text:span> Well."
        + "</text:p>")));
  }

  @Test
  void richTextKeepsWhatIsSeen() throws Exception {
    ReadDocument read = read("a.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s0 N;}}"
        + "{\\info{\\title T}}{\\header Confidential\\par}{\\*\\generator Riched20;}\\pard Interviewer: Caf\\'e9 "
        + "\\u8211? \\u-10179?\\u-8694?{\\v hidden}{\\deleted gone}\\line next\\par\\b Parent 5:\\b0\\tab yes"
        + "{\\footnote Note.}\\par\\trowd A\\cell B\\cell\\row {\\pict 0102}}");
    assertEquals("Interviewer: Café – 😊\nnext\nParent 5:\tyes[1]\nA\tB\n\n[1] Note.\n",
        read.text().text().replace("😊", "😊"));
    assertEquals(List.of("Pieces of text deleted with changes tracked were left out: 1.",
        "Pictures or drawings were left out: 1.", "Page headers and footers are not part of the text: 1."),
        read.losses());
  }

  @Test
  void webPageIsReadAsItIsSeen() throws Exception {
    ReadDocument read = read("a.html", "<!doctype html><html><head><title>Interview 5</title><style>p{}</style></head>"
        + "<body><script>alert('x')</script><h1>A &amp; B</h1><p>Parent 5: they\n   came<br>and <b>stayed</b></p>"
        + "<p hidden>unseen</p><ul><li>one</li><li>two</li></ul><table><tr><td>A</td><td>B</td></tr></table>"
        + "<pre>x\n  y</pre><img src=\"http://example.org/x.png\">אמא</body></html>");
    assertEquals("A & B\n\nParent 5: they came\nand stayed\n\n• one\n• two\n\nA\tB\n\nx\n  y\n\nאמא\n",
        read.text().text());
    assertEquals("Interview 5", read.title());
    assertEquals(List.of("Scripts, styles and forms were left out: 2.", "Pictures and recordings were left out: 1."),
        read.losses());
  }

  @Test
  void webPageSaysItsEncoding() throws Exception {
    ReadDocument read = study.read(study.write("b.html", "<meta charset=\"iso-8859-1\"><p>Été – œ</p>"
        .getBytes("windows-1252")));
    assertEquals("Été – œ\n", read.text().text());
    assertEquals(List.of(), read.notes());
  }

  @Test
  void markdownIsReadWithoutItsMarks() throws Exception {
    assertEquals(List.of("Interviewer|How was it?", "Parent 5|I was definitely there.\n\n• one\n• two\n\nA\tB"),
        said("a.md", "# Visit\n\n**Interviewer:** How was it?\n**Parent 5:** I was *definitely* [there](http://x.y).\n\n"
            + "- one\n- two\n\n| A | B |\n|---|---|\n"));
    ReadDocument read = read("b.md", "1. one\n2. two\n\n<div>x</div>\n\n![p](q.png) end\n\n    code\n");
    assertEquals("1. one\n2. two\n\n end\n\ncode\n", read.text().text());
    assertEquals(List.of("Pieces of HTML were left out: 1.", "Pictures were left out: 1."), read.losses());
  }

  @Test
  void voicesOfCuesBecomeTurnsWithTimes() throws Exception {
    List<String> said = said("a.vtt", "WEBVTT - meeting\n\nNOTE made by a machine\n\n1\n00:00:01.000 "
        + "--> 00:00:03.500 align:start\n<v Interviewer>How <i>was</i> it?</v>\n\n00:04.000 --> 00:06.000\n"
        + "<v Parent 5>They\ncame &amp;\n\n"
        + "00:06.000 --> 00:09.000\n<v Parent 5>stayed.\n\n01:00:00.000 --> 01:00:02.000\n<v Interviewer>Then?\n");
    assertEquals(List.of("Interviewer|How was it?", "Parent 5|They came & stayed.", "Interviewer|Then?"), said);
    assertEquals(List.of(1000, 4000, 3_600_000),
        study.document("a").getTurns().stream().map(Turn::getTime).toList());
  }

  @Test
  void namesInCuesBecomeTurnsAndPausesPartTheRest() throws Exception {
    assertEquals(List.of("Anna Smith|Hello there", "Bo Li|Hi"), said("z.vtt", "WEBVTT\n\n1\n00:00:01.000 --> "
        + "00:00:02.000\nAnna Smith: Hello\n\n2\n00:00:02.000 --> 00:00:03.000\nAnna Smith: there\n\n3\n00:00:03.000 "
        + "-->"
        + " 00:00:04.000\nBo Li: Hi\n\n4\n00:00:05.000 --> 00:00:06.000\nBo Li: \n"));
    ReadDocument read = read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,500 --> 00:00:03,000\n"
        + "two\n\n"
        + "3\n00:01:00,000 --> 00:01:01,000\nthree\n");
    assertEquals("One two\nthree\n", read.text().text());
    assertTrue(read.losses().get(0).startsWith("Of 3 cues, joined to 2 paragraphs"), read.losses().get(0));
  }
}
