// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.triangulum.store.Utf8;

/**
 * Keys as names of files on every system, and back. Characters that some system refuses are written {@code %} and two
 * hexadecimal digits for each byte of their UTF-8 form, as in web addresses.
 */
final class FileKeys {
  private static final String UNSAFE = "/\\:*?\"<>|%";
  private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?",
      Pattern.CASE_INSENSITIVE);
  /** Names of files may have 255 bytes; room is left for an ending and a temporary mark. */
  private static final int LONGEST = 200;

  private final Set<String> taken = new HashSet<>();

  /**
   * A name for a key that no other key of this folder got, also where letter case does not count.
   *
   * @throws IllegalArgumentException when the name would be too long
   */
  String encode(String key) {
    String name = encode(key, Normalizer.isNormalized(key, Normalizer.Form.NFC) ? Integer.MAX_VALUE : 0x7f);
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = code(key);
      taken.add(name.toLowerCase(Locale.ROOT));
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new IllegalArgumentException("the key is too long for the name of a file");
    }
    return name;
  }

  private static String encode(String key, int highest) {
    StringBuilder name = new StringBuilder();
    boolean reserved = RESERVED.matcher(key).matches();
    for (int i = 0; i < key.length(); ) {
      int c = key.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean edge = i == 0 && (c == '.' || c == ' ' || reserved) || next == key.length() && (c == '.' || c == ' ');
      boolean safe = c >= ' ' && c != 0x7f && c <= highest && UNSAFE.indexOf(c) < 0 && !edge;
      name.append(safe ? Character.toString(c) : code(Character.toString(c)));
      i = next;
    }
    return name.toString();
  }

  private static String code(String text) {
    StringBuilder codes = new StringBuilder();
    for (byte b : Utf8.encode(text)) {
      codes.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
    }
    return codes.toString();
  }

  /**
   * The key a name stands for. Names are composed first (NFC), since some systems hand them out decomposed.
   *
   * @throws IllegalArgumentException when the name is no key
   */
  static String decode(String name) {
    byte[] bytes = Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    byte[] key = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new IllegalArgumentException("a % in the name of a file must be followed by two hexadecimal digits");
        }
        key[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        key[length++] = bytes[i];
      }
    }
    return Utf8.decode(Arrays.copyOf(key, length));
  }
}
