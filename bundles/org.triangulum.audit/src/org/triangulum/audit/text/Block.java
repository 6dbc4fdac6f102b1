// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

/**
 * A part of a report's text.
 *
 * @param kind what it is
 * @param start in the text, UTF-16 units
 * @param end behind it
 * @param level of a heading or of a list, from 1; 0 for others
 * @param speech whether it is what a participant said
 */
public record Block(Kind kind, int start, int end, int level, boolean speech) {

  /** Kinds of parts. */
  public enum Kind { HEADING, PARAGRAPH, ITEM, CAPTION, TABLE }

  /** Whether a position lies in it. */
  public boolean holds(int offset) {
    return offset >= start && offset < end;
  }
}
