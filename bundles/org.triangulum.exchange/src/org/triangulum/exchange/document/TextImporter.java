// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.exchange.document.DocumentText.PageStart;
import org.triangulum.exchange.document.ReadDocument.Reading;
import org.triangulum.exchange.document.TextEncoding.Decoded;

/** Reads plain text in any encoding. */
public final class TextImporter extends DocumentImporter {

  /** An importer of {@code *.txt}. */
  public TextImporter() {
    super("document-txt", "Plain text (TXT)", "*.txt", "*.text");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) {
    List<String> notes = new ArrayList<>();
    Decoded decoded = decode(file, options, notes);
    DocumentText text = paged(decoded.text(), notes);
    return new Reading(removed -> text, List.of(), "", Optional.of(decoded.charset()), notes, List.of());
  }

  /** A form feed ends a page, as programs write it that turn other formats to text. */
  private static DocumentText paged(String decoded, List<String> notes) {
    String clean = PlainText.clean(decoded, notes);
    List<PageStart> pages = new ArrayList<>();
    if (decoded.indexOf('\f') >= 0) {
      int offset = 0;
      for (String page : decoded.split("\f", -1)) {
        pages.add(new PageStart(pages.size() + 1, Math.min(offset, clean.length())));
        offset += PlainText.clean(page, new ArrayList<>()).length() + 1;
      }
    }
    return new DocumentText(clean, pages, List.of(), List.of(), List.of());
  }

  /** Decodes plain text and notes what was guessed. */
  static Decoded decode(DocumentFile file, ReadOptions options, List<String> notes) {
    Decoded decoded = options.encoding().map(c -> TextEncoding.decode(file.bytes(), c))
        .orElseGet(() -> TextEncoding.detect(file.bytes()));
    if (decoded.guessed()) {
      notes.add("It is not UTF-8 and does not say its encoding; it was read as " + decoded.charset().name()
          + ". Check letters with accents.");
    }
    return decoded;
  }
}
