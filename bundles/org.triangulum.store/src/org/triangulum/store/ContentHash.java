// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of content: lower-case hexadecimal SHA-256. */
public final class ContentHash {
  private ContentHash() {}

  /** The address of bytes. */
  public static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /** The address of a text in UTF-8. */
  public static String of(String text) {
    return of(Utf8.encode(text));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
