// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

/**
 * Content-addressed bytes of a study: document texts, originals, column values, result documents.
 *
 * <p>The address is the lower-case hexadecimal SHA-256 of the bytes. What is stored never changes.
 */
public interface Blobs {

  /**
   * Stores bytes. Inside {@link StudyEditor#run} it becomes durable with the transaction; equal bytes are stored once.
   *
   * @return the address
   */
  String put(byte[] bytes);

  /**
   * Reads bytes.
   *
   * @throws StudyFileException when nothing is stored under the address, or what is stored does not match it
   */
  byte[] get(String hash);

  /** Whether something is stored under the address. */
  boolean contains(String hash);

  /** Stores a text as UTF-8; unpaired surrogates are refused with IllegalArgumentException, as they would be lost. */
  default String putText(String text) {
    return put(Utf8.encode(text));
  }

  /** Reads a text stored with {@link #putText}. */
  default String getText(String hash) {
    return Utf8.decode(get(hash));
  }
}
