// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

/**
 * One edit of a text: the units from {@code at} on, {@code removed} of them, give way to {@code inserted} others.
 *
 * @param at first UTF-16 unit concerned
 * @param removed how many units go
 * @param inserted how many units come in their place
 */
public record TextEdit(int at, int removed, int inserted) {

  public TextEdit {
    if (at < 0 || removed < 0 || inserted < 0) {
      throw new IllegalArgumentException("An edit cannot have negative numbers: " + at + ", " + removed + ", "
          + inserted);
    }
  }

  /** Text comes in at a position. */
  public static TextEdit insertion(int at, int length) {
    return new TextEdit(at, 0, length);
  }

  /** Text from start to end goes. */
  public static TextEdit deletion(int start, int end) {
    return new TextEdit(start, end - start, 0);
  }

  /**
   * The smallest single edit that makes one text the other: all but their common beginning and end. It never parts the
   * two units of a character. Where several are as small, such as one letter of a double one removed, the last counts.
   */
  public static TextEdit between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
      start--;
    }
    int same = 0;
    while (same < shorter - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    if (same > 0 && Character.isLowSurrogate(before.charAt(before.length() - same))) {
      same--;
    }
    return new TextEdit(start, before.length() - start - same, after.length() - start - same);
  }

  /** How much longer the text gets; negative when it gets shorter. */
  public int growth() {
    return inserted - removed;
  }

  /** Behind the last unit that goes. */
  int end() {
    return at + removed;
  }
}
