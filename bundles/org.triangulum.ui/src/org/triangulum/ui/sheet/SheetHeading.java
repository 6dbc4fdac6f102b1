// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

/**
 * The heading of a column of a {@link Sheet}: two lines.
 *
 * @param title the first line, in bold
 * @param subtitle the second line
 * @param mark signs at the right of the first line: order, filter
 * @param sign sign at the right of the second line: polarity
 * @param warning whether something is wrong with the column
 */
public record SheetHeading(String title, String subtitle, String mark, String sign, boolean warning) {

  /** A heading of one text. */
  public static SheetHeading of(String title) {
    return new SheetHeading(title, "", "", "", false);
  }
}
