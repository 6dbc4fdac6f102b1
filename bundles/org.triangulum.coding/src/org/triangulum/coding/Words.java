// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Where words begin and end, after the word boundaries of Unicode (UAX 29) in short: letters, digits, marks and
 * connectors make words, and an apostrophe between two letters does not end one. In scripts that do not part words each
 * character is one, as only a dictionary could say more.
 */
final class Words {
  private Words() {}

  /** Whether no word goes on from the character before a position to the one behind it. */
  static boolean boundary(CharSequence text, int position) {
    if (position <= 0 || position >= text.length()) {
      return true;
    }
    if (Characters.splits(text, position)) {
      return false;
    }
    int before = Character.codePointBefore(text, position);
    int after = Character.codePointAt(text, position);
    if (part(before) && part(after)) {
      return parted(before) || parted(after);
    }
    return !(joiner(before) && part(after) && letterBefore(text, position - 1)
        || joiner(after) && part(before) && letterAfter(text, position + 1) && letter(before));
  }

  /** Starts of the words of a text, in order. */
  static int[] starts(CharSequence text) {
    int[] starts = new int[Math.max(16, text.length() / 5)];
    int count = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(Character.codePointAt(text, at))) {
      if (part(Character.codePointAt(text, at)) && boundary(text, at)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = at;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean letterBefore(CharSequence text, int position) {
    return position > 0 && letter(Character.codePointBefore(text, position));
  }

  private static boolean letterAfter(CharSequence text, int position) {
    return position < text.length() && letter(Character.codePointAt(text, position));
  }

  private static boolean letter(int code) {
    return Character.isLetter(code) || Characters.combining(code);
  }

  private static boolean joiner(int code) {
    return code == '\'' || code == '’' || code == '·' || code == '״' || code == '׳';
  }

  private static boolean part(int code) {
    return Character.isLetterOrDigit(code) || Characters.combining(code)
        || Character.getType(code) == Character.CONNECTOR_PUNCTUATION || code == 0x200c || code == 0x200d;
  }

  /** Of a script that writes words without space between them. */
  private static boolean parted(int code) {
    if (code < 0x0e00) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(code);
    return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI || script == UnicodeScript.LAO || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }
}
