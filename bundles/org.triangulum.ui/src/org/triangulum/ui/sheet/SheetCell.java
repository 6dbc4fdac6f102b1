// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

/**
 * What a cell of a {@link Sheet} shows.
 *
 * @param text what is painted and copied
 * @param tone how it looks
 * @param number whether it stands at the right, as numbers do
 */
public record SheetCell(String text, Tone tone, boolean number) {
  /** A cell without anything in it. */
  public static final SheetCell BLANK = new SheetCell("", Tone.PLAIN, false);

  /** How a cell looks: as usual, of less weight, on a ground of its own, or as something to look into. */
  public enum Tone { PLAIN, MUTED, MARKED, WARNING }

  /** Text at the left. */
  public static SheetCell text(String text) {
    return new SheetCell(text, Tone.PLAIN, false);
  }
}
