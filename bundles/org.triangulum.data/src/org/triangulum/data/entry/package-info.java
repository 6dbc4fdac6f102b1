// SPDX-License-Identifier: EPL-2.0
/**
 * Entry by hand. {@link org.triangulum.data.entry.DataEntry#dataset} makes an empty dataset from an instrument,
 * {@link org.triangulum.data.entry.EntryForm#of} is its form, a {@link org.triangulum.data.entry.DraftRow} is filled
 * in,
 * follows the skip rules and says what is wrong, and {@link org.triangulum.data.entry.DataEntry#append} stores it.
 * {@link org.triangulum.data.entry.DoubleEntry} compares a second, independent entry and keeps who decided what and
 * why.
 */
package org.triangulum.data.entry;
