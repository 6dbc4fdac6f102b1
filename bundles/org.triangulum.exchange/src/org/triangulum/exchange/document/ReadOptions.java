// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How files are read.
 *
 * @param encoding of plain text; found out when empty. Formats that say their encoding themselves ignore it
 */
public record ReadOptions(Optional<Charset> encoding) {
  /** Finds out everything. */
  public static final ReadOptions DETECT = new ReadOptions(Optional.empty());

  /** Reads plain text in this encoding. */
  public static ReadOptions in(Charset encoding) {
    return new ReadOptions(Optional.of(encoding));
  }
}
