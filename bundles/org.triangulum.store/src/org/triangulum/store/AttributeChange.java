// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

/**
 * A change of a plain single-valued attribute that the journal holds.
 *
 * @param entry the transaction; of one that was undone and redone, the redo
 * @param element identifier of the element
 * @param feature name of the attribute in the model
 * @param before as the journal has it; null for the default of the attribute
 * @param after likewise
 */
public record AttributeChange(JournalEntry entry, String element, String feature, String before, String after) {}
