// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** Text that XML 1.0 can hold: characters it forbids become the replacement character. */
final class XmlText {
  private XmlText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(allowed(c) ? c : 0xfffd));
    return out.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
