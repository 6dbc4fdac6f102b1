// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.json;

/** JSON that does not describe study elements; the message starts with the place. */
public final class ElementJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A problem at a place.
   *
   * @param path where in the document, such as {@code $.evidence[2].role}
   * @param problem what is wrong
   */
  public ElementJsonException(String path, String problem) {
    super(path + ": " + problem);
  }

  ElementJsonException(String path, String problem, Throwable cause) {
    super(path + ": " + problem, cause);
  }
}
