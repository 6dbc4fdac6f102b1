// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.Comparator;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.triangulum.ui.widget.Palette;

/**
 * A column of a {@link Grid}.
 *
 * @param title heading
 * @param width in pixels at 96 dpi; 0 takes what the others leave
 * @param align SWT.LEFT, SWT.CENTER or SWT.RIGHT
 * @param text what is shown, copied and read out
 * @param order by which the rows are sorted when the heading is clicked; null where that makes no sense
 * @param ink colour of the text; null for the usual
 * @param drawing paints the cell instead of the text; null for text
 * @param heading paints the heading instead of the title, for no row; null for the title
 * @param tip what is told of a cell under the mouse; null, or empty for a row, for the text where it has no room
 * @param range what stands over this column and the one beside it that has the same, in the look of print; empty for
 *     nothing
 */
public record GridColumn<R>(String title, int width, int align, Function<R, String> text, Comparator<R> order,
    Ink<R> ink, CellDrawing<R> drawing, CellDrawing<R> heading, Function<R, String> tip, String range) {

  /** Colour of the text of a row. */
  @FunctionalInterface
  public interface Ink<R> {
    /** The colour; null for the usual. */
    Color of(R row, Palette palette);
  }

  /** A column of text, sorted as text. */
  public static <R> GridColumn<R> text(String title, int width, Function<R, String> text) {
    return new GridColumn<>(title, width, SWT.LEFT, text, Comparator.comparing(text), null, null, null,
        null, "");
  }

  /** A column of counts; nought is left blank. */
  public static <R> GridColumn<R> count(String title, int width, Function<R, Integer> count) {
    return new GridColumn<>(title, width, SWT.RIGHT, r -> count.apply(r) == 0 ? "" : count.apply(r).toString(),
        Comparator.comparing(count).reversed(), null, null, null, null, "");
  }

  /** The same, aligned. */
  public GridColumn<R> align(int newAlign) {
    return new GridColumn<>(title, width, newAlign, text, order, ink, drawing, heading, tip, range);
  }

  /** The same in colours. */
  public GridColumn<R> ink(Ink<R> newInk) {
    return new GridColumn<>(title, width, align, text, order, newInk, drawing, heading, tip, range);
  }

  /** The same, painted by hand. */
  public GridColumn<R> drawn(CellDrawing<R> newDrawing) {
    return new GridColumn<>(title, width, align, text, order, ink, newDrawing, heading, tip, range);
  }

  /** The same with a heading painted by hand; the title is still what is copied and read out. */
  public GridColumn<R> headed(CellDrawing<R> newHeading) {
    return new GridColumn<>(title, width, align, text, order, ink, drawing, newHeading, tip, range);
  }

  /** The same under another order; null for none. */
  public GridColumn<R> order(Comparator<R> newOrder) {
    return new GridColumn<>(title, width, align, text, newOrder, ink, drawing, heading, tip, range);
  }

  /** The same with more to tell of a cell than its text. */
  public GridColumn<R> tipped(Function<R, String> newTip) {
    return new GridColumn<>(title, width, align, text, order, ink, drawing, heading, newTip, range);
  }

  /** Whether it is the first of two columns below a common heading. */
  boolean isFirstOfRange() {
    return title.startsWith(range + " ");
  }

  /** What the title says beside the common heading. */
  String headingInRange() {
    return isFirstOfRange() ? title.substring(range.length() + 1) : title;
  }

  /** The same as one of two columns below a heading that they share. */
  public GridColumn<R> under(String newRange) {
    return new GridColumn<>(title, width, align, text, order, ink, drawing, heading, tip, newRange);
  }
}
