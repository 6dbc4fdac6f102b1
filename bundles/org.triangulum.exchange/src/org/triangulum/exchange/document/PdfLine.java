// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;

/**
 * A line of a page.
 *
 * @param page from 1
 * @param text as it stands
 * @param bold how many units at its start are bold
 * @param left where it begins, in points from the left edge
 * @param right where it ends
 * @param y its base line, in points from the top
 * @param firstWord how wide its first word is
 * @param blank how wide a blank is in it
 * @param pieces what wide gaps part it into, as cells of a table are; one where there is none
 */
record PdfLine(int page, String text, int bold, float left, float right, float y, float firstWord, float blank,
    List<Piece> pieces) {

  /**
   * Words without a wide gap.
   *
   * @param text as it stands
   * @param left where it begins, in points
   * @param right where it ends
   */
  record Piece(String text, float left, float right) {

    /** Whether it stands above or below the other one, at least in part. */
    boolean above(Piece other) {
      return left < other.right && other.left < right;
    }
  }

  PdfLine {
    pieces = List.copyOf(pieces);
  }
}
