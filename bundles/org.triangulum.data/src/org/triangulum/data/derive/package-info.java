// SPDX-License-Identifier: EPL-2.0
/**
 * Derived columns. A {@link org.triangulum.data.derive.DerivedColumn} says what is wanted (its parameters are told by
 * {@link org.triangulum.data.derive.Derivations#parameters}), {@link org.triangulum.data.derive.Derivations#preview}
 * shows it without a change, {@link org.triangulum.data.derive.Derivations#create} adds it, in one undoable
 * transaction.
 * {@link org.triangulum.data.derive.Derivations#state} tells whether a column is current,
 * {@link org.triangulum.data.derive.Derivations#refresh} computes all stale ones of a dataset anew,
 * {@link org.triangulum.data.derive.Derivations#dependents} what would follow from a column no more if it went. Wrong
 * input is a {@link org.triangulum.data.DataException} whose message is for people.
 */
package org.triangulum.data.derive;
