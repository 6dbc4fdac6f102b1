// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Reads text documents of LibreOffice and others (OpenDocument, ISO/IEC 26300). */
public final class OdtImporter extends DocumentImporter {
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  /** An importer of {@code *.odt}. */
  public OdtImporter() {
    super("document-odt", "OpenDocument text (ODT)", "*.odt", "*.ott");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) throws Exception {
    CheckedZip zip = CheckedZip.of(file.bytes(), Set.of(CONTENT, STYLES, MANIFEST));
    boolean locked = zip.part(MANIFEST).map(m -> new String(m, StandardCharsets.UTF_8)).orElse("")
        .contains("encryption-data");
    if (locked) {
      throw new BadText(0, "is protected by a password; save it without one");
    }
    byte[] content = zip.part(CONTENT).orElseThrow(() -> new BadText(0, "part " + CONTENT + " is missing"));
    Optional<Document> styles = Optional.empty();
    if (zip.part(STYLES).isPresent()) {
      styles = Optional.of(SafeXml.parse(STYLES, zip.part(STYLES).get()));
    }
    OdtText text = new OdtText(SafeXml.parse(CONTENT, content), styles);
    DocumentText read = text.read();
    List<String> losses = new ArrayList<>(text.losses());
    styles.ifPresent(s -> {
      running(s, "header", losses);
      running(s, "footer", losses);
    });
    return Reading.of(read, text.notes(), losses);
  }

  private static void running(Document styles, String what, List<String> losses) {
    NodeList parts = styles.getElementsByTagNameNS(OdtText.STYLE, what);
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < parts.getLength(); i++) {
      texts.add(parts.item(i).getTextContent().strip());
    }
    texts.remove("");
    texts.forEach(text -> losses.add("The page " + what + " \"" + Shortened.of(text) + "\" is not part of the text."));
  }
}
