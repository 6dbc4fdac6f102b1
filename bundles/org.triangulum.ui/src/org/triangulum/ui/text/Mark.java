// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import java.util.function.Function;
import org.eclipse.swt.graphics.Color;
import org.triangulum.ui.widget.Palette;

/**
 * A passage to be marked.
 *
 * @param start first UTF-16 unit of the document
 * @param end behind the last; where it is the start nothing is marked
 * @param ground colour behind the words
 * @param line colour of a line under the words; null for none
 */
public record Mark(int start, int end, Function<Palette, Color> ground, Color line) {

  /** A passage without a line under it. */
  public Mark(int start, int end, Function<Palette, Color> ground) {
    this(start, end, ground, null);
  }
}
