// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import java.io.IOException;
import java.io.InputStream;

/**
 * A definition that a plug-in contributes, not yet read.
 *
 * @param contributor the plug-in, for messages
 * @param name of the file
 * @param content opens the file
 */
public record DefinitionSource(String contributor, String name, Content content) {

  /** Opens a file for reading. */
  @FunctionalInterface
  public interface Content {

    /**
     * A new stream.
     *
     * @throws IOException when there is no such file
     */
    InputStream open() throws IOException;
  }
}
