// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    DocumentText text = DocumentText.of(PlainText.clean(decoded.text(), notes));
    return new Reading(removed -> text, List.of(), "", Optional.of(decoded.charset()), notes, List.of());
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
