// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import org.triangulum.exchange.document.ReadDocument.Reading;

/** Reads SubRip subtitles. */
public final class SrtImporter extends DocumentImporter {

  /** An importer of {@code *.srt}. */
  public SrtImporter() {
    super("document-srt", "Subtitles (SubRip, SRT)", "*.srt");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) {
    return SubtitleReader.read(file, options, false);
  }
}
