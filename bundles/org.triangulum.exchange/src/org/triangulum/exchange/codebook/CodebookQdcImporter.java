// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.triangulum.exchange.ExchangeException;

/**
 * REFI-QDA codebooks as programs really write them: GUIDs with or without braces in any case, without colours, in older
 * namespaces, with a misspelt root; the codebook of a project file ({@code .qde}) too. GUIDs are kept as identifiers,
 * so that a later file meets the same codes. What has no place in a codebook is told item by item.
 */
public final class CodebookQdcImporter extends CodebookImporter {
  /** The largest file that is read, in bytes. */
  static final long LARGEST = 64 << 20;
  private static final int START = 2048;

  @Override
  public String id() {
    return CodebookQdc.ID;
  }

  @Override
  public String title() {
    return CodebookQdc.TITLE;
  }

  @Override
  public List<String> patterns() {
    return List.of(CodebookQdc.PATTERN, "*.qde");
  }

  @Override
  public boolean probe(Path source) {
    if (!Files.isRegularFile(source)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(source)) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8).replace("\0", "")
          .toLowerCase(Locale.ROOT);
      return start.contains("<codebook") || start.contains("urn:qda-xml:");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  List<BookDraft> read(Path source, Findings findings) throws ExchangeException {
    try {
      if (Files.size(source) > LARGEST) {
        throw new ExchangeException(source + " is larger than " + (LARGEST >> 20) + " MB; no codebook is");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(source))) {
        return new QdcReader(findings).read(in);
      }
    } catch (IOException e) {
      throw new ExchangeException(source + " cannot be read: " + e, e);
    }
  }
}
