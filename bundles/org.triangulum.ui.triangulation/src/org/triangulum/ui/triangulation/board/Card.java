// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.triangulation.ResolvedEvidence;

/**
 * A piece of evidence at its place on the board.
 *
 * @param evidence what the card shows
 * @param column number of its column
 * @param bounds place on the whole board, before scrolling
 */
public record Card(ResolvedEvidence evidence, int column, Rectangle bounds) {}
