// SPDX-License-Identifier: EPL-2.0
/**
 * Recording, writing, reading, applying and inverting the changes of a transaction; knows nothing of files or SQL.
 *
 * <p>A transaction is a JSON array of primitive changes:
 * <ul>
 * <li>{@code create}: the study itself, first row only
 * <li>{@code set}: a single value, with {@code old} and {@code new}; absent where it is the default
 * <li>{@code add}, {@code remove}: values of a list, {@code at} a first index or the list of all indexes
 * <li>{@code move}: within a list, {@code from} an index {@code to} another
 * <li>{@code gone}: an element that is in the study no more, as it was at the end of the transaction
 * </ul>
 * References and elements that the study knows already are written by identifier. An element that is new stands in full
 * where it is added. So a transaction holds all it takes to repeat it and to take it back.
 */
package org.triangulum.store.journal;
