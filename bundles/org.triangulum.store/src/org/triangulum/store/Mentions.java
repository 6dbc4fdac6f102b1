// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

/** Is told which elements the transactions of a journal speak of. */
public interface Mentions {

  /**
   * A transaction comes.
   *
   * @return whether to read it, and those behind it
   */
  boolean begins(JournalEntry entry);

  /** The transaction says something of an element, or of one that refers to it; perhaps several times. */
  void of(String id, JournalEntry entry);
}
