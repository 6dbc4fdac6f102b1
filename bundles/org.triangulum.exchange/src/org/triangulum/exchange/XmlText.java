// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

/**
 * Text that XML 1.0 holds and gives back: characters it forbids, and carriage returns, which it turns into line feeds,
 * become the replacement character.
 */
public final class XmlText {
  private XmlText() {}

  /** The text as XML holds it. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(allowed(c) ? c : 0xfffd));
    return out.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
