// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word documents for tests, made by the library that the product reads them with, or by hand where it cannot. */
final class MadeDocx {
  /** Makes a document. */
  interface Content {
    void fill(XWPFDocument document) throws IOException;
  }

  private MadeDocx() {
  }

  static byte[] of(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      content.fill(document);
      document.write(out);
    }
    return out.toByteArray();
  }

  static byte[] of(List<String> paragraphs) throws IOException {
    return of(document -> paragraphs.forEach(p -> document.createParagraph().createRun().setText(p)));
  }

  /** A document whose body is this XML, with the usual prefix w. */
  static byte[] body(String xml) throws IOException {
    return changed(of(List.of("x")), "word/document.xml", old -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + xml
        + "</w:body></w:document>");
  }

  /** An archive with one part changed. */
  static byte[] changed(byte[] zip, String part, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(entry.getName().equals(part)
            ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
      }
    }
    return out.toByteArray();
  }

  /** An archive of one part. */
  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
