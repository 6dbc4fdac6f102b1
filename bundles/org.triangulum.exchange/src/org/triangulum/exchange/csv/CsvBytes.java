// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a CSV file, read from the start as often as need be, so that they never lie in memory as a whole. */
interface CsvBytes {
  /** The bytes from the start; to be closed. */
  InputStream open() throws IOException;

  /** A file. */
  static CsvBytes of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** Bytes. */
  static CsvBytes of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  /** Up to so many of the first bytes. */
  default byte[] start(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }

  /** All bytes. */
  default byte[] all() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }
}
