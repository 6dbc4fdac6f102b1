// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

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
 */
record PdfLine(int page, String text, int bold, float left, float right, float y, float firstWord, float blank) {}
