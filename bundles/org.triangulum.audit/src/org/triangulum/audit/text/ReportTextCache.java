// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.store.ContentHash;

/** Keeps the report that was read last, and reads it again only when its file holds something else. Thread-safe. */
public final class ReportTextCache {
  private final ReportTextReader reader;
  private Path path;
  private String hash = "";
  private ReportText text;

  /** A cache before a reader. */
  public ReportTextCache(ReportTextReader reader) {
    this.reader = reader;
  }

  /**
   * The text of a report, as its file is now.
   *
   * @throws ExchangeException as {@link ReportTextReader#read}
   */
  public synchronized ReportText read(Path file) throws ExchangeException {
    String now = hash(file);
    if (now.isEmpty() || !now.equals(hash) || !file.equals(path)) {
      text = reader.read(file);
      path = file;
      hash = now;
    }
    return text;
  }

  /** Empty where the file cannot be read, so that the reader says why. */
  private static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ContentHash.of(in);
    } catch (IOException e) {
      return "";
    }
  }
}
