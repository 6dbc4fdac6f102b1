// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.document.DocumentIntake.Batch;

/** What cannot be read is told with file, place and cause, and no study changes. */
class MalformedDocumentsTest {
  private static final String VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\n";
  private static final String BOMB = "x".repeat(1 << 20);

  @TempDir
  private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] whole, double share) {
    return Arrays.copyOf(whole, (int) (whole.length * share));
  }

  private static byte[] encryptedPdf() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] scan() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] encryptedDocx() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptionInfo");
      container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] oldWord() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[64]), "WordDocument");
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] bomb(String part) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      for (int i = 0; i < 64; i++) {
        zip.write(bytes(BOMB));
      }
    }
    return out.toByteArray();
  }

  static Stream<Arguments> files() throws Exception {
    byte[] docx = MadeDocx.of(List.of("Interviewer: How was it?", "Parent 5: Well."));
    byte[] odt = OtherFormatsTest.odt("", "<text:p>x</text:p>");
    byte[] pdf = MadePdf.of(List.of("Interviewer: How was it?"));
    String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "the file is empty"),
        Arguments.of("blank.txt", bytes(" \n\t\n"), "there is no text in it"),
        Arguments.of("binary.txt", new byte[] {'a', 0, 'b', 1, 2, 3, 4}, "byte 2 is NUL"),
        Arguments.of("zip.txt", docx, "is NUL, so it is no text"),
        Arguments.of("half.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'}, "is no text in UTF-16LE"),
        Arguments.of("broken.txt", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xc3},
            "is no text in UTF-8"),
        Arguments.of("empty.docx", new byte[0], "the file is empty"),
        Arguments.of("text.docx", bytes("Interviewer: hello"), "is no ZIP archive"),
        Arguments.of("cut.docx", cut(docx, 0.5), "cut off or damaged in or behind part"),
        Arguments.of("end.docx", cut(docx, 0.995), "is cut off: its directory is missing"),
        Arguments.of("bomb.docx", bomb("word/document.xml"), "part word/document.xml unpacks to more than"),
        Arguments.of("escape.docx", MadeDocx.zip("../../evil.xml", bytes("x")), "points out of the archive"),
        Arguments.of("absolute.docx", MadeDocx.zip("/etc/evil", bytes("x")), "points out of the archive"),
        Arguments.of("drive.docx", MadeDocx.zip("C:\\evil", bytes("x")), "points out of the archive"),
        Arguments.of("other.docx", MadeDocx.zip("a.txt", bytes("x")), "is damaged or no Word document"),
        Arguments.of("entity.docx", MadeDocx.changed(docx, "word/document.xml", xml -> entity + "<x>&e;</x>"),
            "DOCTYPE"),
        Arguments.of("xml.docx", MadeDocx.changed(docx, "word/document.xml", xml -> xml.substring(0, xml.length() - 9)),
            "is damaged or no Word document"),
        Arguments.of("locked.docx", encryptedDocx(), "is protected by a password"),
        Arguments.of("old.docx", oldWord(), "is an old Word document (DOC)"),
        Arguments.of("ole.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, "old Office file"),
        Arguments.of("none.docx", MadeDocx.of(List.of("")), "there is no text in it"),
        Arguments.of("cut.odt", cut(odt, 0.6), "cut off"),
        Arguments.of("bomb.odt", bomb("content.xml"), "part content.xml unpacks to more than"),
        Arguments.of("entity.odt", MadeDocx.zip("content.xml", bytes(entity + "<x>&e;</x>")),
            "part content.xml, line 1: DOCTYPE is disallowed"),
        Arguments.of("xml.odt", MadeDocx.zip("content.xml", bytes("<a>\n<b>\n</a>")), "part content.xml, line 3"),
        Arguments.of("none.odt", MadeDocx.zip("meta.xml", bytes("<a/>")), "part content.xml is missing"),
        Arguments.of("sheet.odt", MadeDocx.zip("content.xml", bytes("<a/>")), "holds no text document"),
        Arguments.of("locked.odt", MadeDocx.zip("META-INF/manifest.xml", bytes("<m:encryption-data xmlns:m=\"m\"/>")),
            "is protected by a password"),
        Arguments.of("text.rtf", bytes("hello"), "does not begin with {\\rtf"),
        Arguments.of("cut.rtf", bytes("{\\rtf1\\ansi {\\b hello\\par"), "is cut off"),
        Arguments.of("none.rtf", bytes("{\\rtf1\\ansi }"), "there is no text in it"),
        Arguments.of("text.pdf", bytes("hello"), "is no PDF"),
        Arguments.of("cut.pdf", cut(pdf, 0.3), ""),
        Arguments.of("junk.pdf", bytes("%PDF-1.7\njunk"), "is damaged or no PDF with text"),
        Arguments.of("locked.pdf", encryptedPdf(), "is protected by a password"),
        Arguments.of("scan.pdf", scan(), "there is no text on its 2 pages: it seems to be a scan"),
        Arguments.of("text.html", bytes("just words"), "there is no HTML in it"),
        Arguments.of("binary.html", new byte[] {'<', 'p', '>', 0, 'a'}, "NUL"),
        Arguments.of("script.html", bytes("<script>x</script>"), "there is no text in it"),
        Arguments.of("none.md", bytes("![x](y)\n"), "there is no text in it"),
        Arguments.of("head.vtt", bytes("00:01.000 --> 00:02.000\nx\n"), ":1: the first line must begin with WEBVTT"),
        Arguments.of("none.vtt", bytes("WEBVTT\n\nNOTE x\n"), "there is no cue in it"),
        Arguments.of("back.vtt", bytes(VTT + "00:09.000 --> 00:08.000\ny\n"), ":6: the cue ends before it begins"),
        Arguments.of("time.vtt", bytes(VTT + "0:9 --> soon\ny\n"), ":6: \"0:9 --> soon\" are no times"),
        Arguments.of("sixty.vtt", bytes(VTT + "00:61.000 --> 00:62.000\ny\n"), ":6: \"00:61.000"),
        Arguments.of("loose.vtt", bytes(VTT + "words\nwithout times\n"), ":6: a cue must begin with its times"),
        Arguments.of("arrow.srt", bytes("1\n00:00:01,000 -> 00:00:02,000\nx\n"), ":1: a cue must begin with its times"),
        Arguments.of("big.srt", bytes("1\n999999:00:01,000 --> 00:00:02,000\nx\n"), ":2: \"999999:00:01,000"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isRefusedWithFilePlaceAndCause(String name, byte[] content, String cause) throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      Path file = study.write(name, content);
      String message = assertThrows(ExchangeException.class, () -> study.bring(file, Map.of())).getMessage();
      assertTrue(message.contains(name + ":"), message);
      assertTrue(message.contains(cause), message);
      assertEquals(List.of(), study.study().getDocuments());
      assertTrue(study.file.editor().undoLabel().isEmpty());
    }
  }

  @Test
  void aBatchReadsTheOthers() throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      Batch batch = DocumentIntake.of(Importers.discovered()).read(List.of(study.write("a.txt", "x"),
          study.write("b.docx", "y"), study.write("c.xyz", "z"), folder.resolve("none.txt")), ReadOptions.DETECT,
          Progress.NONE);
      assertEquals(List.of("a.txt"), batch.documents().stream().map(ReadDocument::fileName).toList());
      assertEquals(List.of("b.docx", "c.xyz", "none.txt"), batch.problems().stream().map(p -> p.file()).toList());
    }
  }
}
