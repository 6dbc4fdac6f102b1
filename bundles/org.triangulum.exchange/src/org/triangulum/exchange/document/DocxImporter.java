// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;

/** Reads Word documents (Office Open XML, ECMA-376). */
public final class DocxImporter extends DocumentImporter {
  private static final String MAIN = "word/document.xml";

  /** An importer of {@code *.docx}. */
  public DocxImporter() {
    super("document-docx", "Word document (DOCX)", "*.docx", "*.docm");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) throws Exception {
    if (TextFiles.startsWith(file.bytes(), 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new BadText(0, old(file.bytes()));
    }
    CheckedZip.of(file.bytes(), Set.of());
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file.bytes()));
        XWPFDocument document = new XWPFDocument(parts)) {
      DocxText text = new DocxText(document);
      DocumentText read = text.read();
      List<String> losses = new ArrayList<>(text.losses());
      running(document.getHeaderList(), "header", losses);
      running(document.getFooterList(), "footer", losses);
      return Reading.of(read, text.notes(), losses);
    }
  }

  private static String old(byte[] bytes) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return container.getRoot().hasEntry("EncryptedPackage")
          ? "is protected by a password; save it without one" : "is an old Word document (DOC); save it as DOCX";
    } catch (IOException | RuntimeException e) {
      return "is no Word document (DOCX) but an old Office file, and damaged";
    }
  }

  private static void running(List<? extends XWPFHeaderFooter> parts, String what, List<String> losses) {
    Set<String> texts = new LinkedHashSet<>();
    for (XWPFHeaderFooter part : parts) {
      texts.add(part.getText().strip().replaceAll("\\s+", " "));
    }
    texts.remove("");
    texts.forEach(text -> losses.add("The page " + what + " \"" + Shortened.of(text) + "\" is not part of the text."));
  }
}
