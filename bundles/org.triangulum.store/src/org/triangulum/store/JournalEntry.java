// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.time.Instant;

/**
 * One transaction of the journal, without its changes.
 *
 * @param sequence from 1, without gaps
 * @param time when it was written
 * @param author initials or login of the person
 * @param label what was done
 * @param reason why; may be empty
 * @param kind do, undo or redo
 * @param target the transaction undone or redone; 0 for do
 * @param hash hexadecimal SHA-256 over this row and the hash of the row before
 */
public record JournalEntry(long sequence, Instant time, String author, String label, String reason, String kind,
    long target, String hash) {}
