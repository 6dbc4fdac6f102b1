// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that are replaced as a whole or not at all. */
public final class WholeFile {

  /** What is written. */
  public interface Content {
    /** Writes everything; the stream is closed by the caller. */
    void write(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file beside its target, then puts it in its place; folders above are made.
   *
   * @param what how the message names it, such as {@code table}
   * @throws ExchangeException when it cannot be written; the target is as it was
   */
  public static void write(Path target, String what, Content content) throws ExchangeException {
    Path goal = target.toAbsolutePath().normalize();
    if (Files.isDirectory(goal)) {
      throw new ExchangeException(target + " is a folder; the " + what + " was not written");
    }
    Path fresh = goal.resolveSibling("." + goal.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(goal.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        content.write(out);
      }
      Files.move(fresh, goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ExchangeException("The " + what + " " + target + " was not written: " + e, e);
    } finally {
      fresh.toFile().delete();
    }
  }
}
