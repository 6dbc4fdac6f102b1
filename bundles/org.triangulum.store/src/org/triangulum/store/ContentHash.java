// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of content: lower-case hexadecimal SHA-256. */
public final class ContentHash {
  private ContentHash() {}

  /** The address of bytes. */
  public static String of(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return of(digest);
  }

  /** The address of a text in UTF-8. */
  public static String of(String text) {
    return of(Utf8.encode(text));
  }

  /** The address of what a stream gives; the stream is read to its end and closed. */
  public static String of(InputStream content) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[64 * 1024];
    try (content) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return of(digest);
  }

  /** The address of what a digest from {@link #digest} has been given; the digest starts anew. */
  public static String of(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest for addresses, to be given content piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
