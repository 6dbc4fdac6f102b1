// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import org.triangulum.exchange.document.ReadDocument.Reading;

/** Reads WebVTT (W3C), as recordings of meetings have it: the voices of cues become speakers. */
public final class VttImporter extends DocumentImporter {

  /** An importer of {@code *.vtt}. */
  public VttImporter() {
    super("document-vtt", "Subtitles (WebVTT)", "*.vtt");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) {
    return SubtitleReader.read(file, options, true);
  }
}
