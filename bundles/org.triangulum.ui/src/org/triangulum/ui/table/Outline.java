// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How the rows of a {@link Grid} stand below one another. The rows are given in their order; those below a folded row
 * are not among them.
 *
 * @param level how deep a row stands, from 0
 * @param fold whether rows stand below it, and whether they are shown
 * @param setOpen is asked to show the rows below a row, or to hide them
 */
public record Outline<R>(ToIntFunction<R> level, Function<R, Fold> fold, BiConsumer<R, Boolean> setOpen) {

  /** State of a row. */
  public enum Fold { LEAF, OPEN, CLOSED }
}
