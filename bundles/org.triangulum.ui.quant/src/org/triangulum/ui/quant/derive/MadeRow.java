// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.derive;

/**
 * Something that was made from data.
 *
 * @param made a column or a dataset
 * @param state why it does not follow from its source any more; empty where it does
 * @param <E> what it is
 */
public record MadeRow<E>(E made, String state) {}
