// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.triangulum.exchange.TextFiles.BadText;

/**
 * A file as it is on disk.
 *
 * @param name for people, without folder
 * @param bytes its content; not copied, not to be changed
 */
public record DocumentFile(String name, byte[] bytes) {
  /** No transcript is larger; a recording taken for one is refused before it fills the memory. */
  static final long LARGEST = 256L << 20;

  /**
   * Reads a file.
   *
   * @throws BadText when it cannot be read or is too large
   */
  static DocumentFile read(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new BadText(0, Files.exists(path) ? "is no file" : "there is no such file");
      }
      if (Files.size(path) > LARGEST) {
        throw new BadText(0, "is larger than " + (LARGEST >> 20) + " MB, which no text is");
      }
      return new DocumentFile(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new BadText(0, "there is no such file");
    } catch (IOException e) {
      throw new BadText(0, "cannot be read: " + e.getMessage());
    }
  }

  /** Its name without ending. */
  String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
